import type { MeasureLexicon } from './time-types.ts';

/** Kinds of time word that only lead up to a time told by another word. */
const LEADING = new Set(['frame', 'this', 'same', 'few', 'extra', 'half', 'joint', 'none', 'namehead', 'age', 'phase', 'modifier', 'late', 'earlier', 'later']);

/** First words of expressions: `measures` may begin one of time or number, `timely` tells a time and does not only lead up to one. */
export interface MeasureWords {
  readonly measures: readonly string[];
  readonly timely: readonly string[];
}

export function measureWords({ time: { phrases }, numbers }: MeasureLexicon): MeasureWords {
  return {
    measures: [phrases, numbers.words, numbers.approximators].flatMap((table) => Object.keys(table)),
    timely: Object.entries(phrases).flatMap(([word, list]) => (list.some((p) => !LEADING.has(p.value.kind)) ? [word] : [])),
  };
}
