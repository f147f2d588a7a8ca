import type { Claim } from '../types.ts';
import type { Draft } from './context.ts';

/** Numbers the claims in the order of the text and makes them plain. */
export function finishClaims(drafts: readonly Draft[]): Claim[] {
  const ordered = [...drafts].sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);
  const ids = new Map(ordered.map((d, i) => [d, `c${i + 1}`]));
  return ordered.map((d) => ({
    id: ids.get(d)!,
    kind: d.kind,
    type: d.type,
    ...(d.mode === undefined ? {} : { mode: d.mode }),
    ...(d.change === undefined ? {} : { change: d.change }),
    trigger: d.trigger,
    also: d.also,
    evidence: d.evidence,
    actor: d.actor,
    recipient: d.recipient,
    place: d.place,
    time: d.time,
    quantities: d.quantities,
    attribution: d.attribution,
    factuality: d.factuality,
    outletFactuality: d.outletFactuality,
    hedges: d.hedges,
    tense: d.tense,
    about: d.about.flatMap((x) => ids.get(x) ?? []),
    rules: d.rules,
  }));
}
