import { ARTICLE, LETTER, ONE_LETTER, PRONOUNS } from '../letters.ts';
import type { PhraseNode } from '../lexicon.ts';
import { analyse, guess } from '../morph/analyse.ts';
import type { FormTable } from '../morph/table.ts';
import { foldWord } from '../text/fold-word.ts';
import { PASSIVE_SIGN, type RawKind } from '../text/tokenize.ts';
import { type Analysis, CLITIC, type KnownWord, type Stem } from '../types.ts';
import type { Facts } from './facts.ts';
import { FUNCTION } from './functions.ts';
import { isConflictWord } from './relevance.ts';
import { analysesTell, tellsAlone } from './telling.ts';
import type { Terms } from './terms.ts';
import { lexemeBits } from './word-class.ts';

/** What the word factory looks things up in. */
export interface WordTables {
  readonly forms: FormTable;
  readonly facts: ReadonlyMap<string, Facts>;
  readonly heads: { get(word: string): PhraseNode | undefined };
  readonly terms: Terms;
}

const CONJUNCTION = CLITIC.WA | CLITIC.FA;
const NONE: readonly never[] = [];

export function makeWord(kind: RawKind, bare: string, tables: WordTables): KnownWord {
  const text = foldWord(bare);
  if (kind === 'mark' || kind === 'number') return bareWord(kind, text, bare, tables);
  const marked = bare.charCodeAt(0) === PASSIVE_SIGN;
  const read = analyse(marked ? bare.slice(1) : bare, text, tables.forms);
  const { stems } = read;
  const analyses = marked ? passivesOf(read.analyses) : read.analyses;
  const facts = stems.map((s) => tables.facts.get(s.text));
  const func = functionOf(stems, facts, tables.facts, bare.endsWith(LETTER.taMarbuta));
  const { finite, nominal } = sorted(analyses);
  const best = nominal[0] ?? finite[0];
  const known = best !== undefined || func.fn !== 0;
  const givenAt = facts.findIndex((f) => f?.given === true);
  const clitics = func.fn ? func.clitics : (best?.clitics ?? stems[givenAt]?.clitics ?? unknownClitics(stems));
  return {
    text,
    bare,
    kind,
    stems,
    analyses,
    measured: text.length <= 2 || facts.some((f) => f?.measures === true) || analyses.some((a) => a.features.number === 'd'),
    fn: func.fn,
    prep: func.prep || cliticPreposition(clitics),
    pronoun: func.pronoun,
    article: (clitics & CLITIC.AL) !== 0 || (func.fn & (FUNCTION.other | FUNCTION.latter) && text.startsWith(ARTICLE)) !== 0,
    clitics,
    heads: headsOf(stems, tables.heads),
    finite,
    nominal,
    guess: known ? null : guess(bare, text, marked ? undefined : stems),
    given: (func.fn === 0 || bare.endsWith(LETTER.ya)) && givenAt >= 0,
    telling: func.fn === 0 && analyses.length > 0 && analysesTell(finite, nominal),
    alone: tellsAlone(analyses),
    timely: facts.some((f) => f?.timely === true),
    elsewhere: func.fn === 0 && facts.some((f) => f?.elsewhere === true),
    conflict: func.fn === 0 && analyses.length > 0 && isConflictWord(analyses),
    speaking: analyses.some((a) => a.lexeme.senses.some((s) => s.meaning.kind === 'report')),
    adjective: facts.find((f) => f !== undefined && f.adjective !== null)?.adjective ?? null,
    bits: nominalBits(nominal),
    terms: tables.terms.of(stems, nominal),
    begins: undefined,
  };
}

/** A mark or number. Its fields stand in the order of the words' so that all have one shape, which is what makes reading them fast. */
function bareWord(kind: RawKind, text: string, bare: string, tables: WordTables): KnownWord {
  const stems = [{ text, clitics: 0 }];
  return {
    text,
    bare,
    kind,
    stems,
    analyses: NONE,
    measured: kind === 'number',
    fn: 0,
    prep: '',
    pronoun: false,
    article: false,
    clitics: 0,
    heads: NONE,
    finite: NONE,
    nominal: NONE,
    guess: null,
    given: false,
    telling: false,
    alone: false,
    timely: kind === 'number',
    elsewhere: false,
    conflict: false,
    speaking: false,
    adjective: null,
    bits: 0,
    terms: tables.terms.of(stems, NONE),
    begins: undefined,
  };
}

