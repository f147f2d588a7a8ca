import { isPersonHead, type NounPhrase } from '../find/noun-phrases.ts';
import { classBits, WORD_CLASS } from '../find/word-class.ts';
import { FUNCTION } from '../match/functions.ts';
import { joined, TAG } from '../match/tags.ts';
import { CLITIC, type Reference, type Sense } from '../types.ts';
import { wordIsIn } from './conditions.ts';
import { type Draft, groupOf, type Parsed, type Trigger } from './context.ts';
import { namedActor, roleOf } from './entities.ts';
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
  const left = adverbial(parsed, trigger) ? helped(parsed, trigger) : leftSide(parsed, trigger);
  if (!left && participle) return { actor: [], recipient: [] };
  const sides: { actor: Reference[]; recipient: Reference[] } = { actor: [], recipient: [] };
  const other = participle && form === 'passive' ? 'recipient' : beside!;
  if (left) sides[other === 'recipient' ? 'recipient' : 'actor'].push(left);
  const all = rightSide(parsed, trigger, participle ? null : sense);
  // "between forces of X and forces of Y": what follows is the other side
  const right = left && betweenBefore(parsed, left) ? all.slice(0, 1) : all;
  const mutual = MUTUAL.has(sense.meaning.type);
  sides[mutual || other === 'recipient' ? 'actor' : 'recipient'].push(...right);
  return sides;
}

/** "…between X and Y" after a noun that names a relation of two: both, whatever else the noun governs. */
export function betweenSides(parsed: Parsed, trigger: Trigger, told: readonly Reference[]): readonly Reference[] {
  const { sentence, phrases } = parsed;
  if (trigger.form === 'verb' || !MUTUAL.has(trigger.sense.meaning.kind === 'relation' ? trigger.sense.meaning.type : '')) return told;
  for (let i = trigger.last + 1; i < Math.min(sentence.tokens.length, trigger.last + BETWEEN_REACH); i++) {
    const tag = sentence.tags[i];
    if (tag === TAG.verb || tag === TAG.complementizer || tag === TAG.relative || tag === TAG.clause || sentence.tokens[i]!.word.bare === '.') return told;
    if (!(sentence.tokens[i]!.word.fn & FUNCTION.between) || sentence.tokens[i]!.word.pronoun) continue;
    const first = phrases.list[phrases.at[i + 1] ?? -1];
    const sides = first ? groupOf(parsed, first.index).map((p) => roleOf(parsed, p)) : [];
    return sides.length > 1 || told.length < 2 ? sides : told;
  }
  return told;
}

const BETWEEN_REACH = 10;

/** "Took over the leadership of X", "holds the post of Y in X": the body is in the genitive of the office. Null where no office is told. */
export function officeOf(parsed: Parsed, trigger: Trigger, roles: Roles): Roles | null {
  const { sense, clause } = trigger;
  const offices = sense.when?.object;
  if (!clause || !offices || sense.meaning.kind !== 'relation' || sense.meaning.type !== 'MEMBER_OF') return null;
  const isOffice = (index: number): boolean => index >= 0 && wordIsIn(parsed.sentence.tokens[parsed.phrases.list[index]!.head]!.word, offices);
  const index = isOffice(clause.object) ? clause.object : isOffice(clause.subject) ? clause.subject : -1;
  if (index < 0) return null;
  const body = bodyAfterOffice(parsed, parsed.phrases.list[index]!, offices);
  const lone = index === clause.subject;
  return { ...roles, actor: lone ? [] : roles.actor, recipient: body ? [body] : [], open: roles.open || lone };
}

function bodyAfterOffice(parsed: Parsed, phrase: NounPhrase, offices: readonly string[]): Reference | null {
  const { sentence, phrases } = parsed;
  let at = phrase.head + 1;
  while (at <= phrase.last && sentence.nameAt[at]! < 0 && (wordIsIn(sentence.tokens[at]!.word, offices) || classBits(sentence.tokens[at]!.word) & WORD_CLASS.title || sentence.tokens[at]!.word.adjective)) at++;
  if (at <= phrase.last) return roleOf(parsed, { ...phrase, first: at, head: at, lexeme: null });
  const next = phrases.list[phrase.index + 1];
  return next && next.prep !== '' && next.first <= phrase.last + 2 ? roleOf(parsed, next) : null;
}

/** "With the help of" says something of the whole act: its doer is helped. */
const adverbial = (parsed: Parsed, trigger: Trigger): boolean =>
  trigger.form === 'noun' && trigger.sense.meaning.kind === 'relation' && trigger.sense.meaning.type === 'SUPPORT_FOR' && parsed.sentence.tokens[trigger.first]!.word.stems.some((s) => s.clitics & CLITIC.BI);

