import type { Root } from './root.ts';
import type { Shape } from './shape.ts';
import { doubledStem, hollowStem, longVowel, type PerfectStem, soundStem } from './stems.ts';

/** The stem of the perfect in one voice. `present` decides the closed vowel of form 1: قال يقول قُلت, جاء يجيء جئت. */
export function perfectStem(
  root: Root,
  shape: Shape,
  voice: 'active' | 'passive',
  presentLetter: string | undefined,
): PerfectStem {
  const active = voice === 'active';
  const head = shape.perfect[active ? 0 : 1];
  const vowel = active ? root.vowel : 'i';
  if (root.kind === 'defective') {
    return { weak: `${head}2`, kind: active ? root.ending : 'iy', radical: active ? root.weak : 'y' };
  }
  if (root.kind === 'doubled') return doubledStem(head, vowel);
  if (root.kind === 'sound') return soundStem(head, vowel);
  if (!active) return hollowStem(head, 'iy');
  if (root.form !== 1) return hollowStem(head, 'aA');
  return hollowStem(head, 'aA', longVowel(presentLetter) === 'uw' ? 'u' : 'i');
}