/** A perfect with the sign of the passive written on it; where the spelling has no such perfect the sign is a vowel like any other. */
function passivesOf(analyses: readonly Analysis[]): readonly Analysis[] {
  const perfects = analyses.filter((a) => a.features.pos === 'perfect' && a.features.voice !== 'active');
  return perfects.length > 0 ? perfects.map((a) => ({ ...a, features: { ...a.features, voice: 'passive' } })) : analyses;
}

const isFiniteForm = ({ features: { pos } }: Analysis): boolean =>
  pos === 'perfect' || pos === 'imperfect' || pos === 'imperative';

/** The verbs and the nouns among the readings of a spelling, the likelier first. */
function sorted(analyses: readonly Analysis[]): { finite: readonly Analysis[]; nominal: readonly Analysis[] } {
  if (analyses.length === 0) return { finite: NONE, nominal: NONE };
  const finite = analyses.filter(isFiniteForm);
  if (finite.length > 1) finite.sort((a, b) => unlikely(a) - unlikely(b));
  if (finite.length === analyses.length) return { finite, nominal: NONE };
  const nominal = analyses.filter((a) => !isFiniteForm(a));
  if (nominal.length > 1) nominal.sort((a, b) => plainness(a) - plainness(b));
  return { finite: finite.length > 0 ? finite : NONE, nominal };
}

function nominalBits(nominal: readonly Analysis[]): number {
  let bits = 0;
  for (const { lexeme } of nominal) bits |= lexemeBits(lexeme);
  return bits;
}

/** News is told in the third person and, where a spelling allows it, in the active. */
const unlikely = (a: Analysis): number => (a.features.person === 3 ? 0 : 2) + (a.features.voice === 'passive' ? 1 : 0);
/** A noun with an entry of its own goes before the masdar or participle of a verb. */
const plainness = (a: Analysis): number =>
  a.features.pos === 'noun' && a.lexeme.senses.length > 0 ? 0 : a.features.pos === 'masdar' || a.features.pos === 'noun' ? 1 : 2;

export function cliticPreposition(clitics: number): string {
  if (clitics & CLITIC.BI) return ONE_LETTER.bi;
  if (clitics & CLITIC.LI) return ONE_LETTER.li;
  return clitics & CLITIC.KA ? ONE_LETTER.ka : '';
}

/** An unknown word's proclitics are taken off only where the article follows them: anything less sure stays on. */
function unknownClitics(stems: readonly Stem[]): number {
  return stems.find((s) => s.clitics & CLITIC.AL)?.clitics ?? 0;
}

function functionOf(
  stems: readonly Stem[],
  facts: readonly (Facts | undefined)[],
  table: WordTables['facts'],
  feminine: boolean,
) {
  for (let i = 0; i < stems.length; i++) {
    const { text, clitics } = stems[i]!;
    const fn = facts[i]?.fn ?? 0;
    if (fn === 0 || clitics & ~CONJUNCTION) continue;
    return { fn, clitics, prep: fn & FUNCTION.preposition ? text : '', pronoun: false };
  }
  if (feminine) return { fn: 0, clitics: 0, prep: '', pronoun: false };
  for (const { text, clitics } of stems) {
    if (clitics & ~CONJUNCTION || text.length > LONGEST_PREPOSITION) continue;
    const prep = prepositionWithPronoun(text, table);
    if (prep) return { fn: FUNCTION.preposition, clitics, prep, pronoun: true };
  }
  return NO_FUNCTION;
}
const NO_FUNCTION = { fn: 0, clitics: 0, prep: '', pronoun: false } as const;
/** No preposition of one word is longer with its pronoun, so that longer words need no look-up. */
const LONGEST_PREPOSITION = 12;

function prepositionWithPronoun(text: string, table: WordTables['facts']): string {
  for (const pronoun of PRONOUNS) {
    if (!text.endsWith(pronoun)) continue;
    const base = text.slice(0, -pronoun.length);
    if (base === ONE_LETTER.bi || base === ONE_LETTER.li) return base;
    if (base.length > 1 && (table.get(base)?.fn ?? 0) & FUNCTION.preposition) return base;
  }
  return '';
}

function headsOf(stems: readonly Stem[], table: WordTables['heads']): KnownWord['heads'] {
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
