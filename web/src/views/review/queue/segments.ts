import type { Span } from '../../../../../src/core/types.ts';
import type { Claim } from '../../../state/records.ts';

export type Mark = 'trigger' | 'actor' | 'recipient' | 'place' | 'time' | 'quantity' | 'source' | 'hedge';

/** A stretch of a passage that is marked alike from end to end. */
export interface Segment {
  /** from the passage's beginning */
  readonly start: number;
  readonly text: string;
  /** within the claim's own words */
  readonly evidence: boolean;
  readonly marks: readonly Mark[];
}

/** The words around a claim, cut where a mark begins or ends. Put together they are the passage. */
export function segmentsOf({ start, text }: { readonly start: number; readonly text: string }, claim: Claim): readonly Segment[] {
  const marked = marksOf(claim).map(({ mark, span }) => ({ mark, from: span.start - start, to: span.end - start }));
  const [first, last] = [claim.evidence.start - start, claim.evidence.end - start];
  const inside = (at: number): boolean => at > 0 && at < text.length;
  const cuts = [...new Set([0, ...[first, last, ...marked.flatMap(({ from, to }) => [from, to])].filter(inside), text.length])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => ({
    start: from,
    text: text.slice(from, cuts[i + 1]),
    evidence: from >= first && from < last,
    marks: [...new Set(marked.filter((one) => one.from <= from && from < one.to).map(({ mark }) => mark))],
  }));
}

function marksOf(claim: Claim): readonly { readonly mark: Mark; readonly span: Span }[] {
  const { trigger, actor, recipient, place, time, quantities, attribution, hedges } = claim;
  const all: readonly (readonly [Mark, readonly Span[]])[] = [
    ['trigger', [trigger]],
    ['actor', actor],
    ['recipient', recipient],
    ['place', place],
    ['time', time ? [time] : []],
    ['quantity', quantities],
    ['source', attribution],
    ['hedge', hedges],
  ];
  return all.flatMap(([mark, spans]) => spans.filter(({ start, end }) => end > start).map((span) => ({ mark, span })));
}
