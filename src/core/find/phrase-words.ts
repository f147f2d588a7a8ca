import { ACCUSATIVE, NISBA_ENDINGS, PLURAL_ENDINGS } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import type { Named, Sentence } from '../match/sentence.ts';
import { cliticPreposition } from '../match/words.ts';
import { CLITIC, type KnownWord } from '../types.ts';

/** What the words of a noun phrase are by their own form: adjectives, names, endings, one-letter prefixes. */

export const nameAt = (sentence: Sentence, i: number): Named | undefined => sentence.names[sentence.nameAt[i]!];

/** The proclitics at a token: a name's are known from its spelling in the lexicon, where the word alone is unknown. */
export function cliticsAt(sentence: Sentence, i: number): number {
  const name = nameAt(sentence, i);
  return name && name.first === i ? name.clitics : sentence.tokens[i]!.word.clitics;
}

export const joinedAt = (sentence: Sentence, i: number): boolean => (cliticsAt(sentence, i) & (CLITIC.WA | CLITIC.FA)) !== 0;

/** The one-letter preposition at a token. */
export const prepAt = (sentence: Sentence, i: number): string => {
  const name = nameAt(sentence, i);
  return name && name.first === i ? cliticPreposition(name.clitics) : sentence.tokens[i]!.word.prep;
};

export const hasSuffix = (word: KnownWord): boolean => word.nominal.length > 0 && word.nominal[0]!.suffix !== '';

export const unknown = (word: KnownWord): boolean => word.nominal.length === 0 && word.finite.length === 0 && word.fn === 0;

/** An adjective and nothing else: "the land and air forces" is one phrase. */
export const pureAdjective = (word: KnownWord): boolean =>
  (word.adjective !== null || NISBA_ENDINGS.some((e) => word.text.endsWith(e))) &&
  !word.nominal.some((a) => a.features.pos === 'noun' || a.features.pos === 'masdar');

export const accusative = (word: KnownWord): boolean =>
  word.text.length > 3 && word.nominal.length > 0 && word.text.endsWith(ACCUSATIVE) && !word.article;

export const nunPlural = (word: KnownWord): boolean =>
  PLURAL_ENDINGS.some((e) => word.text.endsWith(e)) && word.nominal.some((a) => a.features.number !== 's' && !a.features.bound);

/** A noun with the ending of the indefinite accusative never stands in a genitive: it is an object or an adverb. */
export const indefiniteObject = (word: KnownWord): boolean =>
  accusative(word) &&
  word.nominal.every(
    (a) =>
      a.features.pos === 'masdar' ||
      (a.features.pos === 'noun' && word.stems.some((s) => s.text === a.lexeme.lemma + ACCUSATIVE)),
  );

export const namesAct = (word: KnownWord): boolean =>
  word.nominal.some((a) => a.lexeme.senses.some((s) => s.meaning.kind === 'event'));

/** An indefinite adjective: it ends its phrase, no genitive can follow. */
export const isDescriptive = (word: KnownWord): boolean => !word.article && pureAdjective(word);

/** "Un-": the negator of an adjective. */
export const isNegating = (word: KnownWord): boolean => (word.fn & FUNCTION.clause) !== 0;

/** Heads that a personal name may follow in apposition. */
export function isPersonHead(word: KnownWord): boolean {
  return word.nominal.some((a) =>
    a.lexeme.classes.some((c) => c === 'title' || c === 'rank' || c === 'honorific' || c === 'person' || c === 'official'),
  );
}

/** Adjectives: listed, relational (nisba), participles, and unknown words in an adjective's place. Known nouns are none. */
export function isAdjective(word: KnownWord): boolean {
  if (word.adjective) return true;
  const own = word.nominal;
  if (own.length > 0) {
    const noun = own.some((a) => a.features.pos === 'noun' || a.features.pos === 'masdar');
    return !noun || (word.article && own[0]!.features.pos !== 'noun' && own[0]!.features.pos !== 'masdar');
  }
  if (NISBA_ENDINGS.some((e) => word.text.endsWith(e))) return true;
  return word.article && word.fn === 0;
}
