import type { IssueWords } from './types.ts';

/** Issues of what people put on record. */
export const issuesActsEn: Readonly<Record<string, IssueWords>> = {
  'bad-name': { says: 'this is no name for a person ("{detail}")', remedy: 'Give one word or more, without blanks around them.' },
  'last-admin': {
    says: 'nobody would be left who may say who may what',
    remedy: 'Name another admin first: isnad people add NAME --may review,grade,admin',
  },
  'no-such-claim': {
    says: 'there is no such claim',
    remedy: 'Ids look like 0a1b2c3d4e5f6789.r1.c2; isnad claims lists claims with theirs.',
  },
  'nothing-to-undo': {
    says: '{detail} has no standing decision on this claim',
    remedy: 'Each person takes back only their own: isnad reviews CLAIM shows who said what; --as NAME acts as somebody else.',
  },
  'nothing-to-settle': {
    says: 'people do not differ on this claim',
    remedy: 'An ordinary decision will do: isnad review CLAIM accept',
  },
  'no-such-edit': {
    says: 'no edit of this claim that stands has this number ({detail})',
    remedy: 'isnad reviews CLAIM shows who said what; its edit may have been taken back meanwhile.',
  },
  'note-without-words': { says: 'a note must say something', remedy: 'Add --why "…".' },
  'same-claim': { says: 'this is the same claim twice', remedy: 'Name two claims; isnad claims lists their ids.' },
  'not-an-event': {
    says: 'this claim is about no happening ({detail})',
    remedy: 'Only claims of kind event are gathered into events: isnad claims --kind event',
  },
  'no-such-source': {
    says: 'nobody by this name is a source of any claim',
    remedy: 'isnad sources lists sources with their ids; an outlet is outlet:NAME.',
  },
  'ambiguous-source': { says: 'several sources have this name', remedy: 'Use the id of one: {detail}' },
  'not-a-prediction': {
    says: 'this claim predicts nothing ({detail})',
    remedy: 'isnad predictions lists those that do.',
  },
  'no-such-actor': {
    says: 'neither the lexicon nor any claim knows an actor with this id',
    remedy: 'isnad actors NAME finds ids.',
  },
  'nothing-said': { says: 'nothing was said of it', remedy: 'Give --alias, --name, --name-en or --same-as.' },
  'dates-alone': { says: 'dates say when two actors are one', remedy: 'Give --same-as ID with --from and --to.' },
  'dates-turned': { says: 'the first day is after the last ({detail})', remedy: 'Turn them round.' },
  'edit-unknown-part': {
    says: 'a claim has no such part, or it cannot be set so ({detail})',
    remedy: 'isnad review --help lists what --set takes; a JSON patch takes the parts that isnad claims --format json prints.',
  },
  'edit-wrong-value': {
    says: 'a part cannot have this value ({detail})',
    remedy: 'docs/codebook.md lists the values of each part.',
  },
  'edit-span': {
    says: 'a span does not point at its words in the report ({detail})',
    remedy: 'Offsets count UTF-16 code units of the text as received; leave "text" out to take what stands there.',
  },
  'edit-unknown-code': {
    says: 'the codebook has no such code ({detail})',
    remedy: 'docs/codebook.md lists types with their modes.',
  },
  'edit-words-absent': {
    says: 'these words do not stand in the report ({detail})',
    remedy: 'Give them letter by letter as the report has them.',
  },
  'edit-unknown-id': { says: 'the lexicon has no such id ({detail})', remedy: 'isnad actors NAME finds ids of actors.' },
  'edit-changes-nothing': {
    says: 'the claim is already so',
    remedy: 'Nothing was put on record; to agree with it: isnad review CLAIM accept',
  },
  'edit-not-an-object': {
    says: 'the patch is no JSON object ({detail})',
    remedy: 'It holds the parts to change, for example {"factuality": "PS+"}.',
  },
  'raw-broken': {
    says: 'the file of raw bytes is not as it was written ({detail})',
    remedy: 'Copy or export it again; what is on record of it already is whole.',
  },
  'load-differs': {
    says: 'what was loaded is not what was exported (entries on record: {detail})',
    remedy: 'Load into an empty ledger that nobody else writes to meanwhile; if it happens again, please report it.',
  },
};
