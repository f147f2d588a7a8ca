import { VAGUE_NUMBERS } from '../../letters.ts';
import { foldWord } from '../../text/fold-word.ts';

/**
 * What ACLED counts for a number word without a number (standards.md §1.3): "several", "many", "few" or a bare plural 3 (or 10, by scale: we take the
 * lower); "tens" 10; "hundreds" 100. "Thousands" follows the same line; ACLED names no figure for it.
 */
export const ACLED_FLOORS = { several: 3, tens: 10, hundreds: 100, thousands: 1000 } as const;

/** The floor of a vague word by its magnitude. Two magnitudes ("tens of thousands") multiply. */
export function vagueFloor(text: string): number {
  let floor = 1;
  for (const raw of text.split(/\s+/)) {
    const word = foldWord(raw);
    const found = MAGNITUDES.find(([words]) => words.some((w) => word.endsWith(w)));
    if (found) floor *= found[1];
  }
  return floor === 1 ? ACLED_FLOORS.several : floor;
}

const MAGNITUDES: readonly (readonly [readonly string[], number])[] = [
  [VAGUE_NUMBERS.tens, ACLED_FLOORS.tens],
  [VAGUE_NUMBERS.hundreds, ACLED_FLOORS.hundreds],
  [VAGUE_NUMBERS.thousands, ACLED_FLOORS.thousands],
];
