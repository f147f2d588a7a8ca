import type { HedgeEffect, PhraseNode } from '../lexicon.ts';
import { ARTICLE, LETTER, ONE_LETTER, PRONOUNS } from '../letters.ts';
import { analyse, guess } from '../morph/analyse.ts';
import type { FormTable } from '../morph/table.ts';
import { foldWord } from '../text/fold-word.ts';
import { PASSIVE_SIGN, type RawKind } from '../text/tokenize.ts';
import { type Analysis, CLITIC, type KnownWord, type Stem, type Tense } from '../types.ts';
import { FUNCTION } from './functions.ts';
import { isConflictWord } from './relevance.ts';
import { analysesTell } from './telling.ts';

/** What the word factory looks things up in. */
export interface WordTables {
  readonly forms: FormTable;
  readonly functions: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, PhraseNode>;
  /** first words of expressions of time and number */
  readonly measures: ReadonlySet<string>;
  /** words that tell a time and do not only frame one */
  readonly timeWords: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  readonly adjectives: ReadonlyMap<string, { effect?: HedgeEffect; tense?: Tense; mode?: string }>;
}

const FINITE = new Set(['perfect', 'imperfect', 'imperative']);
const CONJUNCTION = CLITIC.WA | CLITIC.FA;


const NOTHING = {
  fn: 0, prep: '', pronoun: false, article: false, clitics: 0, heads: [], finite: [], nominal: [], guess: null, given: false, telling: false, timely: false, conflict: false, speaking: false, adjective: null,
} as const;

export function makeWord(kind: RawKind, bare: string, tables: WordTables): KnownWord {
  const text = foldWord(bare);
  if (kind === 'mark' || kind === 'number') return { ...NOTHING, text, bare, kind, stems: [{ text, clitics: 0 }], analyses: [], measured: kind === 'number', timely: kind === 'number' };
  const marked = bare.charCodeAt(0) === PASSIVE_SIGN;
  const read = analyse(marked ? bare.slice(1) : bare, text, tables.forms);
  const { stems } = read;
  const analyses = marked ? passivesOf(read.analyses) : read.analyses;
  const func = functionOf(stems, tables.functions, bare.endsWith(LETTER.taMarbuta));
  const heads = headsOf(stems, tables.heads);
  const finite = analyses.filter((a) => FINITE.has(a.features.pos)).sort((a, b) => unlikely(a) - unlikely(b));
  const nominal = analyses.filter((a) => !FINITE.has(a.features.pos)).sort((a, b) => plainness(a) - plainness(b));
  const best = nominal[0] ?? finite[0];
  const known = best !== undefined || func.fn !== 0;
  const givenStem = stems.find((s) => tables.given.has(s.text));
  const clitics = func.fn ? func.clitics : (best?.clitics ?? givenStem?.clitics ?? unknownClitics(stems));
  const prep = func.prep || cliticPreposition(clitics);
  return {
    text, bare, kind, stems, analyses, finite, nominal, prep, clitics,
    fn: func.fn,
    pronoun: func.pronoun,
    article: (clitics & CLITIC.AL) !== 0 || (func.fn & (FUNCTION.other | FUNCTION.latter) && text.startsWith(ARTICLE)) !== 0,
    heads,
    measured: text.length <= 2 || stems.some((s) => tables.measures.has(s.text)) || analyses.some((a) => a.features.number === 'd'),
    guess: known ? null : guess(bare, text),
    timely: stems.some((s) => tables.timeWords.has(s.text)),
    telling: func.fn === 0 && analysesTell(finite, nominal),
    conflict: func.fn === 0 && isConflictWord(analyses),
    speaking: analyses.some((a) => a.lexeme.senses.some((s) => s.meaning.kind === 'report')),
    given: (func.fn === 0 || bare.endsWith(LETTER.ya)) && givenStem !== undefined,
    adjective: adjectiveOf(stems, tables.adjectives),
  };
}

/** A perfect with the sign of the passive written on it; where the spelling has no such perfect the sign is a vowel like any other. */
function passivesOf(analyses: readonly Analysis[]): readonly Analysis[] {
  const perfects = analyses.filter((a) => a.features.pos === 'perfect' && a.features.voice !== 'active');
  return perfects.length > 0 ? perfects.map((a) => ({ ...a, features: { ...a.features, voice: 'passive' } })) : analyses;
}

/** News is told in the third person and, where a spelling allows it, in the active. */
const unlikely = (a: Analysis): number => (a.features.person === 3 ? 0 : 2) + (a.features.voice === 'passive' ? 1 : 0);
/** A noun with an entry of its own goes before the masdar or participle of a verb. */
const plainness = (a: Analysis): number => (a.features.pos === 'noun' && a.lexeme.senses.length > 0 ? 0 : a.features.pos === 'masdar' || a.features.pos === 'noun' ? 1 : 2);

export function cliticPreposition(clitics: number): string {
  if (clitics & CLITIC.BI) return ONE_LETTER.bi;
  if (clitics & CLITIC.LI) return ONE_LETTER.li;
  return clitics & CLITIC.KA ? ONE_LETTER.ka : '';
}

/** An unknown word's proclitics are taken off only where the article follows them: anything less sure stays on. */
function unknownClitics(stems: readonly Stem[]): number {
  return stems.find((s) => s.clitics & CLITIC.AL)?.clitics ?? 0;
}

function functionOf(stems: readonly Stem[], table: ReadonlyMap<string, number>, feminine: boolean) {
  for (const { text, clitics } of stems) {
    if (clitics & ~CONJUNCTION) continue;
    const fn = table.get(text);
    if (fn !== undefined) return { fn, clitics, prep: fn & FUNCTION.preposition ? text : '', pronoun: false };
  }
  if (feminine) return { fn: 0, clitics: 0, prep: '', pronoun: false };
  for (const { text, clitics } of stems) {
    if (clitics & ~CONJUNCTION) continue;
    const prep = prepositionWithPronoun(text, table);
    if (prep) return { fn: FUNCTION.preposition, clitics, prep, pronoun: true };
  }
  return { fn: 0, clitics: 0, prep: '', pronoun: false };
}

function prepositionWithPronoun(text: string, table: ReadonlyMap<string, number>): string {
  for (const pronoun of PRONOUNS) {
    if (!text.endsWith(pronoun)) continue;
    const base = text.slice(0, -pronoun.length);
    if (base === ONE_LETTER.bi || base === ONE_LETTER.li) return base;
    if (base.length > 1 && (table.get(base) ?? 0) & FUNCTION.preposition) return base;
  }
  return '';
}

function headsOf(stems: readonly Stem[], table: ReadonlyMap<string, PhraseNode>): KnownWord['heads'] {
  let heads: { node: PhraseNode; clitics: number }[] | undefined;
  for (const { text, clitics } of stems) {
    const node = table.get(clitics & CLITIC.AL ? ARTICLE + text : text);
    if (node === undefined || heads?.some((h) => h.node === node)) continue;
    heads ??= [];
    heads.push({ node, clitics: clitics & ~CLITIC.AL });
  }
  return heads ?? NO_HEADS;
}

const NO_HEADS: KnownWord['heads'] = [];


function adjectiveOf(stems: readonly Stem[], table: WordTables['adjectives']): KnownWord['adjective'] {
  for (const { text } of stems) {
    const found = table.get(text);
    if (found) return found;
  }
  return null;
}
