import type { PackedPhrases, Phrase, PhraseNode } from '../lexicon.ts';

/** Shared by all nodes that nothing follows. */
export const CHILDLESS: Map<string, PhraseNode> = new Map();

/** Between the phrases of one first word; between first words. Neither occurs in a phrase. */
const NEXT = '\t';
const NEXT_HEAD = '\n';

/** Files lines of phrases (`kind target flags word …`) under their first words: two strings, which cost nothing to load. */
export function packPhrases(lines: readonly string[]): PackedPhrases {
  const byHead = new Map<string, string[]>();
  for (const line of lines) {
    const head = line.split(' ', 4)[3]!;
    const known = byHead.get(head);
    if (known) known.push(line);
    else byHead.set(head, [line]);
  }
  return { heads: [...byHead.keys()].join(NEXT_HEAD), lines: [...byHead.values()].map((l) => l.join(NEXT)).join(NEXT_HEAD) };
}

/** The phrases of the lexicon by their first words. A tree of phrases grows when its first word is met: a text needs few of them. */
export class PhraseHeads {
  readonly #packed = new Map<string, string | PhraseNode>();
  readonly #parse: (line: string) => Phrase;

  constructor(packed: PackedPhrases, parse: (line: string) => Phrase) {
    const lines = packed.lines.split(NEXT_HEAD);
    for (const [i, head] of packed.heads.split(NEXT_HEAD).entries()) this.#packed.set(head, lines[i]!);
    this.#parse = parse;
  }

  get(word: string): PhraseNode | undefined {
    const known = this.#packed.get(word);
    if (typeof known !== 'string') return known;
    const node: PhraseNode = { phrases: [], next: CHILDLESS };
    for (const line of known.split(NEXT)) grow(node, this.#parse(line));
    this.#packed.set(word, node);
    return node;
  }
}

function grow(head: PhraseNode, phrase: Phrase): void {
  let node = head;
  for (let i = 1; i < phrase.words.length; i++) {
    const word = phrase.words[i]!;
    if (node.next === CHILDLESS) node.next = new Map();
    let next = node.next.get(word);
    if (next === undefined) node.next.set(word, (next = { phrases: [], next: CHILDLESS }));
    node = next;
  }
  node.phrases.push(phrase);
}
