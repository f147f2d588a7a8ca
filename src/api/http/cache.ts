/** Answers kept, by their size in bytes. */
const KEPT = 64_000_000;

/**
 * Answers to GET requests by what they depend on: the request, who may see what, and the ledger's last entry. The least lately used go first;
 * what several ask for at once is made once.
 */
export class AnswerCache {
  readonly #bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #making = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #size = 0;

  /** What is kept, at once; else what `make` gives, which is kept from then on. What fails is not kept. */
  of(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> {
    const kept = this.#bodies.get(key);
    if (kept !== undefined) {
      this.#bodies.delete(key);
      this.#bodies.set(key, kept);
      return kept;
    }
    const known = this.#making.get(key);
    if (known !== undefined) return known;
    const making = make().then((body) => this.#keep(key, body));
    const done = making.finally(() => this.#making.delete(key));
    this.#making.set(key, done);
    return done;
  }

  #keep(key: string, body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    this.#size += body.byteLength;
    this.#bodies.set(key, body);
    for (const [oldest, old] of this.#bodies) {
      if (this.#size <= KEPT) break;
      this.#bodies.delete(oldest);
      this.#size -= old.byteLength;
    }
    return body;
  }
}
