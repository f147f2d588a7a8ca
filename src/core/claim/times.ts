import type { VerbClause } from '../find/clauses.ts';
import type { NounPhrase } from '../find/noun-phrases.ts';
import { SENTENCE_STOPS } from '../letters.ts';
import { joined, TAG } from '../match/tags.ts';
import { CLITIC, type Tense, type TimeReference } from '../types.ts';
import type { Parsed, TimeHit, Trigger } from './context.ts';
import { enclosingClause, linkedClauses, partedBetween } from './linked.ts';
import { opensQuote } from './quotation.ts';
import type { Roles } from './role-fill.ts';
import { SPEECH_ACTS } from './suppress.ts';
import type { Acts } from './triggers.ts';

/** Roles of a time that say when the act was; a bare length of time or an age does not. */
const WHEN = new Set(['when', 'since', 'until']);
const tellsWhen = (time: TimeHit): boolean =>
  WHEN.has(time.role) || (time.role === 'duration' && time.reference.from !== undefined);

/** The time told of an act: the nearest one in a clause that is the act's own, else that of the clause it is joined to. */
export function timeOf(parsed: Parsed, trigger: Trigger, roles: Roles, acts: Acts, tense: Tense): TimeReference | null {
  if (parsed.times.length === 0 || stands(trigger)) return null;
  const view: View = { parsed, trigger, roles, acts, clauses: linkedClauses(parsed, trigger, roles.governor) };
  const told = parsed.times.filter(tellsWhen).map((time) => ({ time, host: hostOf(parsed, time) }));
  const own = told.filter((t) => belongs(view, t));
  const best =
    nearest(
      trigger,
      own.filter(({ time }) => time.reference.from !== undefined),
    ) ??
    nearest(
      trigger,
      told.filter((t) => declared(view, t)),
    ) ??
    joinedTime(view, told) ??
    nearest(trigger, own);
  return best && asMeant(view, best, tense);
}

interface View {
  readonly parsed: Parsed;
  readonly trigger: Trigger;
  readonly roles: Roles;
  readonly acts: Acts;
  readonly clauses: readonly VerbClause[];
}
interface Told {
  readonly time: TimeHit;
  readonly host: VerbClause | null;
}

function nearest(trigger: Trigger, told: readonly Told[]): Told | null {
  const gap = ({ time }: Told): number =>
    (time.first > trigger.first ? time.first - trigger.last : trigger.first - time.last) + (time.role === 'when' ? 0 : OPEN);
  return told.reduce<Told | null>((best, each) => (best && gap(best) <= gap(each) ? best : each), null);
}

/** A day is told more closely than a stretch beside it. */
const OPEN = 8;

/** An act with no time of its own shares that of the clause before, or of the clause that tells what came of it. */
function joinedTime(view: View, told: readonly Told[]): Told | null {
  const { parsed, trigger, acts } = view;
  if (trigger.sense.meaning.kind !== 'event' || apart(parsed, trigger)) return null;
  const own = trigger.clause ?? view.roles.governor?.clause ?? enclosingClause(parsed, trigger.first);
  if (!own) return null;
  const at = parsed.clauses.indexOf(own);
  let after = own;
  for (let i = at - 1; i >= 0 && i >= at - BACK; i--) {
    const host = parsed.clauses[i]!;
    if (host.antecedent >= 0 && after.antecedent < 0 && !isPredicate(parsed, host)) continue;
    if (isAside(parsed, host, after)) continue;
    const announced = announces(parsed, host, after, acts);
    if (!announced && !joins(parsed, host, after, acts)) break;
    const found = told.find((t) => t.host === host && (announced || !isSaying(acts, host) || ensues(parsed, after)));
    if (found) return found;
    after = host;
  }
  for (const next of parsed.clauses.slice(at + 1, at + BACK)) {
    if (causes(acts, next) || tollOf(view, next)) return told.find((t) => t.host === next) ?? null;
    if (next.antecedent < 0) return null;
  }
  return null;
}

/** "It announced on Monday the repelling of …": with nothing between them the second is what is announced, whatever form it is read as. */
function announces(parsed: Parsed, host: VerbClause, after: VerbClause, acts: Acts): boolean {
  const meaning = acts.verbSense.get(host.token)?.meaning;
  if (meaning?.kind !== 'report' || !ANNOUNCES.has(meaning.category)) return false;
  const { tags, tokens } = parsed.sentence;
  for (let i = host.token + 1; i < after.token; i++)
    if (tags[i] === TAG.mark || tags[i] === TAG.complementizer || tags[i] === TAG.clause || tags[i] === TAG.relative)
      return false;
  return after.antecedent < 0 && !joined(tokens[after.token]!.word);
}

