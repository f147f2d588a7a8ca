import type { Parsed } from './claim/context.ts';
import type { Engine } from './engine.ts';
import type { AnalysisExplanation, WordExplanation } from './explain-types.ts';
import { FUNCTION } from './match/functions.ts';
import { TAG } from './match/tags.ts';
import { type Analysis, CLITIC, type Features, type KnownWord } from './types.ts';

const TAG_NAMES = new Map<number, string>(Object.entries(TAG).map(([name, tag]) => [tag, name]));
const CLITIC_NAMES = [
  ['and', CLITIC.WA],
  ['so', CLITIC.FA],
  ['will', CLITIC.SA],
  ['with', CLITIC.BI],
  ['for', CLITIC.LI],
  ['like', CLITIC.KA],
  ['the', CLITIC.AL],
] as const;

/** All that was known of a word, and what its sentence made of it. */
export function explainWord(engine: Engine, parsed: Parsed, at: number): WordExplanation {
  const { sentence } = parsed;
  const { start, end, word } = sentence.tokens[at]!;
  const tag = sentence.nameAt[at]! >= 0 ? 'name' : (TAG_NAMES.get(sentence.tags[at]!) ?? '');
  return {
    start,
    end,
    text: sentence.text.slice(start, end),
    tag,
    analyses: unique([...functions(word), ...word.finite.map(known), ...word.nominal.map(known), ...others(engine, word)]),
  };
}

/** A function word is listed by its classes, not by analyses. */
function functions(word: KnownWord): AnalysisExplanation[] {
  if (word.fn === 0) return [];
  const classes = Object.entries(FUNCTION)
    .filter(([, bit]) => word.fn & bit)
    .map(([name]) => name);
  return [{ ...blank(word, 'function'), clitics: [], features: classes.join(' ') }];
}

function known({ lexeme, features, clitics, suffix }: Analysis): AnalysisExplanation {
  return { lemma: lexeme.lemma, pos: features.pos, features: featuresOf(features), clitics: cliticsOf(clitics), suffix };
}

/** What is known of a word without a lexeme: a number, a given name, an adjective that counts, or a guess from its shape. */
function others(engine: Engine, word: KnownWord): AnalysisExplanation[] {
  const found: AnalysisExplanation[] = [];
  if (word.kind === 'number') found.push(blank(word, 'number'));
  if (word.fn === 0 && word.stems.some((s) => s.text in engine.measures.numbers.words)) found.push(blank(word, 'number'));
  if (word.timely && word.fn === 0 && word.stems.some((s) => s.text in engine.measures.time.phrases))
    found.push(blank(word, 'time'));
  if (word.given) found.push(blank(word, 'given-name'));
  if (word.adjective) found.push(blank(word, 'adjective'));
  if (found.length === 0 && word.guess && word.finite.length + word.nominal.length === 0 && word.fn === 0)
    found.push({ ...blank(word, word.guess.pos), features: featuresOf(word.guess), guess: true });
  return found;
}

const blank = (word: KnownWord, pos: string): AnalysisExplanation => ({
  lemma: '',
  pos,
  features: '',
  clitics: cliticsOf(word.clitics),
  suffix: '',
});
const cliticsOf = (clitics: number): string[] => CLITIC_NAMES.filter(([, bit]) => clitics & bit).map(([name]) => name);

function featuresOf({ pos, voice, person, gender, number }: Features): string {
  const finite = pos === 'perfect' || pos === 'imperfect' || pos === 'imperative';
  return finite ? `${person}${gender}${number}${voice === 'passive' ? ' passive' : ''}` : `${gender}${number}`;
}

function unique(list: readonly AnalysisExplanation[]): AnalysisExplanation[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}
