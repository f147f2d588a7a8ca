import type { Clustering, Key } from './clustering.ts';
import { type Profile, pointOf } from './profile.ts';

/** Smaller tolls are shared by chance: two dead in one town twice a day is common in a war, seven dead twice is not. */
export const TELLING_NUMBER = 3;

const NO_KEYS: readonly Key[] = [];

/**
 * First stage. Claims with a key in common are one event, whoever the doer is said to be: that is how a contradiction about the doer comes to be seen.
 * Adding claims never takes such a join back.
 */
export function joinExact(clustering: Clustering): void {
  clustering.joinByKeys('copied-sentence', ({ wording }) => (wording.sentence === 0 ? NO_KEYS : [wording.sentence]));
  clustering.joinByKeys('copied-phrase', ({ wording }) => wording.phrases);
  clustering.copies = clustering.profiles.map((_, i) => clustering.groups.of(i));
  clustering.joinByKeys('day-place-number', placeNumber);
}

function placeNumber(p: Profile): readonly Key[] {
  if (p.site.key === '' || p.numbers.length === 0) return NO_KEYS;
  return p.numbers.filter((told) => pointOf(told) >= TELLING_NUMBER).map((told) => `${p.site.key} · ${told}`);
}
