import { type Limits, size } from './limits.ts';
import { Problem } from './problem.ts';

/**
 * How far an archive has grown, and the archive around it: an archive of a hundred archives that each grow a little under the limit would
 * grow without one.
 */
export interface Growth {
  /** bytes of the archive as it lies there, as far as they were read */
  packed: number;
  /** bytes that came out of it, and of the archives in it */
  grown: number;
  readonly around: Growth | undefined;
}

/** Counts what came out of an archive. Throws `archive-bomb` where that is more than text grows to, here or in an archive around it. */
export function grow(growth: Growth, bytes: number, limits: Limits): void {
  for (let at: Growth | undefined = growth; at !== undefined; at = at.around) {
    at.grown += bytes;
    if (at.grown > limits.ratioFrom && at.grown > at.packed * limits.ratio)
      throw new Problem('archive-bomb', `${size(at.packed)} became ${size(at.grown)}`);
  }
}
