/**
 * Which shingles of a text are kept. A shingle is kept where its hash is under a bound that depends on the length of the text alone, so that the
 * samples of any two texts can be compared under the lower of their bounds (Broder 1997, "mod m" sampling, with m a power of two).
 */

/** All of a short text is kept; of a longer one half, a quarter … so that no more than about this many are. */
const MOST_HASHES = 256;
/** As many, about, are looked up; a long text has more, so that a short one inside it is still met. */
const FEW_KEYS = 48;
const MANY_KEYS = 128;
/** one in sixteen: the least that is looked up before `MANY_KEYS` is reached */
const THINNEST = 4;

/** How often the hash space is halved for a text of so many words: 0 keeps everything. */
export function sampleLevel(words: number): number {
  return halvings(words, MOST_HASHES);
}

/** The same for the hashes that are looked up, never less than `sampleLevel`. */
export function keyLevel(words: number): number {
  return Math.max(Math.min(halvings(words, FEW_KEYS), THINNEST), halvings(words, MANY_KEYS));
}

/** Hashes at a level are those under this bound. */
export const boundOf = (level: number): number => 2 ** (32 - Math.min(level, 32));

function halvings(words: number, most: number): number {
  let level = 0;
  for (let rest = words; rest > most; rest /= 2) level++;
  return level;
}
