import { groupOf, type Scope } from '../core/claim/context.ts';
import { roleOf } from '../core/claim/entities.ts';
import type { Claim, Factuality, Meaning, Reference, Sense, Span } from '../core/types.ts';
import { overlap, placesOfWords, type Run, type SentenceRun, spanOfScope } from './check-run.ts';
import type { NounEntry, VerbEntry } from './schema.ts';
import { foldWords, meaningOf } from './words.ts';

/** Whether the cases of verbs and nouns come out as they say. A judgement is '' where the case passes, else what is wrong. */

export type Case = VerbEntry['cases'][number];
type Expected = Exclude<Case, string>;
type Entry = VerbEntry | NounEntry;

/** A case may be a bare sentence; one that begins with `!` must stay silent. */
export function expectedOf(written: Case): Expected {
  const wanted: Expected = typeof written === 'string' ? { text: written } : written;
  return wanted.text.startsWith('!') ? { ...wanted, text: wanted.text.slice(1).trim(), silent: true } : wanted;
}

const ROLES = ['actor', 'recipient', 'place', 'topic', 'source'] as const;

export function judgeCase(run: Run, entry: Entry, wanted: Expected): string {
  for (const role of ROLES) {
    const missing = wanted[role]?.find((words) => placesOfWords(run.text, words).length === 0);
    if (missing !== undefined) return `${role} «${missing}» does not stand in the example`;
  }
  const meaning = meaningOf(entry);
  if (meaning.kind === 'event' || meaning.kind === 'relation' || meaning.kind === 'assessment')
    return judgeClaims(run, meaning, wanted);
  if (meaning.kind === 'plain') return knows(run, lemmaOf(entry)) ? '' : 'the word was not recognised';
  const hits = sensesIn(run, entry, meaning);
  if (wanted.silent) return hits.length > 0 ? 'the entry fired' : '';
  if (hits.length === 0 && (isTold(run, lemmaOf(entry)) || isFunctionWord(run, lemmaOf(entry)))) return '';
  if (meaning.kind === 'report') return judgeSpeech(run, hits, wanted);
  return judgeCarrier(run, hits, wanted, meaning.kind === 'aspect' ? meaning.makes : undefined);
}

// ---------------------------------------------------------------- claims

type Coded = Extract<Meaning, { kind: 'event' | 'relation' | 'assessment' }>;

function judgeClaims(run: Run, meaning: Coded, wanted: Expected): string {
  const [type, typeMode] = (wanted.type ?? meaning.type).split('/');
  const claims = run.claims.filter((c) => c.kind === meaning.kind && c.type === type);
  if (wanted.silent) return claims.length === 0 ? '' : `${type} was read at «${claims[0]!.trigger.text}»`;
  if (claims.length === 0) return `no ${type} was read`;
  const faults = claims.map((c) => faultOf(run.text, c, { ...wanted, mode: wanted.mode ?? typeMode }));
  return faults.includes('') ? '' : faults[0]!;
}

type Features = Pick<Expected, 'change' | 'factuality' | 'tense' | 'actor' | 'recipient' | 'place' | 'source'> & {
  mode: string | undefined;
};

function faultOf(text: string, claim: Claim, wanted: Features): string {
  for (const key of ['mode', 'change', 'factuality', 'tense'] as const) {
    if (wanted[key] !== undefined && claim[key] !== wanted[key]) return `${key} is ${claim[key] ?? 'none'}, not ${wanted[key]}`;
  }
  const roles = { actor: claim.actor, recipient: claim.recipient, place: claim.place, source: claim.attribution };
  for (const role of ['actor', 'recipient', 'place', 'source'] as const) {
    const fault = roleFault(text, role, roles[role], wanted[role]);
    if (fault !== '') return fault;
  }
  return '';
}

function roleFault(text: string, role: string, found: readonly Reference[], wanted: readonly string[] | undefined): string {
  if (wanted === undefined) return '';
  const told = found.map((r) => r.text).join(' | ');
  if (wanted.length === 0) return found.length === 0 ? '' : `${role} is «${told}», not empty`;
  const missing = wanted.find((words) => !covers(text, words, found));
  return missing === undefined ? '' : `${role} is ${told === '' ? 'empty' : `«${told}»`}, not «${missing}»`;
}

const covers = (text: string, words: string, spans: readonly Span[]): boolean =>
  placesOfWords(text, words).some((at) => spans.some((s) => overlap(s, at)));

// ---------------------------------------------------------------- words that make no claim of their own

