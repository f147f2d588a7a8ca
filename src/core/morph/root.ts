import { LETTER as L } from '../letters.ts';
import { abstractHamza, seatVowel } from './spell.ts';

export type VerbForm = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 'q1' | 'q2';
export type VerbClass = 'sound' | 'hollow' | 'doubled' | 'defective';

/** A verb as the lexicon gives it: the perfect, its form, and what cannot be derived. */
export interface Verb {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly present?: string | undefined;
  readonly masdar?: readonly string[] | undefined;
}

/**
 * What the lemma shows of the root. `c1` holds all that stands before the second radical and moves as one piece: the first radical,
 * with the infix in form 8 (اصطدم: صط), with the second in form 9 (احمرّ: حم). `c0` is the first of four radicals.
 */
export interface Root {
  readonly form: VerbForm;
  readonly kind: VerbClass;
  readonly c0: string;
  readonly c1: string;
  readonly c2: string;
  readonly c3: string;
  /** the vowel before the last radical in the perfect, where a hamza shows it */
  readonly vowel: string;
  /** a defective verb's last radical and how the lemma writes it */
  readonly weak: 'w' | 'y';
  readonly ending: 'aA' | 'aY' | 'iy';
}

/** How many letters a form puts before the first radical. */
const ADDED: Readonly<Record<VerbForm, number>> = { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1, 6: 1, 7: 2, 8: 1, 9: 1, 10: 3, q1: 0, q2: 1 };

const EMPHATIC: string = L.sad + L.dad + L.tta + L.zza;
const VOICED: string = L.zay + L.dhal + L.dal;

/** Length of the first radical and the infix of form 8 as written: two letters, or one where they have merged (اتهم, اطلع, ادعى). */
function infixLength(body: string): number {
  const [first = '', second = ''] = body;
  const infix = second === L.ta || (second === L.tta && EMPHATIC.includes(first)) || (second === L.dal && VOICED.includes(first));
  return body.length > 3 || infix ? 2 : 1;
}

/** The pieces of the lemma before and from the second radical. */
function cut(form: VerbForm, lemma: string): { c0: string; c1: string; rest: string } {
  let body = abstractHamza(lemma).slice(ADDED[form]);
  if (form === 4 && body.startsWith(L.alef)) body = L.hamza + body.slice(1);
  if (form === 'q1' || form === 'q2') return { c0: body.slice(0, 1), c1: body.slice(1, 2), rest: body.slice(2) };
  const length = form === 8 ? infixLength(body) : form === 9 ? 2 : 1;
  const rest = body.slice(length);
  return { c0: '', c1: body.slice(0, length), rest: form === 3 || form === 6 ? rest.slice(1) : rest };
}

function classOf(form: VerbForm, rest: string): VerbClass {
  const last = rest.at(-1);
  if (last === L.alef || last === L.alefMaqsura || (last === L.ya && form === 1)) return 'defective';
  if (rest.length === 1) return 'doubled';
  const middleMoves = form === 1 || form === 4 || form === 7 || form === 8 || form === 10;
  return middleMoves && rest[0] === L.alef ? 'hollow' : 'sound';
}

/** Reads the root off the lemma. Throws on a lemma too short or too long for its form. */
export function rootOf(verb: Verb): Root {
  const { form, lemma } = verb;
  const { c0, c1, rest } = cut(form, lemma);
  const kind = classOf(form, rest);
  if (c1 === '' || rest === '' || rest.length > 2) throw new Error(`verb ${lemma} does not fit form ${form}`);
  const last = lemma.at(-1);
  const seat = rest[1] === L.hamza ? lemma.at(-1) : rest[0] === L.hamza ? lemma.at(-2) : undefined;
  return {
    form,
    kind,
    c0,
    c1,
    c2: kind === 'defective' ? rest.slice(0, -1) : rest[0]!,
    c3: rest.at(-1)!,
    vowel: (form === 1 ? seatVowel(seat) : undefined) ?? 'a',
    weak: form === 1 && last === L.alef ? 'w' : 'y',
    ending: last === L.alef ? 'aA' : last === L.ya ? 'iy' : 'aY',
  };
}

/** A weak first radical without a vowel goes with the vowel before it: إيقاف, استيلاء, موقن. */
function firstRadical(root: Root, before: string | undefined, after: string | undefined): string {
  const silent = after === '2';
  if (silent && before === 'i' && root.c1 === L.waw) return L.ya;
  return silent && before === 'u' && root.c1 === L.ya ? L.waw : root.c1;
}

/** A pattern with the root's letters put in for its digits. */
export function fill(pattern: string, root: Root): string {
  let out = '';
  for (let i = 0; i < pattern.length; i++) {
    const symbol = pattern[i]!;
    if (symbol === '0') out += root.c0;
    else if (symbol === '1') out += firstRadical(root, pattern[i - 1], pattern[i + 1]);
    else if (symbol === '2') out += root.c2;
    else if (symbol === '3') out += root.c3;
    else out += symbol;
  }
  return out;
}
