import type { Features } from '../types.ts';
import type { Joins } from './features.ts';
import type { ImperfectStem, PerfectStem } from './stems.ts';

export type Cell = Pick<Features, 'person' | 'gender' | 'number'>;
/** A person's form as a pattern. `bound`: the nun is gone or the end cut off (subjunctive, jussive). */
export interface Conjugated extends Cell {
  readonly pattern: string;
  readonly bound: boolean;
  readonly joins: Joins;
}

const cell = (person: 1 | 2 | 3, gender: Cell['gender'], number: Cell['number']): Cell => ({ person, gender, number });

const OPEN_PERFECT: readonly (readonly [Cell, string, Joins])[] = [
  [cell(3, 'm', 's'), 'a', 'any'],
  [cell(3, 'f', 's'), 'at', 'any'],
  [cell(3, 'm', 'd'), 'aA', 'any'],
  [cell(3, 'f', 'd'), 'ataA', 'any'],
  [cell(3, 'm', 'p'), 'uwA', 'never'],
  [cell(3, 'm', 'p'), 'uw', 'only'],
];
const CLOSED_PERFECT: readonly (readonly [Cell, string, Joins])[] = [
  [cell(3, 'f', 'p'), 'na', 'any'],
  [cell(1, 'c', 's'), 'tu', 'any'],
  [cell(1, 'c', 'p'), 'naA', 'any'],
  [cell(2, 'm', 's'), 'ta', 'any'],
  [cell(2, 'f', 's'), 'ti', 'any'],
  [cell(2, 'c', 'd'), 'tumaA', 'any'],
  [cell(2, 'm', 'p'), 'tum', 'never'],
  [cell(2, 'm', 'p'), 'tumuw', 'only'],
  [cell(2, 'f', 'p'), 'tuna', 'any'],
];

/** What replaces the open endings after a weak stem, in the order of OPEN_PERFECT; the last is for the closed ones. */
function weakPerfect(kind: 'aA' | 'aY' | 'iy', w: string): readonly string[] {
  if (kind === 'iy') return ['iy', 'iyat', 'iyaA', 'iyataA', 'uwA', 'uw', 'iy'];
  return [kind, 'at', `a${w}aA`, 'ataA', 'awA', 'aw', `a${w}`];
}

/** Stem and ending; a doubled letter that arises between them is written once (أعلنّا, ثبتّ). */
function closeWith(stem: string, ending: string, last: string): string {
  return last === ending[0] ? stem + ending.slice(1) : stem + ending;
}

/** The perfect by person. `last`: the pattern letter (n, t) in which the stem ends, or ''. */
export function perfectForms(stem: PerfectStem, last: string): readonly Conjugated[] {
  const weak = 'weak' in stem ? weakPerfect(stem.kind, stem.radical) : undefined;
  const out: Conjugated[] = [];
  const add = (at: Cell, pattern: string, joins: Joins) => out.push({ ...at, pattern, bound: false, joins });
  OPEN_PERFECT.forEach(([at, ending, joins], i) => {
    if (!('weak' in stem)) add(at, stem.open + ending, joins);
    else if (i > 0 || stem.kind === 'iy') add(at, stem.weak + weak![i], joins);
    else addAlef(add, at, stem.weak, stem.kind);
  });
  for (const [at, ending, joins] of CLOSED_PERFECT) {
    add(at, 'weak' in stem ? stem.weak + weak![6] + ending : closeWith(stem.closed, ending, last), joins);
  }
  return out;
}

/** A final alef maqsura is written as alef before a pronoun: رمى, رماه. */
function addAlef(add: (at: Cell, pattern: string, joins: Joins) => void, at: Cell, weak: string, kind: string): void {
  add(at, weak + kind, kind === 'aY' ? 'never' : 'any');
  if (kind === 'aY') add(at, `${weak}aA`, 'only');
}

type Ending = 'zero' | 'dual' | 'men' | 'women' | 'you';
const IMPERFECT: readonly (readonly [Cell, string, Ending])[] = [
  [cell(3, 'm', 's'), 'y', 'zero'],
  [cell(3, 'f', 's'), 't', 'zero'],
  [cell(3, 'm', 'd'), 'y', 'dual'],
  [cell(3, 'f', 'd'), 't', 'dual'],
  [cell(3, 'm', 'p'), 'y', 'men'],
  [cell(3, 'f', 'p'), 'y', 'women'],
  [cell(1, 'c', 's'), "'", 'zero'],
  [cell(1, 'c', 'p'), 'n', 'zero'],
  [cell(2, 'm', 's'), 't', 'zero'],
  [cell(2, 'f', 's'), 't', 'you'],
  [cell(2, 'c', 'd'), 't', 'dual'],
  [cell(2, 'm', 'p'), 't', 'men'],
  [cell(2, 'f', 'p'), 't', 'women'],
];

type Part = readonly [pattern: string, bound: boolean, joins: Joins];

/** The endings that a stem takes, each with what it looks like once the nun is dropped. */
function strongParts(stem: Exclude<ImperfectStem, { weak: string }>, last: string): Readonly<Record<Ending, readonly Part[]>> {
  const { open, closed, short } = stem;
  const zero: Part[] = [[`${open}u`, false, 'any']];
  if (short !== open) zero.push([short, true, 'any']);
  return {
    zero,
    dual: [
      [`${open}aAni`, false, 'any'],
      [`${open}aA`, true, 'any'],
    ],
    men: [
      [`${open}uwna`, false, 'any'],
      [`${open}uwA`, true, 'never'],
      [`${open}uw`, true, 'only'],
    ],
    women: [[closeWith(closed, 'na', last), false, 'any']],
    you: [
      [`${open}iyna`, false, 'any'],
      [`${open}iy`, true, 'any'],
    ],
  };
}

function weakParts(weak: string, kind: 'uw' | 'iy' | 'aY'): Readonly<Record<Ending, readonly Part[]>> {
  const v = kind === 'aY' ? 'a' : '';
  const glide = kind === 'aY' ? 'ay' : kind;
  const zero: Part[] = [
    [weak + kind, false, kind === 'aY' ? 'never' : 'any'],
    [weak, true, 'any'],
  ];
  if (kind === 'aY') zero.push([`${weak}aA`, false, 'only']);
  const men = `${weak}${v || 'u'}w`;
  const you = `${weak}${v || 'i'}y`;
  return {
    zero,
    dual: [
      [`${weak}${glide}aAni`, false, 'any'],
      [`${weak}${glide}aA`, true, 'any'],
    ],
    men: [
      [`${men}na`, false, 'any'],
      [`${men}A`, true, 'never'],
      [men, true, 'only'],
    ],
    women: [[`${weak}${glide}na`, false, 'any']],
    you: [
      [`${you}na`, false, 'any'],
      [you, true, 'any'],
    ],
  };
}

/** The imperfect by person: indicative, and the spellings of subjunctive and jussive that differ from it. */
export function imperfectForms(stem: ImperfectStem, last: string): readonly Conjugated[] {
  const parts = 'weak' in stem ? weakParts(stem.weak, stem.kind) : strongParts(stem, last);
  return IMPERFECT.flatMap(([at, prefix, ending]) =>
    parts[ending].map(([pattern, bound, joins]) => ({ ...at, pattern: pattern.replace('_', prefix), bound, joins })),
  );
}
