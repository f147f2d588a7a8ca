import type { Factuality, Reference, Tense } from '../types.ts';
import { type Draft, groupOf, type Parsed, type Trigger } from './context.ts';
import { roleOf } from './entities.ts';
import { isPassive } from './passive.ts';
import type { Roles } from './role-fill.ts';
import type { Acts } from './triggers.ts';

/** What is particular to assessments (codebook §5): whom a set phrase judges, what a purpose is not, and which claims a judgement is about. */

/** A judgement told by a noun or set phrase ("in an attempt to", "fearing") is about the doer of the clause it hangs on. */
export function judgedBy(parsed: Parsed, trigger: Trigger, roles: Roles, acts: Acts): readonly Reference[] {
  const { genitive, frame } = trigger.sense;
  const hangs = trigger.form === 'noun' && genitive === 'none' && frame.actor?.includes('subject') === true;
  if (!hangs) return roles.actor;
  for (let i = parsed.clauses.length - 1; i >= 0; i--) {
    const clause = parsed.clauses[i]!;
    if (clause.token > trigger.first) continue;
    const sense = acts.verbSense.get(clause.token);
    if (clause.subject < 0 || clause.subject === parsed.phrases.at[trigger.first]) continue;
    if (sense?.meaning.kind === 'report' || (sense && isPassive(parsed, sense, clause))) return [];
    return groupOf(parsed, clause.subject).map((p) => roleOf(parsed, p));
  }
  return [];
}

/** "He called on them to prevent …": what a verb takes as its content is no purpose of it. */
export const isContentOfVerb = (trigger: Trigger, roles: Roles): boolean =>
  trigger.form === 'noun' &&
  trigger.sense.meaning.kind === 'assessment' &&
  trigger.sense.when?.under !== undefined &&
  roles.governor?.slot === 'topic';

const STATES = new Set(['cause', 'effect', 'strength', 'weakness']);

/** What is still to come, or only may come, is an expectation. A cause told by a noun ("because of") stays one: the hedge is on its effect. */
export function aspectOf(type: string, form: Trigger['form'], tense: Tense, factuality: Factuality): string {
  if (!STATES.has(type) || (type === 'cause' && form === 'noun')) return type;
  return tense === 'future' || factuality.startsWith('P') ? 'expectation' : type;
}

/** Ties each assessment to the claim of its sentence that it judges: the one its actor names, else the nearest before it, else after. */
export function linkJudgements(drafts: readonly Draft[]): readonly Draft[] {
  const judged = drafts.filter((d) => d.kind === 'assessment');
  if (judged.length === 0) return drafts;
  const acts = drafts.filter((d) => d.kind === 'event' || (d.kind === 'relation' && d.type !== 'MEMBER_OF'));
  const near = placed(acts);
  const idle = new Set<Draft>();
  for (const d of judged) {
    const act = subjectOf(d, near(d.evidence.start, d.evidence.end));
    if (act) d.about = [act];
    else if (NEEDS_DEED.has(d.type)) idle.add(d);
  }
  return idle.size > 0 ? drafts.filter((d) => !idle.has(d)) : drafts;
}

const STRETCH = 12;

/** The acts of which a mention begins in a part of the text or near it, in their order: a long text's acts are not all looked at for each judgement. */
function placed(acts: readonly Draft[]): (start: number, end: number) => Draft[] {
  const stretches = new Map<number, Set<number>>();
  acts.forEach((act, i) => {
    for (const at of [act.trigger, ...act.also]) {
      const known = stretches.get(at.start >> STRETCH);
      if (known) known.add(i);
      else stretches.set(at.start >> STRETCH, new Set([i]));
    }
  });
  return (start, end) => {
    const found = new Set<number>();
    for (let s = start >> STRETCH; s <= end >> STRETCH; s++) for (const i of stretches.get(s) ?? []) found.add(i);
    return [...found].sort((a, b) => a - b).map((i) => acts[i]!);
  };
}

/** A purpose of something that is no act of the conflict is nobody's motive in it. */
const NEEDS_DEED = new Set(['motive']);

function subjectOf(judgement: Draft, acts: readonly Draft[]): Draft | null {
  let best: Draft | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const act of acts) {
    for (const at of [act.trigger, ...act.also]) {
      if (at.start < judgement.evidence.start || at.end > judgement.evidence.end) continue;
      if (judgement.actor.some((r) => r.start < at.end && at.start < r.end)) return act;
      const d =
        at.end <= judgement.trigger.start ? judgement.trigger.start - at.end : (at.start - judgement.trigger.start) * AFTER;
      if (d < distance) {
        distance = d;
        best = act;
      }
    }
  }
  return best;
}

/** What is judged is mostly told first. */
const AFTER = 3;