/** Where the entry's word came out with its meaning, with the sentence it stands in. */
interface Hit {
  readonly sentence: SentenceRun;
  readonly token: number;
}

const lemmaOf = (entry: Entry): string => foldWords('lemma' in entry ? entry.lemma : entry.noun);

function sensesIn(run: Run, entry: Entry, meaning: Meaning): Hit[] {
  const lemma = lemmaOf(entry);
  const mine = (sense: Sense): boolean => wordOfRule(sense.id) === lemma && sameMeaning(sense.meaning, meaning);
  return run.sentences.flatMap((sentence) =>
    [...sentence.acts.verbSense, ...sentence.acts.nounSense]
      .filter(([, sense]) => mine(sense))
      .map(([token]) => ({ sentence, token })),
  );
}

/** `verbs/light:word#2` → the word, folded. */
const wordOfRule = (id: string): string => foldWords(id.slice(id.indexOf(':') + 1).replace(/#\d+$/, ''));

/** Another entry of the word tells an act here, which counts for more than what this one would make of it. */
const isTold = (run: Run, lemma: string): boolean =>
  run.claims.some((c) => c.rules.some((r) => r.includes(':') && wordOfRule(r) === lemma));

/** "Still" and "almost" work through their function class and open no clause of their own. */
const isFunctionWord = (run: Run, lemma: string): boolean =>
  run.sentences.some(({ parsed: { sentence } }) =>
    sentence.tokens.some((t) => t.word.fn !== 0 && t.word.finite.some((a) => a.lexeme.lemma === lemma)),
  );

function sameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.kind === 'light' && b.kind === 'light') return a.use === b.use;
  if (a.kind === 'report' && b.kind === 'report') return a.category === b.category;
  return a.kind === b.kind;
}

/** The lemma is one of the readings of some word of the example. */
function knows(run: Run, lemma: string): boolean {
  return run.sentences.some(({ parsed: { sentence } }) =>
    sentence.tokens.some(
      (t) =>
        [...t.word.finite, ...t.word.nominal].some((a) => a.lexeme.lemma === lemma) ||
        sentence.compounds.get(t.index)?.lexeme.lemma === lemma,
    ),
  );
}

/** A verb of saying passes when it opens a scope that has the speaker for a link and covers what is said. */
function judgeSpeech(run: Run, hits: readonly Hit[], wanted: Expected): string {
  if (hits.length === 0) return 'the word was not read as speech';
  const scopes = run.sentences.flatMap((s) => s.scopes.map((scope) => ({ s, scope })));
  if (scopes.length === 0) return judgeSpeaker(run, hits, wanted);
  const faults = scopes.map(({ s, scope }) => speechFault(run.text, s, scope, wanted));
  return faults.includes('') ? '' : faults[0]!;
}

/** What is said may hold nothing that can be claimed, and so open no scope: then the verb's subject must be the speaker. */
function judgeSpeaker(run: Run, hits: readonly Hit[], wanted: Expected): string {
  const subjects = hits.flatMap(({ sentence: { parsed }, token }) => {
    const subject = parsed.clauses.find((c) => c.token === token)?.subject ?? -1;
    return groupOf(parsed, subject).map((p) => roleOf(parsed, p));
  });
  return roleFault(run.text, 'actor', subjects, wanted.actor);
}

function speechFault(text: string, sentence: SentenceRun, scope: Scope, wanted: Expected): string {
  for (const role of ['actor', 'source'] as const) {
    const fault = roleFault(text, role, scope.links, wanted[role]);
    if (fault !== '') return fault;
  }
  if (wanted.factuality !== undefined && scope.makes !== wanted.factuality)
    return `it makes ${scope.makes}, not ${wanted.factuality}`;
  return roleFault(text, 'topic', [{ ...spanOfScope(sentence, scope), text: '' }], wanted.topic);
}

/** A light or aspect verb passes when it is seen as one, and the act it carries, where the lexicon knows it, has the roles told. */
function judgeCarrier(run: Run, hits: readonly Hit[], wanted: Expected, makes: Factuality | undefined): string {
  if (hits.length === 0) return 'the word was not read as this entry';
  const carried = run.claims.filter((c) => wanted.topic?.some((words) => covers(run.text, words, [c.trigger, ...c.also])));
  if (carried.length === 0) return '';
  const factuality = wanted.factuality ?? makes;
  const faults = carried.map((c) =>
    faultOf(run.text, c, { ...wanted, mode: wanted.mode, ...(factuality ? { factuality } : {}) }),
  );
  return faults.includes('') ? '' : faults[0]!;
}
