import { TAG } from '../match/tags.ts';
import type { Parsed, Trigger } from './context.ts';
import { groupOf } from './context.ts';
import { roleAt } from './role-fill.ts';
import type { Acts } from './triggers.ts';

/** Acts of speech whose content is not coded again (codebook rulings 1 and 23). */
export const SPEECH_ACTS = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'AGREE', 'CONCEDE', 'SUPPORT']);

/** The speech act whose content this trigger is, if it is one's: then it is no claim of its own. Relations stand. */
export function suppressedBy(parsed: Parsed, trigger: Trigger, acts: Acts): Trigger | null {
  if (trigger.sense.meaning.kind !== 'event') return null;
  for (const act of acts.triggers) {
    if (act === trigger || act.first >= trigger.first) continue;
    const { meaning } = act.sense;
    if (cognate(act, trigger)) return act;
    if (meaning.kind !== 'event' || !SPEECH_ACTS.has(meaning.type)) continue;
    if (act.sense.meaning.kind === 'event' && within(parsed, act, trigger)) return act;
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

function within(parsed: Parsed, act: Trigger, trigger: Trigger): boolean {
  if (trigger.first <= act.last) return true;
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  const own = parsed.phrases.list[parsed.phrases.at[act.last]!];
  if (trigger.form !== 'verb' && phrase && own && phrase.index === own.index) return true;
  if (trigger.form === 'verb') return afterThat(parsed, act.last, trigger.first);
  if (!phrase || blocked(parsed, act.last, trigger.first)) return false;
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
function afterThat(parsed: Parsed, from: number, to: number): boolean {
  const { tags } = parsed.sentence;
  let that = -1;
  for (let i = from + 1; i < to; i++) {
    if (tags[i] === TAG.complementizer) that = i;
    else if (tags[i] === TAG.verb || tags[i] === TAG.relative || tags[i] === TAG.clause) return false;
  }
  return that > 0;
}

function blocked(parsed: Parsed, from: number, to: number): boolean {
  const { tags, tokens } = parsed.sentence;
  for (let i = from + 1; i < to; i++) {
    if (tags[i] === TAG.verb || tags[i] === TAG.relative || tags[i] === TAG.clause) return true;
    if (tags[i] === TAG.mark && '.:'.includes(tokens[i]!.word.bare)) return true;
  }
  return false;
}
