import { ARTICLE, LETTER as L, NOUN_ENDING as N } from '../letters.ts';
import type { Features } from '../types.ts';
import { type InflectedForm, type Joins, nominal } from './features.ts';
import { seatsBeforePronoun } from './spell.ts';

/** A noun as the lexicon gives it. A noun of several words inflects in its first, in all (an adjective agrees), or not at all. */
export interface Noun {
  readonly noun: string;
  /** broken plurals, or …ون / …ات; left out or empty: both sound plurals are derived */
  readonly plural?: readonly string[] | undefined;
  readonly gender?: 'm' | 'f' | undefined;
  readonly inflect?: 'first' | 'all' | 'none' | undefined;
  /** false: no plural beyond those given */
  readonly sound?: boolean;
}

type Adder = (surface: string, number: Features['number'], joins: Joins, bound?: boolean, gender?: Features['gender']) => void;

/** The noun's own gender: as given, or by its ending. */
export function genderOf(noun: Pick<Noun, 'noun' | 'gender'>): 'm' | 'f' {
  const head = noun.noun.split(' ')[0]!;
  return noun.gender ?? (head.endsWith(L.taMarbuta) || head.endsWith(L.alefMaqsura) ? 'f' : 'm');
}

const afterAlef = (word: string): boolean => word.endsWith(L.alef + L.hamza);

/** A word and what it becomes before a pronoun: غارة → غارت(ه), مستشفى → مستشفا(ه), أعضاء → أعضاؤ(ه). */
function addJoined(word: string, number: Features['number'], add: Adder): void {
  const body = word.slice(0, -1);
  if (word.endsWith(L.taMarbuta)) {
    add(word, number, 'never');
    add(body + L.ta, number, 'only');
  } else if (word.endsWith(L.alefMaqsura)) {
    add(word, number, 'never');
    add(body + L.alef, number, 'only');
  } else {
    add(word, number, 'any');
    for (const seat of seatsBeforePronoun(word)) add(seat, number, 'only');
  }
}

/** The word before an ending that begins with a vowel: a final hamza after ya moves onto it (شيء: شيئا). */
function beforeVowel(word: string): string {
  return word.endsWith(L.ya + L.hamza) ? word.slice(0, -1) + L.yaHamza : word;
}

/** مسلحا; none on ة, ى, ا, أ and اء, where the accusative is not written. */
function addAccusative(word: string, number: Features['number'], add: Adder): void {
  const silent: string = L.taMarbuta + L.alefMaqsura + L.alef + L.alefHamza;
  if (!silent.includes(word.at(-1)!) && !afterAlef(word)) add(beforeVowel(word) + N.accusative, number, 'never');
}

function addDual(word: string, add: Adder): void {
  const body = word.slice(0, -1);
  const [stem, free, bound]: readonly [string, readonly string[], readonly string[]] = word.endsWith(L.taMarbuta)
    ? [body + L.ta, N.dual, N.dualBound]
    : word.endsWith(L.alefMaqsura)
      ? [body, N.yaDual, N.yaDualBound]
      : word.endsWith(L.alefHamza)
        ? [body, N.madda, N.maddaBound]
        : [beforeVowel(word), N.dual, N.dualBound];
  for (const ending of free) add(stem + ending, 'd', 'never');
  for (const ending of bound) add(stem + ending, 'd', 'any', true);
}

function addMen(stem: string, add: Adder): void {
  for (const ending of N.men) add(stem + ending, 'p', 'never', false, 'm');
  for (const ending of N.menBound) add(stem + ending, 'p', 'any', true, 'm');
}

/** The feminine sound plural of a singular. */
function womenOf(word: string): string {
  if (word.endsWith(L.taMarbuta)) return word.slice(0, -1) + N.women;
  if (word.endsWith(L.alefMaqsura)) return word.slice(0, -1) + L.ya + N.women;
  if (word.endsWith(L.alefHamza)) return word.slice(0, -1) + L.alefMadda + L.ta;
  return beforeVowel(word) + N.women;
}

function addPlural(plural: string, add: Adder): void {
  if (plural.endsWith(N.men[0]) && plural.length > 3) addMen(plural.slice(0, -2), add);
  else if (plural.endsWith(N.women)) add(plural, 'p', 'any', false, 'f');
  else {
    addJoined(plural, 'p', add);
    addAccusative(plural, 'p', add);
  }
}

/** All forms of a single word. */
function inflectWord(noun: Noun): readonly InflectedForm[] {
  const word = noun.noun;
  const own = genderOf(noun);
  const out = new Map<string, InflectedForm>();
  const add: Adder = (surface, number, joins, bound = false, gender = own) => {
    const key = `${surface} ${number}${joins}${bound}${gender}`;
    if (!out.has(key)) out.set(key, { surface, features: nominal('noun', gender, number, bound), joins });
  };
  addJoined(word, 's', add);
  addAccusative(word, 's', add);
  addDual(word, add);
  const given = noun.plural ?? [];
  for (const plural of given) addPlural(plural, add);
  const derive = noun.sound !== false;
  if (derive && (given.length === 0 || word.endsWith(L.taMarbuta))) add(womenOf(word), 'p', 'any', false, 'f');
  if (derive && given.length === 0 && own === 'm' && !word.endsWith(L.alefMaqsura)) addMen(beforeVowel(word), add);
  return [...out.values()];
}

/** The tails that agree with a form of the head: the adjectives in its gender and number, with and without the article. */
function agreeing(tail: readonly string[], form: Features): readonly string[] {
  const base = tail.map((word) => (word.endsWith(L.taMarbuta) ? word.slice(0, -1) : word));
  const she = (word: string) => word + L.taMarbuta;
  const sets: string[][] = [];
  if (form.number === 's')
    sets.push(
      form.gender === 'f' ? base.map(she) : [...base],
      [...tail],
      ...(form.gender === 'm' ? [base.map((word) => word + L.alef)] : []),
    );
  if (form.number === 'd') {
    const stems = form.gender === 'f' ? base.map((word) => word + L.ta) : base;
    for (const ending of N.dual) sets.push(stems.map((word) => word + ending));
  }
  if (form.number === 'p') {
    sets.push(
      base.map(she),
      base.map((word) => word + N.women),
    );
    if (form.gender !== 'f') for (const ending of N.men) sets.push(base.map((word) => word + ending));
  }
  const lines = sets.flatMap((words) => [words.join(' '), words.map((word) => ARTICLE + word).join(' ')]);
  return [...new Set(lines)];
}

/** Every form of a noun: case spellings, duals, plurals, and what each becomes before a pronoun. */
export function inflectNoun(noun: Noun): readonly InflectedForm[] {
  const [head = '', ...tail] = noun.noun.split(' ');
  if (noun.inflect === 'none') {
    return [{ surface: noun.noun, features: nominal('noun', genderOf(noun), 's'), joins: tail.length > 0 ? 'never' : 'any' }];
  }
  if (tail.length === 0) return inflectWord(noun);
  const plural = noun.plural?.map((words) => words.split(' ')[0]!);
  const heads = inflectWord({ ...noun, noun: head, plural }).filter((form) => form.joins !== 'only');
  return heads.flatMap((form) => {
    const tails = noun.inflect === 'all' ? agreeing(tail, form.features) : [tail.join(' ')];
    return tails.map((words) => ({ ...form, surface: `${form.surface} ${words}`, joins: 'never' as const }));
  });
}
