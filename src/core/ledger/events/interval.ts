import type { QuantityUnit } from '../../types.ts';
import type { NumberTold } from './event-claim.ts';
import { vagueFloor } from './floors.ts';

/** What a number told allows: all whole numbers from `low` to `high`, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An approximation whose bounds the reader did not give is held to be right within a tenth, as the reader holds it. */
const NEAR = 0.1;

/** Ruling 21: of "at least" and "more than" the reader gives the bound as `low` and `point`. */
export function intervalOf(q: NumberTold): Interval | null {
  const { point, low, high } = q;
  const at = point ?? low ?? high;
  if (q.op === 'vague') return { low: low ?? vagueFloor(q.text), high: high ?? Number.POSITIVE_INFINITY };
  if (at === undefined) return null;
  switch (q.op) {
    case 'exact':
      return { low: at, high: at };
    case 'at-least':
      return { low: low ?? at, high: Number.POSITIVE_INFINITY };
    case 'more-than':
      return { low: (low ?? at) + 1, high: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { low: low ?? 0, high: high ?? at };
    case 'less-than':
      return { low: low ?? 0, high: Math.max(0, (high ?? at) - 1) };
    case 'range':
      return { low: low ?? at, high: high ?? at };
    case 'approx':
      return { low: low ?? Math.floor(at * (1 - NEAR)), high: high ?? Math.ceil(at * (1 + NEAR)) };
  }
}

export const overlap = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

/** The number of a unit that a claim gives: the largest told, for "100 killed, among them 20 children" gives 100. Null where none is. */
export function tollOf(quantities: readonly NumberTold[], unit: QuantityUnit): NumberTold | null {
  let best: NumberTold | null = null;
  for (const q of quantities) {
    if (q.unit !== unit) continue;
    if (best === null || size(q) > size(best)) best = q;
  }
  return best;
}

const size = (q: NumberTold): number => q.point ?? q.high ?? q.low ?? -1;