/** "On Monday it withdrew after it had …, and …": past a comma the main clause goes on. */
function isAside(parsed: Parsed, host: VerbClause, after: VerbClause): boolean {
  const { tags, tokens } = parsed.sentence;
  if (tags[host.token - 1] !== TAG.complementizer || tags[host.token - 2] !== TAG.preposition) return false;
  return tags[after.token - 1] === TAG.mark && joined(tokens[after.token]!.word);
}

/** "that three women blew themselves up": after the complementizer even an indefinite subject has its own verb. */
function isPredicate(parsed: Parsed, clause: VerbClause): boolean {
  const subject = parsed.phrases.list[clause.antecedent];
  return (
    subject !== undefined && subject.index === clause.subject && parsed.sentence.tags[subject.first - 1] === TAG.complementizer
  );
}

/** "… and five were killed in it on Thursday": the toll joined to an attack tells its day. */
function tollOf({ parsed, trigger, acts }: View, next: VerbClause): boolean {
  const own = trigger.sense.meaning;
  const meaning = acts.verbSense.get(next.token)?.meaning;
  if (own.kind !== 'event' || own.type !== 'ASSAULT' || meaning?.kind !== 'event') return false;
  return meaning.type === 'ASSAULT' && meaning.mode === undefined && joined(parsed.sentence.tokens[next.token]!.word);
}

const BACK = 3;

/** Whether two clauses tell of one time: nothing between them but a conjunction, and no change of speaker. */
function joins(parsed: Parsed, before: VerbClause, after: VerbClause, acts: Acts): boolean {
  if (isSaying(acts, after)) return false;
  const { tags, tokens } = parsed.sentence;
  let linked = joined(tokens[after.token]!.word) || causes(acts, after);
  for (let i = before.token + 1; i < after.token; i++) {
    if (
      (tags[i] === TAG.complementizer && tags[i - 1] !== TAG.preposition) ||
      (tags[i] === TAG.mark && SENTENCE_STOPS.includes(tokens[i]!.word.bare))
    )
      return false;
    if (tags[i] === TAG.clause) linked = true;
  }
  return linked;
}

/** "On Monday it declared war, and so its men stormed …": what came of a declaration came that day. */
const ensues = (parsed: Parsed, after: VerbClause): boolean =>
  (parsed.sentence.tokens[after.token]!.word.clitics & CLITIC.FA) !== 0;

const causes = (acts: Acts, clause: VerbClause): boolean => {
  const meaning = acts.verbSense.get(clause.token)?.meaning;
  return meaning?.kind === 'light' && meaning.use === 'cause';
};

/** A relation that simply holds has no day: the time near it is that of some act. A truce, a succession or a split is an act itself. */
function stands(trigger: Trigger): boolean {
  const { meaning } = trigger.sense;
  if (meaning.kind !== 'relation') return meaning.kind === 'assessment';
  return !DATED.has(meaning.type) && (meaning.change === undefined || meaning.change === 'holds');
}
const DATED = new Set(['TRUCE', 'SUCCEEDS', 'SPLIT_FROM', 'MERGED_INTO']);

/** A weekday or month without a year is the next one where the act is still to come. */
function asMeant({ parsed, trigger }: View, { time, host }: Told, tense: Tense): TimeReference {
  return time.next &&
    (tense === 'future'
      ? host?.analyses[0]?.features.pos !== 'perfect'
      : host !== null && host === trigger.clause && isComing(parsed, host))
    ? { ...time.reference, ...time.next }
    : time.reference;
}

/** A bare imperfect beside a day tells what is planned: "the ministers meet on Wednesday". */
function isComing(parsed: Parsed, clause: VerbClause): boolean {
  if (clause.analyses[0]?.features.pos !== 'imperfect') return false;
  const { tags } = parsed.sentence;
  for (let i = clause.token - 1; i >= Math.max(0, clause.token - 5); i--) {
    if (tags[i] === TAG.be || tags[i] === TAG.negator) return false;
    if (tags[i] === TAG.verb) break;
  }
  return true;
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
  const resumed = resumes(parsed, time.first);
  if (resumed >= 0) return parsed.clauses.findLast((c) => c.token < resumed && !inAside(parsed, c)) ?? null;
  const opens =
    time.first <= FRONT || joined(parsed.sentence.tokens[time.first]!.word) || before === null || introduced(parsed, time.first);
  const near = after !== null && after.token - time.last <= FRONT_REACH && !partedBetween(parsed, time.last, after.token);
  return opens && near ? after : before;
}

/** "She said that on Monday …", 'she said: "on Monday …"': a time that opens what is said is told of it, not of the saying. */
function introduced(parsed: Parsed, first: number): boolean {
  const { tags, tokens } = parsed.sentence;
  let at = first - 1;
  if (at > 0 && tags[at] === TAG.preposition) at--;
  return at > 0 && (tags[at] === TAG.complementizer || opensQuote(tokens[at]));
}

