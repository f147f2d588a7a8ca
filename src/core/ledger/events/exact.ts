import type { Clustering } from './clustering.ts';
import { type Profile, pointOf } from './profile.ts';

/** Smaller tolls are shared by chance: two dead in one town twice a day is common in a war, seven dead twice is not. */
export const TELLING_NUMBER = 3;

type Key = readonly [key: string, detail: string];
const NO_KEYS: readonly Key[] = [];

/**
 * First stage. Claims with a key in common are one event, whoever the doer is said to be: that is how a contradiction about the doer comes to be seen.
 * Adding claims never takes such a join back.
 */
export function joinExact(clustering: Clustering): void {
  clustering.joinByKeys('copied-sentence', sentence);
  clustering.joinByKeys('copied-phrase', phrases);
  clustering.joinByKeys('day-place-number', placeNumber);
}

const sentence = (p: Profile): readonly Key[] => (p.wording.sentence === '' ? NO_KEYS : [[p.wording.sentence, '']]);

const phrases = (p: Profile): readonly Key[] => p.wording.phrases.map((phrase) => [phrase, '']);

function placeNumber(p: Profile): readonly Key[] {
  if (p.site.key === '' || p.numbers.length === 0) return NO_KEYS;
  const telling = p.numbers.filter((told) => pointOf(told) >= TELLING_NUMBER);
  return telling.map((told) => [`${p.site.key}|${told}`, `${p.site.key} · ${told}`]);
}
