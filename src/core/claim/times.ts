import type { VerbClause } from '../find/clauses.ts';
import { joined } from '../match/tags.ts';
import type { Tense, TimeReference } from '../types.ts';
import type { Parsed, TimeHit, Trigger } from './context.ts';
import { linkedClauses, partedBetween } from './linked.ts';
import type { Roles } from './roles.ts';
import type { Acts } from './triggers.ts';

/** Roles of a time that say when the act was; a bare length of time or an age does not. */
const WHEN = new Set(['when', 'since', 'until']);
const tellsWhen = (time: TimeHit): boolean => WHEN.has(time.role) || (time.role === 'duration' && time.reference.from !== undefined);

/** The time told of an act: the nearest one in a clause that is the act's own. */
export function timeOf(parsed: Parsed, trigger: Trigger, roles: Roles, acts: Acts, tense: Tense): TimeReference | null {
  if (parsed.times.length === 0 || stands(trigger)) return null;
  const clauses = linkedClauses(parsed, trigger, roles.governor);
  let best: TimeHit | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const time of parsed.times) {
    if (!tellsWhen(time)) continue;
    const host = hostOf(parsed, time);
    if (!belongs(parsed, trigger, roles, acts, clauses, time, host)) continue;
    const d = time.first > trigger.last ? time.first - trigger.last : trigger.first - time.last;
    if (d < nearest) {
      nearest = d;
      best = time;
    }
  }
  return best && asMeant(best, tense);
}

/** A relation that simply holds has no day: the time near it is that of some act. */
function stands(trigger: Trigger): boolean {
  const { meaning } = trigger.sense;
  return meaning.kind === 'assessment' || (meaning.kind === 'relation' && (meaning.change === undefined || meaning.change === 'holds'));
}

/** A weekday or month without a year is the next one where the act is still to come. */
function asMeant(time: TimeHit, tense: Tense): TimeReference {
  return tense === 'future' && time.next ? { ...time.reference, ...time.next } : time.reference;
}

const FRONT = 2;
const FRONT_REACH = 14;

/** The clause a time is told in: the verb before it, or, where the time opens the sentence or a coordinated clause, the verb after it. */
function hostOf(parsed: Parsed, time: TimeHit): VerbClause | null {
  let before: VerbClause | null = null;
  let after: VerbClause | null = null;
  for (const clause of parsed.clauses) {
    if (clause.token < time.first && time.last <= clause.to) before = clause;
    if (clause.token > time.last && after === null) after = clause;
  }
  const opens = time.first <= FRONT || joined(parsed.sentence.tokens[time.first]!.word) || before === null;
  const near = after !== null && after.token - time.last <= FRONT_REACH && !partedBetween(parsed, time.last, after.token);
  return opens && near ? after : before;
}

function belongs(parsed: Parsed, trigger: Trigger, roles: Roles, acts: Acts, clauses: readonly VerbClause[], time: TimeHit, host: VerbClause | null): boolean {
  const after = time.first > trigger.last;
  if (!after && time.last >= trigger.first) return false;
  if (host === null) {
    const [from, to] = after ? [trigger.last, time.first] : [time.last, trigger.first];
    return clauses.every((c) => c.token > trigger.last) && !partedBetween(parsed, from, to);
  }
  if (!clauses.includes(host)) return false;
  if (!after && apart(parsed, trigger)) return false;
  if (after && otherActBetween(parsed, trigger.last, time.first)) return false;
  return after || trigger.clause === host || !isSaying(acts, host) || announcesOwn(acts, roles, host);
}

/** "… after the killing of X": what is told before such a phrase is the time of another act. */
function apart(parsed: Parsed, trigger: Trigger): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  return phrase !== undefined && phrase.prep !== '' && parsed.grammar.apart.has(phrase.prep);
}

/** "the attack after the killing of X last week": the time is that of the act nearest before it. */
function otherActBetween(parsed: Parsed, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const phrase = parsed.phrases.list[parsed.phrases.at[i]!];
    if (!phrase || phrase.first !== i) continue;
    if (parsed.grammar.apart.has(phrase.prep) && phrase.lexeme?.senses.some((s) => s.meaning.kind === 'event')) return true;
  }
  return false;
}

const isSaying = (acts: Acts, clause: VerbClause): boolean => acts.verbSense.get(clause.token)?.meaning.kind === 'report';

/** Codebook ruling 14: the day of the announcement is the act's where the doer announces his own act. */
function announcesOwn(acts: Acts, roles: Roles, host: VerbClause): boolean {
  const meaning = acts.verbSense.get(host.token)?.meaning;
  if (meaning?.kind !== 'report' || meaning.category !== 'announce') return false;
  return roles.governor?.clause === host && roles.governor.slot === 'topic' && roles.actor.length > 0;
}
