import type { Phrase, PhraseNode } from '../lexicon.ts';

/** Shared by all nodes that nothing follows. */
export const CHILDLESS: Map<string, PhraseNode> = new Map();

/** Files phrases by their words; the map's keys are first words. */
export function buildTrie(phrases: readonly Phrase[]): Map<string, PhraseNode> {
  const heads = new Map<string, PhraseNode>();
  for (const phrase of phrases) {
    let level = heads;
    let node: PhraseNode | undefined;
    for (const word of phrase.words) {
      if (node !== undefined) {
        if (node.next === CHILDLESS) node.next = new Map();
        level = node.next;
      }
      node = level.get(word);
      if (node === undefined) level.set(word, (node = { phrases: [], next: CHILDLESS }));
    }
    node?.phrases.push(phrase);
  }
  return heads;
}
