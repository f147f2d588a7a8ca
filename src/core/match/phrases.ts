import type { Phrase, PhraseNode } from '../lexicon.ts';
import type { KnownToken } from '../types.ts';
import { CHILDLESS } from './trie.ts';

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

/** All phrases of the lexicon in the sentence, in the order of their first words. */
export function findPhrases(tokens: readonly KnownToken[]): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { heads } = tokens[i]!.word;
    for (let h = 0; h < heads.length; h++) follow(tokens, i, heads[h]!.node, heads[h]!.clitics, hits);
  }
  return hits;
}

/** Walks down from a phrase's first word, over quotation marks, and reports every phrase that ends on the way. */
function follow(tokens: readonly KnownToken[], first: number, head: PhraseNode, clitics: number, hits: PhraseHit[]): void {
  let node: PhraseNode | undefined = head;
  let last = first;
  while (node !== undefined) {
    for (const phrase of node.phrases) hits.push({ phrase, first, last, clitics });
    if (node.next === CHILDLESS) return;
    let at = last + 1;
    while (at < tokens.length && isQuoteOrBracket(tokens[at]!)) at++;
    if (at >= tokens.length) return;
    const { text, prep } = tokens[at]!.word;
    // A preposition of one letter is written onto the noun after it, which is no part of the phrase.
    const attached = prep.length === 1 ? node.next.get(prep) : undefined;
    if (attached !== undefined) for (const phrase of attached.phrases) hits.push({ phrase, first, last: at - 1, clitics });
    node = node.next.get(text);
    last = at;
  }
}
