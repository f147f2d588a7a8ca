import { ownText } from '../text/own-text.ts';
import type { RawKind } from '../text/tokenize.ts';
import type { KnownWord } from '../types.ts';
import { makeWord, type WordTables } from './words.ts';

/** Slots of a table, a power of two, and how many words it may hold: memory stays flat on any input. */
const SLOTS = 1 << 18;
const LIMIT = 30_000;

/** Word types by the hash of their letters; open addressing, so that a look-up makes no object. */
class Generation {
  readonly #hashes = new Int32Array(SLOTS);
  readonly #words: (KnownWord | undefined)[] = new Array<KnownWord | undefined>(SLOTS).fill(undefined);
  size = 0;

  find(text: string, start: number, end: number, hash: number): KnownWord | undefined {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const known = this.#words[slot];
      if (known === undefined) return undefined;
      if (this.#hashes[slot] === hash && known.bare.length === end - start && text.startsWith(known.bare, start)) return known;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  add(word: KnownWord, hash: number): void {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    while (this.#words[slot] !== undefined) slot = (slot + 1) & (SLOTS - 1);
    this.#words[slot] = word;
    this.#hashes[slot] = hash;
    this.size++;
  }

  clear(): void {
    this.#words.fill(undefined);
    this.size = 0;
  }
}

/**
 * Makes and remembers words: every look-up that depends on the spelling alone is done once for each word type. Words are found by the hash that
 * the tokenizer has already made and compared in place, so that a known word costs no new string. When a table is full, what was not met since
 * the one before it was full is forgotten.
 */
export class WordFactory {
  readonly #tables: WordTables;
  #young = new Generation();
  #old = new Generation();

  constructor(tables: WordTables) {
    this.#tables = tables;
  }

  /** The word spelled by `text[start, end)`, whose letters hash to `hash`. */
  word(kind: RawKind, text: string, start: number, end: number, hash: number): KnownWord {
    const young = this.#young.find(text, start, end, hash);
    if (young !== undefined) return young;
    const word = this.#old.find(text, start, end, hash) ?? makeWord(kind, ownText(text.slice(start, end)), this.#tables);
    if (this.#young.size >= LIMIT) {
      const full = this.#young;
      this.#young = this.#old;
      this.#old = full;
      this.#young.clear();
    }
    this.#young.add(word, hash);
    return word;
  }
}