/** "…, and that as of Tuesday": a demonstrative that takes up the sentence so far gives its verb the time. */
function resumes(parsed: Parsed, first: number): number {
  const { tags, tokens } = parsed.sentence;
  for (let i = first - 1; i >= Math.max(0, first - RESUME); i--)
    if (tags[i] === TAG.demonstrative && joined(tokens[i]!.word)) return i;
  return -1;
}
const RESUME = 3;
const inAside = (parsed: Parsed, clause: VerbClause): boolean => clause.antecedent >= 0 && parsed.clauses.length > 1;

function belongs(view: View, { time, host }: Told): boolean {
  const { parsed, trigger, acts, clauses } = view;
  const after = time.first > trigger.first;
  if (host === null) {
    const [from, to] = after ? [trigger.last, time.first] : [time.last, trigger.first];
    return clauses.every((c) => c.token > trigger.last) && !partedBetween(parsed, from, to);
  }
  if (!clauses.includes(host)) return after && (saidOf(view, host) || issued(view, host));
  if (!after && apart(parsed, trigger)) return false;
  if (after && isSaying(acts, host) && host.antecedent >= 0 && host.token > trigger.last) return false;
  if (after && otherActBetween(parsed, trigger.last, time.first)) return false;
  return after || trigger.clause === host || !(isSaying(acts, host) || asks(acts, host)) || voices(view, host);
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

/** A demand, threat or accusation has its own day; what it is about has not. */
const asks = (acts: Acts, clause: VerbClause): boolean => {
  const meaning = acts.verbSense.get(clause.token)?.meaning;
  return meaning?.kind === 'event' && SPEECH_ACTS.has(meaning.type);
};

/** "In May he showed his readiness": verb and noun tell one act. */
function voices({ trigger, acts, roles }: View, host: VerbClause): boolean {
  const [outer, inner] = [acts.verbSense.get(host.token)?.meaning, trigger.sense.meaning];
  return roles.governor?.clause === host && outer?.kind === 'event' && inner.kind === 'event' && outer.type === inner.type;
}

/** "Kidnappings and clashes were recorded on Monday": acts that open a clause, and the verb that says when they were. */
function saidOf({ parsed, trigger, clauses }: View, host: VerbClause): boolean {
  if (trigger.clause || clauses.length > 0 || trigger.sense.meaning.kind !== 'event') return false;
  if (!host.fronted || host.token < trigger.last) return false;
  const { tags, tokens } = parsed.sentence;
  if (joined(tokens[host.token]!.word) || tags.subarray(trigger.last, host.token).includes(TAG.mark)) return false;
  return !partedBetween(parsed, trigger.last, host.token);
}

/** "It called for …, in a statement it issued on Monday": the day of the words is the day of the demand. */
function issued({ parsed, trigger }: View, host: VerbClause): boolean {
  const { meaning } = trigger.sense;
  if (!trigger.clause || meaning.kind !== 'event' || !SPEECH_ACTS.has(meaning.type)) return false;
  const source = parsed.phrases.list[host.antecedent];
  return source !== undefined && source.last + 1 === host.token && isDocument(source);
}
const isDocument = (phrase: NounPhrase): boolean =>
  phrase.lexeme?.holder === 'document' || (phrase.lexeme?.classes.some((c) => c === 'document') ?? false);

/** The day of an announcement, where it is the act's. */
function declared(view: View, { time, host }: Told): boolean {
  if (host === null || time.reference.from === undefined || time.first > view.trigger.first) return false;
  if (view.parsed.times.some((t) => t.first > view.trigger.last && t.reference.from !== undefined)) return false;
  return view.clauses.includes(host) && !apart(view.parsed, view.trigger) && announcesOwn(view, host);
}

/** Codebook ruling 14: the day of the announcement is the act's where the doer announces his own act. */
function announcesOwn({ parsed, trigger, roles, acts }: View, host: VerbClause): boolean {
  const meaning = acts.verbSense.get(host.token)?.meaning;
  if (meaning?.kind !== 'report' || !ANNOUNCES.has(meaning.category) || roles.governor?.clause !== host) return false;
  if (trigger.sense.meaning.kind === 'relation') return true;
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  const own = parsed.sentence.tokens[trigger.first]!.word.nominal.some((a) => a.suffix !== '');
  const subject = parsed.phrases.list[host.subject];
  if (!phrase || !subject || (phrase.prep !== '' && !own)) return false;
  const start = parsed.sentence.tokens[subject.first]!.start;
  const end = parsed.sentence.tokens[subject.last]!.end;
  return own || roles.actor.some((a) => a.start < end && start < a.end);
}
const ANNOUNCES = new Set(['announce', 'claim', 'admit']);
