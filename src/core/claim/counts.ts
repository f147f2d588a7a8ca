import type { NounPhrase } from '../find/noun-phrases.ts';
import { PLURAL_ENDINGS } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import type { KnownWord, Quantity, QuantityUnit, Reference, Sense } from '../types.ts';
import type { Parsed, QuantityHit, Trigger } from './context.ts';
import { enclosingClause, linkedClauses, partedBetween } from './linked.ts';
import type { Roles } from './role-fill.ts';
import type { Acts } from './triggers.ts';

interface Named {
  readonly actor: readonly Reference[];
  readonly recipient: readonly Reference[];
}
type Part = Quantity['role'];

/** How many: the counts in the act's roles and beside its word, and a single victim told as one ("a soldier"). */
export function quantitiesOf(parsed: Parsed, trigger: Trigger, roles: Roles, named: Named, acts: Acts): Quantity[] {
  if (trigger.sense.meaning.kind !== 'event') return [];
  const out: Quantity[] = [];
  for (const q of parsed.quantities) {
    const part = partOf(parsed, trigger, roles, named, acts, q);
    if (!part) continue;
    const quantity = toQuantity(parsed, trigger, q, part);
    if (tells(parsed, trigger, q, quantity)) out.push(quantity);
  }
  for (const reference of named.recipient) {
    if (out.some((q) => q.start < reference.end && reference.start < q.end)) continue;
    const one = single(parsed, trigger, reference);
    if (one) out.push(one);
  }
  return out.sort((a, b) => a.start - b.start);
}

/** Types whose parties are seldom counted: "one of the leaders accused" is no toll. */
const SPOKEN = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE', 'SUPPORT', 'CONSULT', 'COOPERATE', 'CONCEDE']);

/** A vague word tells something only of people it befell or who took part; a dual with the article points back to two already told. */
function tells(parsed: Parsed, trigger: Trigger, q: QuantityHit, { unit, role }: Quantity): boolean {
  const { meaning } = trigger.sense;
  const spoken = meaning.kind === 'event' && SPOKEN.has(meaning.type);
  if (q.noun === q.first && parsed.sentence.tokens[q.first]!.word.article && q.last === q.first) return false;
  if (q.point === undefined && q.op === 'vague')
    return !spoken && (CASUALTY.has(unit) || (role === 'actor' && q.noun >= 0 && headAt(parsed, q)));
  return !(spoken && q.point === 1);
}

/** Whether people are counted. */
const headAt = (parsed: Parsed, q: QuantityHit): boolean => q.noun >= 0 && isPersonWord(parsed.sentence.tokens[q.noun]!.word);

const isPersonWord = (word: KnownWord): boolean => word.nominal.some((a) => a.lexeme.classes.some((c) => PEOPLE.has(c)));

function partOf(parsed: Parsed, trigger: Trigger, roles: Roles, named: Named, acts: Acts, q: QuantityHit): Part | null {
  const inside = (r: Reference): boolean => q.start < r.end && r.start < q.end;
  if (named.recipient.some(inside)) return 'recipient';
  if (named.actor.some(inside)) return 'actor';
  const own = parsed.phrases.list[parsed.phrases.at[trigger.last]!];
  if (own && q.first >= own.first && q.last <= own.last)
    return q.last < trigger.first || q.first <= trigger.last ? 'trigger' : 'recipient';
  if (own && isMember(parsed, own, q)) return 'recipient';
  if (countable(parsed, q) && tollOf(parsed, trigger, acts, q)) return 'recipient';
  if (!countable(parsed, q) || !isNearest(parsed, trigger, acts, q) || !sameClause(parsed, trigger, roles, q)) return null;
  return 'recipient';
}

/** "32 dead and about 100 wounded": a count coordinated with the act's own phrase. */
function isMember(parsed: Parsed, own: NounPhrase, q: QuantityHit): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[q.first]!];
  return (
    phrase !== undefined &&
    phrase.index > own.index &&
    phrase.group === own.group &&
    !phrase.lexeme?.senses.some((s) => s.meaning.kind === 'event')
  );
}

/** "The attack …, which took the lives of 30": the toll under a verb of result is that of the last act before it. */
function tollOf(parsed: Parsed, trigger: Trigger, acts: Acts, q: QuantityHit): boolean {
  const host = enclosingClause(parsed, q.first);
  const meaning = host && acts.verbSense.get(host.token)?.meaning;
  if (meaning?.kind !== 'light' || meaning.use !== 'cause' || trigger.last >= host!.token) return false;
  const last = acts.triggers.findLast((t) => t.sense.meaning.kind === 'event' && t.last < host!.token);
  return (
    last === trigger && !acts.triggers.some((t) => t.first > host!.token && t.last < q.first && t.sense.meaning.kind === 'event')
  );
}

const PEOPLE: ReadonlySet<string> = new Set(['person', 'fighter', 'civilian', 'victim', 'captive', 'official']);

/** Only people and counts without a noun of their own ("killed 34") are taken from beside an act; other numbers may count anything. */
function countable(parsed: Parsed, q: QuantityHit): boolean {
  return q.noun < 0 || headAt(parsed, q) || nounOf(parsed, q)?.counts !== undefined;
}

