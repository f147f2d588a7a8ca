import { isPersonHead, type NounPhrase } from '../find/noun-phrases.ts';
import { classBits, WORD_CLASS } from '../find/word-class.ts';
import { FUNCTION } from '../match/functions.ts';
import { joined, TAG } from '../match/tags.ts';
import type { Reference, Sense } from '../types.ts';
import { type Draft, groupOf, type Parsed, referTo, type Trigger } from './context.ts';
import { roleOf } from './entities.ts';
import { roleAt, type Roles } from './roles.ts';

/** Relations that hold between two sides alike; the rest run from one to the other. */
const MUTUAL = new Set(['ALLIANCE', 'COOPERATION', 'RAPPROCHEMENT', 'TRUCE', 'RIVALRY', 'HOSTILITY']);

/**
 * The sides of a relation that a noun, a participle or a set phrase names beside them: "forces loyal to X", "the armed wing of X", "a
 * coalition led by X". Null where the trigger is no such word.
 */
export function sidesOf(parsed: Parsed, trigger: Trigger): Pick<Roles, 'actor' | 'recipient'> | null {
  const { sense, form } = trigger;
  if (sense.meaning.kind !== 'relation' || form === 'verb') return null;
  const participle = form !== 'noun';
  const beside = roleAt(sense, 'subject') ?? (participle ? 'actor' : null);
  if (!participle && (beside === null || MUTUAL.has(sense.meaning.type))) return null;
  const left = leftSide(parsed, trigger);
  if (!left && participle) return { actor: [], recipient: [] };
  const sides: { actor: Reference[]; recipient: Reference[] } = { actor: [], recipient: [] };
  const other = participle && form === 'passive' ? 'recipient' : beside!;
  if (left) sides[other === 'recipient' ? 'recipient' : 'actor'].push(left);
  const right = rightSide(parsed, trigger, participle ? null : sense);
  const mutual = MUTUAL.has(sense.meaning.type);
  sides[mutual || other === 'recipient' ? 'actor' : 'recipient'].push(...right);
  return sides;
}

/** The noun phrase that the words describe: the nearest before them, from its last head that agrees. */
function leftSide(parsed: Parsed, trigger: Trigger): Reference | null {
  const { sentence, phrases } = parsed;
  const own = phrases.list[phrases.at[trigger.first]!];
  if (own && own.head < trigger.first && own.first < trigger.first) return described(parsed, own, trigger.first - 1);
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 3); i--) {
    const phrase = phrases.list[phrases.at[i]!];
    if (phrase) return described(parsed, phrase, phrase.last);
    const tag = sentence.tags[i];
    if (tag !== TAG.mark && tag !== TAG.pronoun && tag !== TAG.adverb) return null;
  }
  return null;
}

/** The phrase less the act it may open with ("the killing of an observer belonging to…": the observer). */
function described(parsed: Parsed, phrase: NounPhrase, last: number): Reference {
  const { sentence } = parsed;
  let { head } = phrase;
  while (head < last && sentence.nameAt[head]! < 0 && isAct(parsed, head) && sentence.tags[head + 1] === TAG.noun) head++;
  return head === phrase.head ? roleOf(parsed, { ...phrase, last }) : roleOf(parsed, { ...phrase, first: head, head, last });
}

const isAct = (parsed: Parsed, at: number): boolean =>
  parsed.sentence.tokens[at]!.word.nominal.some((a) => a.features.pos === 'masdar' && a.lexeme.senses.some((s) => s.meaning.kind === 'event'));

/** What stands right after: under the word's preposition, or as its genitive; with all that is joined to it. */
function rightSide(parsed: Parsed, trigger: Trigger, sense: Sense | null): Reference[] {
  const { sentence, phrases } = parsed;
  const own = phrases.list[phrases.at[trigger.last]!];
  let at = trigger.last + 1;
  while (at < sentence.tokens.length && (sentence.tags[at] === TAG.adverb || sentence.tags[at] === TAG.preposition || sentence.tokens[at]!.word.bare === '"')) at++;
  if (own && own.last > trigger.last && sense?.genitive !== 'none' && sentence.nameAt[trigger.last]! < 0 && at === trigger.last + 1) {
    const rest = { ...own, first: at, head: at, lexeme: null };
    return [roleOf(parsed, rest), ...groupOf(parsed, own.index).slice(1).filter((p) => p.first > own.last).map((p) => roleOf(parsed, p))];
  }
  const next = phrases.list[phrases.at[at] ?? -1];
  if (!next || next.first > at + 1) return [];
  return sameKind(parsed, groupOf(parsed, next.index)).map((p) => roleOf(parsed, p));
}

