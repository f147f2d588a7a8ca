import type { Features, Pos } from '../types.ts';

/** Whether a form can, cannot or must carry a pronoun: ending ة cannot, the same word with ت must. */
export type Joins = 'any' | 'never' | 'only';

/** A spelling of a word and what it says of itself. `surface` is unvowelled, with hamzas as a careful editor writes them. */
export interface InflectedForm {
  readonly surface: string;
  readonly features: Features;
  readonly joins: Joins;
}

const POS: readonly Pos[] = ['perfect', 'imperfect', 'imperative', 'masdar', 'active', 'passive', 'noun'];
const VOICE = ['active', 'passive', 'either'] as const;
const GENDER = ['m', 'f', 'c'] as const;
const NUMBER = ['s', 'd', 'p'] as const;
const JOINS: readonly Joins[] = ['any', 'never', 'only'];

/** Features and joins in 14 bits, so that a form's entry in the table is two characters. */
export function packFeatures(f: Features, joins: Joins): number {
  const noun = POS.indexOf(f.pos) | (VOICE.indexOf(f.voice) << 3) | ((f.person - 1) << 5);
  const rest =
    GENDER.indexOf(f.gender) | (NUMBER.indexOf(f.number) << 2) | ((f.bound ? 1 : 0) << 4) | (JOINS.indexOf(joins) << 5);
  return noun | (rest << 7);
}

const unpacked: ({ features: Features; joins: Joins } | undefined)[] = [];

/** The inverse; equal codes give the same object, so analyses share it. */
export function unpackFeatures(code: number): { readonly features: Features; readonly joins: Joins } {
  const known = unpacked[code];
  if (known) return known;
  const features: Features = {
    pos: POS[code & 7]!,
    voice: VOICE[(code >> 3) & 3]!,
    person: (((code >> 5) & 3) + 1) as 1 | 2 | 3,
    gender: GENDER[(code >> 7) & 3]!,
    number: NUMBER[(code >> 9) & 3]!,
    bound: ((code >> 11) & 1) === 1,
  };
  const made = { features, joins: JOINS[(code >> 12) & 3]! };
  unpacked[code] = made;
  return made;
}

/** A nominal's features: third person, no voice of its own unless a participle. */
export function nominal(pos: Pos, gender: Features['gender'], number: Features['number'], bound = false): Features {
  const voice = pos === 'active' || pos === 'passive' ? pos : 'either';
  return { pos, voice, person: 3, gender, number, bound };
}
