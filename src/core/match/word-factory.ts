import type { RawKind } from '../text/tokenize.ts';
import type { KnownWord } from '../types.ts';
import { makeWord, type WordTables } from './words.ts';

/** Slots of the table, a power of two, and how many words it may hold: memory stays flat on any input. */
const SLOTS = 1 << 18;
const LIMIT = 100_000;

/**
 * Makes and remembers words: every look-up that depends on the spelling alone is done once for each word type. Words are found by the hash that
 * the tokenizer has already made and compared in place, so that a known word costs no new string.
 */
export class WordFactory {
  readonly #tables: WordTables;
  #hashes = new Int32Array(SLOTS);
  #words: (KnownWord | undefined)[] = new Array(SLOTS);
  #size = 0;

  constructor(tables: WordTables) {
    this.#tables = tables;
  }

  /** The word spelled by `text[start, end)`, whose letters hash to `hash`. */
  word(kind: RawKind, text: string, start: number, end: number, hash: number): KnownWord {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const known = this.#words[slot];
      if (known === undefined) break;
      if (this.#hashes[slot] === hash && known.bare.length === end - start && text.startsWith(known.bare, start)) return known;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.#size >= LIMIT) {
      this.#clear();
      return this.word(kind, text, start, end, hash);
    }
    const made = makeWord(kind, ownText(text.slice(start, end)), this.#tables);
    this.#words[slot] = made;
    this.#hashes[slot] = hash;
    this.#size++;
    return made;
  }

  #clear(): void {
    this.#words = new Array(SLOTS);
    this.#hashes.fill(0);
    this.#size = 0;
  }
}

/** A long slice keeps its whole text alive; the table outlives the text, so it holds a copy. */
const ownText = (slice: string): string => (slice.length < 13 ? slice : [...slice].join(''));
