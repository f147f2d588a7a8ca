import type { VerbForm } from './root.ts';

type Pair = readonly [active: string, passive: string];

/**
 * What each form puts before the second radical, in both voices, and the vowel before the last radical of the active imperfect.
 * `masdar`: the verbal noun by class of root; `ap` at the end is ta marbuta. Forms I and III to X are al-Zamakhshari's order.
 */
export interface Shape {
  readonly perfect: Pair;
  readonly imperfect: Pair;
  readonly vowel: 'a' | 'i' | 'u';
  readonly masdar: { readonly [K in 'sound' | 'hollow' | 'doubled' | 'defective']?: string };
}

const I: Shape = { perfect: ['1a', '1u'], imperfect: ['_a1', '_u1'], vowel: 'u', masdar: {} };
const II: Shape = {
  perfect: ['1a', '1u'],
  imperfect: ['_u1a', '_u1a'],
  vowel: 'i',
  masdar: { sound: 'ta12iy3', defective: 'ta12iyap' },
};
const III: Shape = {
  perfect: ['1aA', '1uw'],
  imperfect: ['_u1aA', '_u1aA'],
  vowel: 'i',
  masdar: { sound: 'mu1aA2a3ap', doubled: 'mu1aA2ap', defective: 'mu1aA2aAp' },
};
const IV: Shape = {
  perfect: ["'a1", "'u1"],
  imperfect: ['_u1', '_u1'],
  vowel: 'i',
  masdar: { sound: "'i12aA3", hollow: "'i1aA3ap", doubled: "'i12aA2", defective: "'i12aA'" },
};
const V: Shape = {
  perfect: ['ta1a', 'tu1u'],
  imperfect: ['_ata1a', '_uta1a'],
  vowel: 'a',
  masdar: { sound: 'ta1a2u3', defective: 'ta1a2iy' },
};
const VI: Shape = {
  perfect: ['ta1aA', 'tu1uw'],
  imperfect: ['_ata1aA', '_uta1aA'],
  vowel: 'a',
  masdar: { sound: 'ta1aA2u3', doubled: 'ta1aA2', defective: 'ta1aA2iy' },
};
const VII: Shape = {
  perfect: ['Ain1a', 'Aun1u'],
  imperfect: ['_an1a', '_un1a'],
  vowel: 'i',
  masdar: { sound: 'Ain1i2aA3', hollow: 'Ain1iyaA3', doubled: 'Ain1i2aA2', defective: "Ain1i2aA'" },
};
const VIII: Shape = {
  perfect: ['Ai1a', 'Au1u'],
  imperfect: ['_a1a', '_u1a'],
  vowel: 'i',
  masdar: { sound: 'Ai1i2aA3', hollow: 'Ai1iyaA3', doubled: 'Ai1i2aA2', defective: "Ai1i2aA'" },
};
const X: Shape = {
  perfect: ['Aista1', 'Austu1'],
  imperfect: ['_asta1', '_usta1'],
  vowel: 'i',
  masdar: { sound: 'Aisti12aA3', hollow: 'Aisti1aA3ap', doubled: 'Aisti12aA2', defective: "Aisti12aA'" },
};
const Q1: Shape = { perfect: ['0a1', '0u1'], imperfect: ['_u0a1', '_u0a1'], vowel: 'i', masdar: { sound: '0a12a3ap' } };
const Q2: Shape = { perfect: ['ta0a1', 'tu0u1'], imperfect: ['_ata0a1', '_uta0a1'], vowel: 'a', masdar: { sound: 'ta0a12u3' } };

/** Form IX (احمرّ) moves as a doubled form VIII whose first piece is two radicals. */
export const SHAPES: Readonly<Record<VerbForm, Shape>> = {
  1: I,
  2: II,
  3: III,
  4: IV,
  5: V,
  6: VI,
  7: VII,
  8: VIII,
  9: VIII,
  10: X,
  q1: Q1,
  q2: Q2,
};
