import { setImmediate as pause } from 'node:timers/promises';
import { claimKey } from '../../store/claim-id.ts';
import type { Store } from '../../store/contract.ts';

interface Counts {
  /** reports */
  readonly documents: number;
  /** as coders found them */
  readonly claims: number;
}

/** Entries of the log that are counted in one go: 3 to 7 ms on SQLite (measured), where nothing else is answered meanwhile. */
const STEP = 2_000;

/**
 * How many reports and claims there are, without counting all of them again and again: rows are only ever added, under keys that grow with
 * the log, so from the second time on only what is new is counted.
 */
export class GrowingCounts {
  readonly #store: Pick<Store, 'db' | 'head'>;
  #upTo = 0;
  #counts: Counts = { documents: 0, claims: 0 };
  #known: Counts | null = null;
  #counting: Promise<void> | null = null;

  constructor(store: Pick<Store, 'db' | 'head'>) {
    this.#store = store;
  }

  /** as of the last time that counting came to an end; null before the first */
  get known(): Counts | null {
    return this.#known;
  }

  /** Counts what is new; resolves when it is done. Called meanwhile, it is the same counting. Throws `StoreError`. */
  count(): Promise<void> {
    this.#counting ??= this.#count().finally(() => {
      this.#counting = null;
    });
    return this.#counting;
  }

  async #count(): Promise<void> {
    const { seq } = await this.#store.head();
    while (this.#upTo < seq) {
      await this.#step(Math.min(seq, this.#upTo + STEP));
      await pause();
    }
    this.#known = this.#counts;
  }

  async #step(end: number): Promise<void> {
    const { db } = this.#store;
    const count = db.selectFrom('document').select(({ fn }) => fn.countAll<number>().as('n'));
    const documents = await count.where('key', '>', this.#upTo).where('key', '<=', end).executeTakeFirstOrThrow();
    const claims = await db
      .selectFrom('claim')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('key', '>=', claimKey(this.#upTo + 1, 0))
      .where('key', '<', claimKey(end + 1, 0))
      // those of people stand in the place of others
      .where('reading', '>', 0)
      .executeTakeFirstOrThrow();
    this.#counts = { documents: this.#counts.documents + documents.n, claims: this.#counts.claims + claims.n };
    this.#upTo = end;
  }
}
