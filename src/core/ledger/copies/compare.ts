import { boundOf, keyLevel, sampleLevel } from './sampling.ts';
import type { Sketch } from './sketch.ts';

/** Copies share this much of the shorter one's shingles … */
const SHARED = 0.5;
const LONG_ENOUGH = 80;
/** … and more where it is so short that one changed name makes another report, or a line of background is half of it. */
const SHARED_OF_SHORT = 0.8;
const SHORT = 40;
/** An outlet puts the same background and signature under everything: its own texts are copies only if they share nearly all. */
const SHARED_AT_HOME = 0.8;
/** Beyond this ratio of lengths the longer one is an archive or a digest, and no copy of what stands in it. */
const LENGTHS = 12;
/** With fewer shingles in the sample nothing can be said. */
const FEWEST = 4;

/** Two texts have at least so many keys (`keysOf`) in common if they are copies: look up, count, and compare those that reach it. */
export const FEWEST_HITS = 2;
/** A key that more groups than this have is a phrase that many write (a line of rights, a signature): it is not looked up, so that cost stays flat. */
export const COMMON = 256;

export interface Comparison {
  readonly copies: boolean;
  /** estimate of how much of the shorter text's shingles stand in the other, 0 to 1 */
  readonly containment: number;
}

const APART: Comparison = { copies: false, containment: 0 };

/** Whether two sketches are of copies, with the estimate it rests on. `sameOutlet`: both are known to be of one outlet. Symmetric. */
export function compareSketches(a: Sketch, b: Sketch, sameOutlet = false): Comparison {
  const short = Math.min(a.words, b.words);
  const long = Math.max(a.words, b.words);
  const all = overlap(a, b, boundOf(sampleLevel(long)));
  if (all.size < FEWEST) return APART;
  const containment = all.shared / all.size;
  const wanted = sameOutlet ? SHARED_AT_HOME : wantedOf(short);
  // pairs that look-up cannot find are no copies whoever asks, or groups would depend on who came first
  const found = overlap(a, b, boundOf(keyLevel(long))).shared >= FEWEST_HITS;
  return { copies: found && containment >= wanted && long <= LENGTHS * short, containment };
}

function wantedOf(words: number): number {
  const shortness = Math.min(1, Math.max(0, (LONG_ENOUGH - words) / (LONG_ENOUGH - SHORT)));
  return SHARED + shortness * (SHARED_OF_SHORT - SHARED);
}

/** Hashes under `bound` that both have, and how many the one with fewer has. Both lists are sorted. */
function overlap(a: Sketch, b: Sketch, bound: number): { shared: number; size: number } {
  let i = 0;
  let j = 0;
  let shared = 0;
  for (;;) {
    const left = a.hashes[i] ?? bound;
    const right = b.hashes[j] ?? bound;
    if (left >= bound && right >= bound) return { shared, size: Math.min(i, j) };
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
}
