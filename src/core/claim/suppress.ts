import { TAG } from '../match/tags.ts';
import type { Parsed, Trigger } from './context.ts';
import { groupOf } from './context.ts';
import { roleAt } from './role-fill.ts';
import type { Acts } from './triggers.ts';

/** Acts of speech whose content is not coded again (codebook rulings 1 and 23). */
export const SPEECH_ACTS = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'AGREE', 'CONCEDE', 'SUPPORT']);

/** Gives of a trigger the speech act whose content it is, if it is one's: then it is no claim of its own. Relations stand. */
export function suppressor(parsed: Parsed, acts: Acts): (trigger: Trigger) => Trigger | null {
  const before = acts.triggers.length > 1 ? barriersIn(parsed) : null;
  return (trigger) => (before ? suppressedBy(parsed, trigger, acts, before) : null);
}

function suppressedBy(parsed: Parsed, trigger: Trigger, acts: Acts, before: Barriers): Trigger | null {
  if (trigger.sense.meaning.kind !== 'event') return null;
  for (const act of acts.triggers) {
    if (act === trigger || act.first >= trigger.first) continue;
    const { meaning } = act.sense;
    if (cognate(act, trigger)) return act;
    if (meaning.kind !== 'event' || !SPEECH_ACTS.has(meaning.type)) continue;
    if (within(parsed, act, trigger, before)) return act;
  }
  return null;
}

/** "Shelled with a fierce shelling": the verb's own noun in its clause tells the same act. */
const cognate = (act: Trigger, trigger: Trigger): boolean =>
  act.clause !== null &&
  trigger.form === 'noun' &&
  act.sense === trigger.sense &&
  trigger.first <= act.clause.to &&
  trigger.first - act.last <= 6;

function within(parsed: Parsed, act: Trigger, trigger: Trigger, before: Barriers): boolean {
  if (trigger.first <= act.last) return true;
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  const own = parsed.phrases.list[parsed.phrases.at[act.last]!];
  if (trigger.form !== 'verb' && phrase && own && phrase.index === own.index) return true;
  if (trigger.form === 'verb') return afterThat(before, act.last, trigger.first);
  if (!phrase || before.end[trigger.first]! > act.last) return false;
  if (phrase.prep !== '') return isContent(parsed, act, phrase.index) || phrase.first - act.last <= 2;
  return (
    act.clause !== null &&
    groupOf(parsed, act.clause.object).some((p) => p.index === phrase.index) &&
    act.sense.frame.recipient?.includes('object') !== true
  );
}

function isContent(parsed: Parsed, act: Trigger, index: number): boolean {
  const phrase = parsed.phrases.list[index]!;
  const role = roleAt(act.sense, phrase.prep);
  if (role === 'topic') return true;
  if (role !== null && role !== 'recipient') return false;
  const { meaning } = act.sense;
  return meaning.kind === 'event' && parsed.grammar.content.has(phrase.prep) && phrase.first - act.last <= 9;
}

/** "…that …": only noun phrases between the speech act and its complementizer, and nothing but them before the verb. */
const afterThat = (before: Barriers, from: number, to: number): boolean =>
  before.that[to]! > Math.max(from, 0) && before.verb[to]! <= from;

/** By token: the last one before it that is something, -1 where none is. Walked once, for every act may be asked of every other. */
interface Barriers {
  /** a complementizer */
  readonly that: Int32Array;
  /** what begins another clause */
  readonly verb: Int32Array;
  /** that, or a mark that ends a sentence or introduces one */
  readonly end: Int32Array;
}

function barriersIn({ sentence: { tags, tokens } }: Parsed): Barriers {
  const before = { that: new Int32Array(tokens.length), verb: new Int32Array(tokens.length), end: new Int32Array(tokens.length) };
  let [that, verb, end] = [-1, -1, -1];
  for (let i = 0; i < tokens.length; i++) {
    [before.that[i], before.verb[i], before.end[i]] = [that, verb, end];
    if (tags[i] === TAG.complementizer) that = i;
    else if (tags[i] === TAG.verb || tags[i] === TAG.relative || tags[i] === TAG.clause) verb = end = i;
    else if (tags[i] === TAG.mark && '.:'.includes(tokens[i]!.word.bare)) end = i;
  }
  return before;
}
