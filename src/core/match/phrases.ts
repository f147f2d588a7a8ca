import type { Phrase } from '../lexicon.ts';
import type { KnownToken } from '../types.ts';

/** A phrase of the lexicon found in a sentence, as token indexes, both inclusive. `clitics` are those of the first word. */
export interface PhraseHit {
  readonly phrase: Phrase;
  readonly first: number;
  readonly last: number;
  readonly clitics: number;
}

/** Marks that may stand inside a name without breaking it: quotation marks and brackets. */
const SKIPPABLE = new Set(['"', '«', '»', '“', '”', "'", '(', ')', '’', '‘', '„', '‹', '›']);
export const isQuoteOrBracket = (token: KnownToken): boolean => token.word.kind === 'mark' && SKIPPABLE.has(token.word.bare);

/** All phrases of the lexicon in the sentence; at each start the longest of each kind, so that kinds do not hide each other. */
export function findPhrases(tokens: readonly KnownToken[], phrases: readonly Phrase[]): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { heads } = tokens[i]!.word;
    for (const head of heads) {
      const phrase = phrases[head.phrase]!;
      const last = matchRest(tokens, i, phrase.words);
      if (last >= 0) hits.push({ phrase, first: i, last, clitics: head.clitics });
    }
  }
  return hits;
}

/** Index of the last token if `words` stand from `first` on (its first word is known to match), else -1. */
function matchRest(tokens: readonly KnownToken[], first: number, words: readonly string[]): number {
  let at = first;
  for (let w = 1; w < words.length; w++) {
    at++;
    while (at < tokens.length && isQuoteOrBracket(tokens[at]!)) at++;
    if (at >= tokens.length) return -1;
    // A preposition of one letter is written onto the noun after it, which is no part of the phrase.
    if (words[w]!.length === 1 && w === words.length - 1 && tokens[at]!.word.prep === words[w]) return at - 1;
    if (tokens[at]!.word.text !== words[w]) return -1;
  }
  return at;
}
