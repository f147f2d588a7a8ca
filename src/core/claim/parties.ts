import { isPersonHead } from '../find/phrase-words.ts';
import { FUNCTION } from '../match/functions.ts';
import { classBits, WORD_CLASS } from '../match/word-class.ts';
import { CLITIC, type Reference } from '../types.ts';
import type { Draft, Parsed, Trigger } from './context.ts';

/** Relations that hold between two sides alike; the rest run from one to the other. */
export const MUTUAL: ReadonlySet<string> = new Set(['ALLIANCE', 'COOPERATION', 'RAPPROCHEMENT', 'TRUCE', 'RIVALRY', 'HOSTILITY']);

const NO_PARTY = new Set([
  'weapon',
  'vehicle',
  'abstract',
  'event-head',
  'time-head',
  'commodity',
  'money',
  'unit',
  'facility',
  'placehead',
  'region',
  'residence',
]);

/** Whether words that name a relation tell one: both its sides are there, and are such as can stand in it. */
export function stands(parsed: Parsed, draft: Draft, trigger: Trigger): boolean {
  if (draft.kind !== 'relation') return true;
  const mutual = MUTUAL.has(draft.type);
  const actor = draft.actor.filter((r) => isParty(parsed, r, mutual));
  if (!mutual)
    return actor.length > 0 && draft.recipient.some((r) => (draft.type === 'MEMBER_OF' ? isBody(parsed, r) : isParty(parsed, r)));
  const { word } = parsed.sentence.tokens[trigger.first]!;
  // "in coordination with" gives an act a joint doer and tells no relation (codebook ruling 7)
  if (draft.type === 'COOPERATION' && trigger.form === 'noun' && word.clitics & CLITIC.BI) return false;
  return actor.length > 1 || (actor.length === 1 && isSeveral(parsed, actor[0]!, trigger));
}

/** What somebody can be a member of: a name, a body, or a description of one. */
function isBody(parsed: Parsed, reference: Reference): boolean {
  if (reference.ref !== undefined) return true;
  const at = headOf(parsed, reference);
  if (at < 0) return true;
  const name = parsed.sentence.names[parsed.sentence.nameAt[at]!];
  if (name) return name.kind !== 'place';
  return (classBits(parsed.sentence.tokens[at]!.word) & (WORD_CLASS.body | WORD_CLASS.fighter)) !== 0;
}

/** A person, a body or a people; not a weapon, a site, an act or a matter. */
function isParty(parsed: Parsed, reference: Reference, mutual = false): boolean {
  if (reference.ref !== undefined) return true;
  const at = headOf(parsed, reference);
  if (at < 0) return true;
  const { sentence } = parsed;
  const name = sentence.names[sentence.nameAt[at]!];
  if (name) return name.kind !== 'place' || mutual || name.place?.government !== undefined;
  const { word } = sentence.tokens[at]!;
  if (word.text.length < 2 || (word.fn & FUNCTION.quantifier && reference.end <= sentence.tokens[at]!.end)) return false;
  if (isPersonHead(word) || classBits(word) & (WORD_CLASS.body | WORD_CLASS.fighter)) return true;
  const noun = word.nominal[0];
  if (!noun) return true;
  return !(
    noun.features.pos === 'masdar' ||
    noun.lexeme.senses.some((s) => s.meaning.kind === 'event') ||
    noun.lexeme.classes.some((c) => NO_PARTY.has(c))
  );
}

/** The dual and the plural hold both sides: "the two parties", "two rival governments". */
function isSeveral(parsed: Parsed, reference: Reference, trigger: Trigger): boolean {
  const at = headOf(parsed, reference);
  if (at < 0) return false;
  const name = parsed.sentence.names[parsed.sentence.nameAt[at]!];
  if (name) return false;
  const phrase = parsed.phrases.list[parsed.phrases.at[at]!];
  const { word } = parsed.sentence.tokens[at]!;
  const under = phrase && phrase.prepToken >= 0 ? parsed.sentence.tokens[phrase.prepToken]!.word.fn & FUNCTION.between : 1;
  if (trigger.form === 'noun' && under === 0) return false;
  return phrase?.number === 'd' || phrase?.number === 'p' || (word.fn & FUNCTION.quantifier) !== 0;
}

/** The token a reference of this sentence is headed by, or -1 where it lies outside. */
export function headOf(parsed: Parsed, reference: Reference): number {
  const { tokens } = parsed.sentence;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.start < reference.start) continue;
    if (tokens[i]!.start >= reference.end) return -1;
    if (tokens[i]!.word.kind === 'mark') continue;
    const phrase = parsed.phrases.list[parsed.phrases.at[i]!];
    return phrase && phrase.head >= i && tokens[phrase.head]!.start < reference.end ? phrase.head : i;
  }
  return -1;
}
