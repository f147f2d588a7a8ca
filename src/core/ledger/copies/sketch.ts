import { bodyWords } from './body-words.ts';
import { mix } from './folded-hash.ts';
import { boundOf, keyLevel, sampleLevel } from './sampling.ts';

/** Words in a shingle. docs/decisions/0006-copies.md has the curve. */
const SHINGLE = 4;
/** A text of fewer words is a formula that anybody may write; it is nobody's copy. */
const SHORTEST = 8;

/**
 * What is kept of a text to find its copies. `hashes`: sampled shingles, uint32, sorted, unique, 256 on average at most. `words`: words of the body,
 * from which the rate of sampling follows.
 */
export interface Sketch {
  readonly hashes: readonly number[];
  readonly words: number;
}

/** The sketch of a report: title, blank line and body, as the ledger holds it. Linear; hashes are the same on every machine. */
export function sketchOf(text: string): Sketch {
  const words = bodyWords(text);
  if (words.length < SHORTEST) return { hashes: [], words: words.length };
  const bound = boundOf(sampleLevel(words.length));
  const kept: number[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = SHINGLE;
    for (let i = 0; i < SHINGLE; i++) hash = mix((Math.imul(hash, 31) + words[at + i]!) | 0);
    if (hash >>> 0 < bound) kept.push(hash >>> 0);
  }
  return { hashes: unique(kept), words: words.length };
}

function unique(hashes: readonly number[]): number[] {
  const sorted = Uint32Array.from(hashes).sort();
  const out: number[] = [];
  for (const hash of sorted) if (hash !== out.at(-1)) out.push(hash);
  return out;
}

/** The hashes of a sketch to be looked up and stored for look-up: about 24 to 48, up to 128 of a text of more than 768 words. */
export function keysOf(sketch: Sketch): readonly number[] {
  const bound = boundOf(keyLevel(sketch.words));
  const end = sketch.hashes.findIndex((hash) => hash >= bound);
  return end < 0 ? sketch.hashes : sketch.hashes.slice(0, end);
}