const nounOf = (parsed: Parsed, q: QuantityHit) =>
  q.noun < 0 ? undefined : parsed.sentence.tokens[q.noun]!.word.nominal.find((a) => a.lexeme.counts)?.lexeme;

const REACH = 12;
const gap = (t: { readonly first: number; readonly last: number }, q: QuantityHit): number =>
  q.first > t.last ? q.first - t.last : t.first - q.last;

function isNearest(parsed: Parsed, trigger: Trigger, acts: Acts, q: QuantityHit): boolean {
  const own = gap(trigger, q);
  if (own > REACH) return false;
  for (const other of acts.triggers)
    if (
      other !== trigger &&
      other.sense.meaning.kind === 'event' &&
      gap(other, q) < own &&
      !partedBetween(parsed, Math.min(other.last, q.last), Math.max(other.first, q.first))
    )
      return false;
  return true;
}

function sameClause(parsed: Parsed, trigger: Trigger, roles: Roles, q: QuantityHit): boolean {
  const host = enclosingClause(parsed, q.first);
  if (host && linkedClauses(parsed, trigger, roles.governor).includes(host)) return true;
  return q.first > trigger.last ? !partedBetween(parsed, trigger.last, q.first) : !partedBetween(parsed, q.last, trigger.first);
}

const CASUALTY = new Set<string>(['killed', 'wounded', 'detained', 'released', 'missing', 'displaced']);
const UNITS = new Set<string>([...CASUALTY, 'fighters', 'strikes', 'vehicles', 'other']);

function toQuantity(parsed: Parsed, trigger: Trigger, q: QuantityHit, role: Part): Quantity {
  return {
    start: q.start,
    end: q.end,
    text: parsed.sentence.text.slice(q.start, q.end),
    op: q.op,
    unit: unitOfCount(parsed, trigger, q, role),
    role,
    ...(q.low === undefined ? {} : { low: q.low }),
    ...(q.point === undefined ? {} : { point: q.point }),
    ...(q.high === undefined ? {} : { high: q.high }),
  };
}

/** The noun says it (dead, wounded), or else the act does (those it befell), or else what kind of thing is counted. */
function unitOfCount(parsed: Parsed, trigger: Trigger, q: QuantityHit, role: Part): QuantityUnit {
  const counted = nounOf(parsed, q)?.counts;
  if (counted && CASUALTY.has(counted)) return counted as QuantityUnit;
  if (role === 'trigger') return 'strikes';
  const people = q.noun < 0 || counted === 'fighters' || headAt(parsed, q);
  if (role === 'recipient' && people) return unitOf(trigger.sense);
  return (counted && UNITS.has(counted) ? counted : 'other') as QuantityUnit;
}

const BY_ACT: Readonly<Record<string, QuantityUnit>> = {
  'COERCE/arrest': 'detained',
  'RETREAT/release': 'released',
  'RETREAT/x-exchange': 'released',
  'MOBILIZE/troops': 'fighters',
  'MOBILIZE/militia': 'fighters',
};

function unitOf(sense: Sense): QuantityUnit {
  const { meaning } = sense;
  if (sense.counts) return sense.counts;
  if (meaning.kind !== 'event') return 'other';
  return meaning.type === 'ASSAULT' ? 'killed' : (BY_ACT[`${meaning.type}/${meaning.mode ?? ''}`] ?? 'other');
}

/** One victim told without a number: an indefinite singular person, or "another" beside one already told. */
function single(parsed: Parsed, trigger: Trigger, reference: Reference): Quantity | null {
  if (!harms(trigger)) return null;
  const at = parsed.sentence.tokens.findIndex((t) => t.start >= reference.start && t.word.kind === 'word');
  const word = parsed.sentence.tokens[at]?.word;
  if (!word || word.article || parsed.sentence.nameAt[at]! >= 0) return null;
  if (((parsed.sentence.tokens[at - 1]?.word.fn ?? 0) & FUNCTION.among) !== 0) return null;
  if (!SINGLE.has(unitOf(trigger.sense)) || isDefinite(parsed, at, reference.end)) return null;
  const noun = word.nominal[0];
  const one = noun !== undefined && noun.features.number === 's' && noun.suffix === '';
  const other = (word.fn & FUNCTION.other) !== 0 && !PLURAL_ENDINGS.some((e) => word.text.endsWith(e));
  if (
    !other &&
    !(one && isPersonWord(word) && !noun.lexeme.classes.some((c) => c === 'force' || c === 'group' || c === 'orghead'))
  )
    return null;
  const { start, end, text } = reference;
  return { start, end, text, op: 'exact', point: 1, unit: unitOf(trigger.sense), role: 'recipient' };
}

const SINGLE: ReadonlySet<string> = new Set(['killed', 'wounded']);

function isDefinite(parsed: Parsed, first: number, end: number): boolean {
  const { tokens, nameAt } = parsed.sentence;
  for (let i = first; i < tokens.length && tokens[i]!.start < end; i++)
    if (tokens[i]!.word.article || (nameAt[i]! >= 0 && !parsed.sentence.names[nameAt[i]!]!.nisba)) return true;
  return false;
}

function harms(trigger: Trigger): boolean {
  const { meaning } = trigger.sense;
  return meaning.kind === 'event' && (meaning.type === 'ASSAULT' || `${meaning.type}/${meaning.mode ?? ''}` in BY_ACT);
}