/** Of a coordination the members that are bodies as the first is; another act joined with "and" is none. */
const sameKind = (parsed: Parsed, members: readonly NounPhrase[]): NounPhrase[] =>
  members.filter((m, i) => i === 0 || parsed.sentence.nameAt[m.head]! >= 0 || (classBits(parsed.sentence.tokens[m.head]!.word) & WORD_CLASS.body) !== 0);

const NO_PARTY = new Set(['weapon', 'vehicle', 'abstract', 'event-head', 'time-head', 'commodity', 'money', 'unit', 'facility', 'placehead', 'region', 'residence']);

/** Whether words that name a relation tell one: both its sides are there, and are such as can stand in it. */
export function stands(parsed: Parsed, draft: Draft): boolean {
  if (draft.kind !== 'relation') return true;
  const actor = draft.actor.filter((r) => isParty(parsed, r));
  if (MUTUAL.has(draft.type)) return actor.length > 1 || (actor.length === 1 && isSeveral(parsed, actor[0]!));
  return actor.length > 0 && draft.recipient.some((r) => isParty(parsed, r));
}

/** A person, a body or a people; not a weapon, a site, an act or a matter. */
function isParty(parsed: Parsed, reference: Reference): boolean {
  if (reference.ref !== undefined) return true;
  const at = headOf(parsed, reference);
  if (at < 0) return true;
  const { sentence } = parsed;
  const name = sentence.names[sentence.nameAt[at]!];
  if (name) return name.kind !== 'place' || name.place?.government !== undefined;
  const { word } = sentence.tokens[at]!;
  if (isPersonHead(word) || classBits(word) & (WORD_CLASS.body | WORD_CLASS.fighter)) return true;
  const noun = word.nominal[0];
  if (!noun) return true;
  return !(noun.features.pos === 'masdar' || noun.lexeme.senses.some((s) => s.meaning.kind === 'event') || noun.lexeme.classes.some((c) => NO_PARTY.has(c)));
}

/** The dual and the plural hold both sides: "the two parties", "two rival governments". */
function isSeveral(parsed: Parsed, reference: Reference): boolean {
  const at = headOf(parsed, reference);
  if (at < 0) return false;
  const name = parsed.sentence.names[parsed.sentence.nameAt[at]!];
  if (name) return false;
  const phrase = parsed.phrases.list[parsed.phrases.at[at]!];
  const { word } = parsed.sentence.tokens[at]!;
  return phrase?.number === 'd' || phrase?.number === 'p' || (word.fn & FUNCTION.quantifier) !== 0;
}

/** The token a reference of this sentence is headed by, or -1 where it lies outside. */
function headOf(parsed: Parsed, reference: Reference): number {
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

/** "Fighters of the group": people of a body, told with a partitive and no verb. */
export function partOf(parsed: Parsed, at: number): { readonly first: number; readonly last: number; readonly actor: Reference; readonly recipient: Reference } | null {
  const { sentence, phrases } = parsed;
  const { word } = sentence.tokens[at]!;
  if (!(word.fn & FUNCTION.partitive) || word.fn & FUNCTION.between || word.pronoun || sentence.tags[at] !== TAG.preposition || joined(word)) return null;
  const people = phrases.list[phrases.at[at - 1] ?? -1];
  const body = phrases.list[phrases.at[at + 1] ?? -1];
  if (!people || !body || people.last !== at - 1 || body.prep === '' || people.definite) return null;
  if (!(classBits(sentence.tokens[people.head]!.word) & WORD_CLASS.fighter) || sentence.nameAt[people.head]! >= 0) return null;
  const name = sentence.names[sentence.nameAt[body.head]!];
  const armed = name?.actor !== undefined ? !name.nisba : (classBits(sentence.tokens[body.head]!.word) & WORD_CLASS.body) !== 0 && body.definite;
  if (!armed) return null;
  return { first: at, last: body.head, actor: roleOf(parsed, people), recipient: roleOf(parsed, body) };
}

export const spanOf = (parsed: Parsed, first: number, last: number): Reference => referTo(parsed.sentence, first, last);
