import type { Sentence } from '../match/sentence.ts';
import { TAG } from '../match/tags.ts';
import type { KnownToken, Lexeme } from '../types.ts';
import { type ChunkMarks, extend, nameInQuotes } from './phrase-extent.ts';
import { describe } from './phrase-shape.ts';

export { isAdjective } from './phrase-words.ts';

/** A noun phrase: one head with its adjectives and genitives. Token indexes, both inclusive. */
export interface NounPhrase {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** the token that says what kind of thing it is */
  readonly head: number;
  readonly lexeme: Lexeme | null;
  /** the preposition before it, folded, or '' */
  readonly prep: string;
  readonly prepToken: number;
  /** index of the first noun phrase it is coordinated with (its own where it is the first) */
  readonly group: number;
  readonly definite: boolean;
  readonly gender: 'm' | 'f' | 'c';
  readonly number: 's' | 'd' | 'p';
}

/** Cuts a tagged sentence into noun phrases, left to right. */
export function findNounPhrases(sentence: Sentence, marks: ChunkMarks): NounPhrase[] {
  const { tokens, tags } = sentence;
  const found: NounPhrase[] = [];
  let i = 0;
  while (i < tokens.length) {
    const start = phraseStart(sentence, marks, i);
    if (start < 0) {
      i++;
      continue;
    }
    const last = extend(sentence, marks, start, i);
    found.push(describe(sentence, marks, found, i, start, last));
    i = last + 1;
    while (i < tokens.length && tags[i] === TAG.mark && isClosing(tokens[i]!)) i++;
  }
  return found;
}

/** The first content token of a phrase that opens at `i` (a quotation mark may stand before it, or a demonstrative before the article: "after that two raids" are two), or -1. */
function phraseStart(sentence: Sentence, marks: ChunkMarks, i: number): number {
  const { tokens, tags } = sentence;
  if (marks.timed[i]) return -1;
  const tag = tags[i];
  if (tag === TAG.noun || (tag === TAG.number && !marks.timed[i])) return i;
  if (tag === TAG.demonstrative && tags[i + 1] === TAG.noun && (tokens[i + 1]!.word.article || sentence.nameAt[i + 1]! >= 0))
    return i + 1;
  if (tag === TAG.mark && nameInQuotes(tokens, tags, i) > 0 && tags[i + 1] === TAG.noun && !marks.timed[i + 1]) return i + 1;
  return -1;
}

const isClosing = (token: KnownToken): boolean => '"»”’'.includes(token.word.bare);
