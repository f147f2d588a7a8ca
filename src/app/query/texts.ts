import type { Store } from '../../store/contract.ts';

/** Characters kept: some thousand reports. */
const KEPT = 16_000_000;

/** Texts of documents by key; those read lately are kept, for claims of one report are often asked for one after the other. */
export class TextCache {
  readonly #store: Store;
  readonly #texts = new Map<number, string>();
  #size = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** All of them, in one round trip at most; a document that is not there has no text. */
  async of(keys: Iterable<number>): Promise<ReadonlyMap<number, string>> {
    const found = new Map<number, string>();
    const missing: number[] = [];
    for (const key of new Set(keys)) {
      const text = this.#texts.get(key);
      if (text === undefined) missing.push(key);
      else found.set(key, text);
    }
    if (missing.length === 0) return found;
    for (const [key, { entry }] of await this.#store.documentEntries(missing)) {
      found.set(key, entry.text);
      this.#keep(key, entry.text);
    }
    return found;
  }

  #keep(key: number, text: string): void {
    this.#texts.set(key, text);
    this.#size += text.length;
    for (const [oldest, old] of this.#texts) {
      if (this.#size <= KEPT) break;
      this.#texts.delete(oldest);
      this.#size -= old.length;
    }
  }
}