function helped(parsed: Parsed, trigger: Trigger): Reference | null {
  for (let i = parsed.clauses.length - 1; i >= 0; i--) {
    const clause = parsed.clauses[i]!;
    if (clause.token < trigger.first && clause.subject >= 0) return roleOf(parsed, parsed.phrases.list[clause.subject]!);
  }
  return leftSide(parsed, trigger);
}

function betweenBefore(parsed: Parsed, reference: Reference): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[headOf(parsed, reference)] ?? -1];
  return phrase !== undefined && phrase.prepToken >= 0 && (parsed.sentence.tokens[phrase.prepToken]!.word.fn & FUNCTION.between) !== 0;
}

/** The noun phrase that the words describe: the nearest before them, from its last head that agrees. */
function leftSide(parsed: Parsed, trigger: Trigger): Reference | null {
  const { sentence, phrases } = parsed;
  const own = phrases.list[phrases.at[trigger.first]!];
  if (own && own.head < trigger.first && own.first < trigger.first) return described(parsed, own, trigger.first - 1);
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 3); i--) {
    const phrase = phrases.list[phrases.at[i]!];
    if (phrase) {
      const agreed = agreeing(parsed, phrase, trigger.first);
      return described(parsed, agreed, agreed.last);
    }
    const tag = sentence.tags[i];
    if (tag !== TAG.mark && tag !== TAG.pronoun && tag !== TAG.adverb) return null;
  }
  return null;
}

/** The nearest phrase that the word can describe: one in the singular under a preposition is passed over for the people before it. */
function agreeing(parsed: Parsed, phrase: NounPhrase, at: number): NounPhrase {
  const word = parsed.sentence.tokens[at]!.word;
  const plural = word.nominal.some((a) => a.features.number === 'p' && a.features.gender === 'm');
  if (!plural || phrase.number === 'p' || phrase.prep === '') return phrase;
  const before = parsed.phrases.list[phrase.index - 1];
  return before && before.number === 'p' && before.last >= phrase.first - 2 ? before : phrase;
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
export function stands(parsed: Parsed, draft: Draft, trigger: Trigger): boolean {
  if (draft.kind !== 'relation') return true;
  const mutual = MUTUAL.has(draft.type);
  const actor = draft.actor.filter((r) => isParty(parsed, r, mutual));
  if (!mutual) return actor.length > 0 && draft.recipient.some((r) => (draft.type === 'MEMBER_OF' ? isBody(parsed, r) : isParty(parsed, r)));
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
  return !(noun.features.pos === 'masdar' || noun.lexeme.senses.some((s) => s.meaning.kind === 'event') || noun.lexeme.classes.some((c) => NO_PARTY.has(c)));
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

const ARMED = new Set(['armed_group', 'party', 'umbrella', 'paramilitary', 'coalition', 'operations_room', 'pmc']);

/** "Fighters of the group": people of a body, told with a partitive and no verb. */
export function partOf(parsed: Parsed, at: number): { readonly first: number; readonly last: number; readonly actor: Reference; readonly recipient: Reference } | null {
  const { sentence, phrases } = parsed;
  const { word } = sentence.tokens[at]!;
  if (!(word.fn & FUNCTION.partitive) || word.fn & FUNCTION.between || word.pronoun || sentence.tags[at] !== TAG.preposition || joined(word)) return null;
  const people = phrases.list[phrases.at[at - 1] ?? -1];
  const body = phrases.list[phrases.at[at + 1] ?? -1];
  if (!people || !body || people.last !== at - 1 || body.prep === '' || people.definite) return null;
  if (!(classBits(sentence.tokens[people.head]!.word) & WORD_CLASS.fighter) || sentence.nameAt[people.head]! >= 0) return null;
  if (parsed.quantities.some((q) => q.first >= people.first && q.last <= people.last) || sentence.tags[people.first] === TAG.number) return null;
  const name = sentence.names[sentence.nameAt[body.head]!];
  const named = name ?? namedActor(sentence, body.head, body.last);
  const headed = sentence.tokens[body.head]!.word.nominal.some((a) => a.lexeme.classes.includes('orghead')) && body.last > body.head;
  const known = named !== null && !named.nisba && (ARMED.has(named.actor?.kind ?? '') || named.kind === 'organisation');
  if (!known && !headed) return null;
  return { first: at, last: body.head, actor: roleOf(parsed, people), recipient: roleOf(parsed, body) };
}
