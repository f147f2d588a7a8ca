import { LETTER as L } from '../letters.ts';
import type { Features } from '../types.ts';
import { type InflectedForm, type Joins, nominal } from './features.ts';
import { fill, type Root, type Verb } from './root.ts';
import type { Shape } from './shape.ts';
import { seatsBeforePronoun, spell } from './spell.ts';
import { bareHead, doubledStem, longVowel } from './stems.ts';

/** Endings of a participle: pattern, gender, number, bound, joins. */
type Row = readonly [string, Features['gender'], Features['number'], boolean, Joins];

const STRONG: readonly Row[] = [
  ['', 'm', 's', false, 'any'],
  ['aA', 'm', 's', false, 'never'],
  ['ap', 'f', 's', false, 'never'],
  ['at', 'f', 's', false, 'only'],
  ['uwna', 'm', 'p', false, 'never'],
  ['iyna', 'm', 'p', false, 'never'],
  ['uw', 'm', 'p', true, 'any'],
  ['iy', 'm', 'p', true, 'any'],
  ['aAt', 'f', 'p', false, 'any'],
  ['aAni', 'm', 'd', false, 'never'],
  ['ayni', 'm', 'd', false, 'never'],
  ['aA', 'm', 'd', true, 'any'],
  ['ay', 'm', 'd', true, 'any'],
  ['ataAni', 'f', 'd', false, 'never'],
  ['atayni', 'f', 'd', false, 'never'],
  ['ataA', 'f', 'd', true, 'any'],
  ['atay', 'f', 'd', true, 'any'],
];
/** داعٍ, الداعي, داعية, داعون. The plural drops the ya. */
const IN_YA: readonly Row[] = [
  ['', 'm', 's', false, 'never'],
  ...STRONG.map(([ending, ...rest]): Row => [rest[0] === 'm' && rest[1] === 'p' ? ending : `iy${ending}`, ...rest]),
];
/** مستدعى, مستدعاة, مستدعون. */
const IN_ALEF: readonly Row[] = [
  ['aY', 'm', 's', false, 'never'],
  ['aA', 'm', 's', false, 'only'],
  ['aAp', 'f', 's', false, 'never'],
  ['aAt', 'f', 's', false, 'only'],
  ['awna', 'm', 'p', false, 'never'],
  ['ayna', 'm', 'p', false, 'never'],
  ['aw', 'm', 'p', true, 'any'],
  ['ay', 'm', 'p', true, 'any'],
  ['ayaAt', 'f', 'p', false, 'any'],
  ['ayaAni', 'm', 'd', false, 'never'],
  ['ayayni', 'm', 'd', false, 'never'],
  ['ayaA', 'm', 'd', true, 'any'],
  ['ayay', 'm', 'd', true, 'any'],
  ['aAtaAni', 'f', 'd', false, 'never'],
  ['aAtayni', 'f', 'd', false, 'never'],
  ['aAtaA', 'f', 'd', true, 'any'],
  ['aAtay', 'f', 'd', true, 'any'],
];

interface Base {
  readonly stem: string;
  readonly rows: readonly Row[];
}

/** قاتل, قائل, شانّ, داع; جاءٍ has a hamza for each of its two last radicals and moves like داع. */
function activeOfFirst(root: Root): Base {
  if (root.kind === 'defective') return { stem: '1aA2', rows: IN_YA };
  if (root.kind === 'doubled') return { stem: '1aA2', rows: STRONG };
  if (root.kind === 'sound') return { stem: '1aA2i3', rows: STRONG };
  return root.c3 === L.hamza ? { stem: '1aA3', rows: IN_YA } : { stem: "1aA'i3", rows: STRONG };
}

/** مقتول, مقول or مبيع by the present, مشنون, مدعو, مرمي. */
function passiveOfFirst(root: Root, present: string | undefined): Base {
  if (root.kind === 'defective') {
    const ending = present?.endsWith(L.waw) || (present === undefined && root.weak === 'w') ? 'uw' : 'iy';
    return { stem: `ma12${ending}`, rows: STRONG };
  }
  if (root.kind === 'hollow') return { stem: `ma1${longVowel(present?.at(-2)) === 'iy' ? 'iy' : 'uw'}3`, rows: STRONG };
  return { stem: root.kind === 'doubled' ? 'ma12uw2' : 'ma12uw3', rows: STRONG };
}

/** Above form I the participle is the passive imperfect with mu-, and i before the last radical in the active. */
function derived(root: Root, shape: Shape, active: boolean): Base {
  const imperfect = shape.imperfect[1];
  const head = imperfect.replace('_u', 'mu');
  const vowel = active ? 'i' : 'a';
  if (root.kind === 'defective') return { stem: `${head}2`, rows: active ? IN_YA : IN_ALEF };
  if (root.kind === 'doubled') return { stem: doubledStem(head, vowel).open, rows: STRONG };
  if (root.kind === 'sound') return { stem: `${head}2${vowel}3`, rows: STRONG };
  const long = active && (root.form === 4 || root.form === 10) ? 'iy' : 'aA';
  return { stem: `${bareHead(head)}${long}3`, rows: STRONG };
}

function inflect(base: Base, root: Root, pos: 'active' | 'passive'): readonly InflectedForm[] {
  const stem = fill(base.stem, root);
  return base.rows.flatMap(([ending, gender, number, bound, joins]) => {
    const surface = spell(stem + ending);
    const features = nominal(pos, gender, number, bound);
    const seats = ending === '' && joins === 'any' ? seatsBeforePronoun(surface) : [];
    return [{ surface, features, joins }, ...seats.map((seat) => ({ surface: seat, features, joins: 'only' as const }))];
  });
}

/** Both participles in all genders and numbers. */
export function participles(verb: Verb, root: Root, shape: Shape): readonly InflectedForm[] {
  const first = root.form === 1;
  const active = first ? activeOfFirst(root) : derived(root, shape, true);
  const passive = first ? passiveOfFirst(root, verb.present) : derived(root, shape, false);
  return [...inflect(active, root, 'active'), ...inflect(passive, root, 'passive')];
}
