import type { Span } from '../../../../../src/core/types.ts';
import type { Mark, Marked } from './highlights.ts';

/** A piece of a line with all that it is marked as. */
export interface Piece extends Span {
  readonly marks: readonly Mark[];
}

/** Cuts a line where marks begin and end; for browsers without highlights. */
export function piecesOf({ start, end }: Span, marked: Marked): readonly Piece[] {
  const within = Object.entries(marked).flatMap(([mark, spans]) =>
    spans.filter((span) => span.start < end && start < span.end).map((span) => ({ mark: mark as Mark, ...span })),
  );
  const cuts = new Set([start, end]);
  for (const span of within) for (const at of [span.start, span.end]) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1]!;
    const marks = within.filter((span) => span.start < to && from < span.end).map(({ mark }) => mark);
    return { start: from, end: to, marks: [...new Set(marks)] };
  });
}
