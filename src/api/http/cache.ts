/** Answers kept, by their size in characters. */
const KEPT = 64_000_000;

/** Answers to GET requests by what they depend on: the request, who may see what, and the ledger's last entry. The least lately used go first. */
export class AnswerCache {
  readonly #bodies = new Map<string, string>();
  #size = 0;

  get(key: string): string | undefined {
    const body = this.#bodies.get(key);
    if (body !== undefined) {
      this.#bodies.delete(key);
      this.#bodies.set(key, body);
    }
    return body;
  }

  set(key: string, body: string): void {
    this.#size += body.length - (this.#bodies.get(key)?.length ?? 0);
    this.#bodies.set(key, body);
    for (const [oldest, old] of this.#bodies) {
      if (this.#size <= KEPT) break;
      this.#bodies.delete(oldest);
      this.#size -= old.length;
    }
  }
}
