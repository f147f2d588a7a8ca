import type { Span } from '../../../../../src/core/types.ts';
import type { Claim } from '../../../state/records.ts';
import type { Patch } from '../useActs.ts';

/** The parts of a claim that the form mends. */
const PARTS = [
  ...(['kind', 'type', 'mode', 'change', 'trigger', 'evidence', 'actor', 'recipient', 'place', 'time'] as const),
  ...(['quantities', 'attribution', 'factuality', 'outletFactuality', 'tense'] as const),
] as const;
type Part = (typeof PARTS)[number];

export type Draft = Pick<Claim, Exclude<Part, 'mode' | 'change'>> & {
  readonly mode: string | undefined;
  readonly change: string | undefined;
};
export type Change = (change: Partial<Draft>) => void;

export const draftOf = (claim: Claim): Draft => ({
  ...{ kind: claim.kind, type: claim.type, mode: claim.mode, change: claim.change },
  ...{ trigger: claim.trigger, evidence: claim.evidence, actor: claim.actor, recipient: claim.recipient },
  ...{ place: claim.place, time: claim.time, quantities: claim.quantities, attribution: claim.attribution },
  ...{ factuality: claim.factuality, outletFactuality: claim.outletFactuality, tense: claim.tense },
});

/** A claim of which nothing is known but the words that name it. */
export const newDraft = (trigger: Span, text: string): Draft => ({
  ...{ kind: 'event', type: '', mode: undefined, change: undefined },
  trigger: wordsAt(trigger, text),
  // the server takes the sentence
  evidence: { start: 0, end: 0 },
  ...{ actor: [], recipient: [], place: [], time: null, quantities: [], attribution: [] },
  ...{ factuality: 'CT+', outletFactuality: 'CT+', tense: 'past' },
});

/** A stretch of the report as a claim holds it. */
export const wordsAt = ({ start, end }: Span, text: string) => ({ start, end, text: text.slice(start, end) });

/** What of the draft is another than before, by part; null takes a part away. */
export function patchOf(draft: Draft, before: Draft): Patch {
  const patch: Partial<Record<Part, unknown>> = {};
  for (const part of PARTS) {
    if (JSON.stringify(draft[part]) !== JSON.stringify(before[part])) patch[part] = draft[part] ?? null;
  }
  return patch;
}
