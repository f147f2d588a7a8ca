import type { NounPhrase } from '../find/noun-phrases.ts';
import { FUNCTION } from '../match/functions.ts';
import { TAG } from '../match/tags.ts';
import { wordIsIn } from '../match/terms.ts';
import { classBits, WORD_CLASS } from '../match/word-class.ts';
import { CLITIC, type Reference, type Sense } from '../types.ts';
import { groupOf, type Parsed, type Trigger } from './context.ts';
import { roleOf } from './entities.ts';
import { headOf, MUTUAL } from './parties.ts';
import { type Roles, roleAt } from './role-fill.ts';

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
  if (trigger.form === 'verb' || !MUTUAL.has(trigger.sense.meaning.kind === 'relation' ? trigger.sense.meaning.type : ''))
    return told;
  for (let i = trigger.last + 1; i < Math.min(sentence.tokens.length, trigger.last + BETWEEN_REACH); i++) {
    const tag = sentence.tags[i];
    if (
      tag === TAG.verb ||
      tag === TAG.complementizer ||
      tag === TAG.relative ||
      tag === TAG.clause ||
      sentence.tokens[i]!.word.bare === '.'
    )
      return told;
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
  const isOffice = (index: number): boolean =>
    index >= 0 && wordIsIn(parsed.sentence.tokens[parsed.phrases.list[index]!.head]!.word, offices);
  const index = isOffice(clause.object) ? clause.object : isOffice(clause.subject) ? clause.subject : -1;
  if (index < 0) return null;
  const body = bodyAfterOffice(parsed, parsed.phrases.list[index]!, offices);
  const lone = index === clause.subject;
  return { ...roles, actor: lone ? [] : roles.actor, recipient: body ? [body] : [], open: roles.open || lone };
}

function bodyAfterOffice(parsed: Parsed, phrase: NounPhrase, offices: readonly string[]): Reference | null {
  const { sentence, phrases } = parsed;
  let at = phrase.head + 1;
  while (
    at <= phrase.last &&
    sentence.nameAt[at]! < 0 &&
    (wordIsIn(sentence.tokens[at]!.word, offices) ||
      classBits(sentence.tokens[at]!.word) & WORD_CLASS.title ||
      sentence.tokens[at]!.word.adjective)
  )
    at++;
  const rest = at <= phrase.last ? { ...phrase, first: at, head: at, lexeme: null } : null;
  if (rest && (sentence.nameAt[at]! >= 0 || classBits(sentence.tokens[at]!.word) & WORD_CLASS.body)) return roleOf(parsed, rest);
  const next = phrases.list[phrase.index + 1];
  if (next && next.prep !== '' && next.first <= phrase.last + 2) return roleOf(parsed, next);
  return rest ? roleOf(parsed, rest) : null;
}

/** "With the help of" says something of the whole act: its doer is helped. */
const adverbial = (parsed: Parsed, trigger: Trigger): boolean =>
  trigger.form === 'noun' &&
  trigger.sense.meaning.kind === 'relation' &&
  trigger.sense.meaning.type === 'SUPPORT_FOR' &&
  parsed.sentence.tokens[trigger.first]!.word.stems.some((s) => s.clitics & CLITIC.BI);

function helped(parsed: Parsed, trigger: Trigger): Reference | null {
  for (let i = parsed.clauses.length - 1; i >= 0; i--) {
    const clause = parsed.clauses[i]!;
    if (clause.token < trigger.first && clause.subject >= 0) return roleOf(parsed, parsed.phrases.list[clause.subject]!);
  }
  return leftSide(parsed, trigger);
}

function betweenBefore(parsed: Parsed, reference: Reference): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[headOf(parsed, reference)] ?? -1];
  return (
    phrase !== undefined && phrase.prepToken >= 0 && (parsed.sentence.tokens[phrase.prepToken]!.word.fn & FUNCTION.between) !== 0
  );
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
  classBits(parsed.sentence.tokens[at]!.word) === 0 &&
  parsed.sentence.tokens[at]!.word.nominal.some(
    (a) => a.features.pos !== 'active' && a.features.pos !== 'passive' && a.lexeme.senses.some((s) => s.meaning.kind === 'event'),
  );

/** What stands right after: under the word's preposition, or as its genitive; with all that is joined to it. */
function rightSide(parsed: Parsed, trigger: Trigger, sense: Sense | null): Reference[] {
  const { sentence, phrases } = parsed;
  const own = phrases.list[phrases.at[trigger.last]!];
  let at = trigger.last + 1;
  while (
    at < sentence.tokens.length &&
    (sentence.tags[at] === TAG.adverb || sentence.tags[at] === TAG.preposition || sentence.tokens[at]!.word.bare === '"')
  )
    at++;
  if (
    own &&
    own.last > trigger.last &&
    sense?.genitive !== 'none' &&
    sentence.nameAt[trigger.last]! < 0 &&
    at === trigger.last + 1
  ) {
    const rest = { ...own, first: at, head: at, lexeme: null };
    return [
      roleOf(parsed, rest),
      ...groupOf(parsed, own.index)
        .slice(1)
        .filter((p) => p.first > own.last)
        .map((p) => roleOf(parsed, p)),
    ];
  }
  const next = phrases.list[phrases.at[at] ?? -1];
  if (!next || next.first > at + 1) return [];
  return sameKind(parsed, groupOf(parsed, next.index)).map((p) => roleOf(parsed, p));
}

/** Of a coordination the members that are bodies as the first is; another act joined with "and" is none. */
const sameKind = (parsed: Parsed, members: readonly NounPhrase[]): NounPhrase[] =>
  members.filter(
    (m, i) =>
      i === 0 ||
      parsed.sentence.nameAt[m.head]! >= 0 ||
      (classBits(parsed.sentence.tokens[m.head]!.word) & WORD_CLASS.body) !== 0,
  );
