import type { Store } from '../store/contract.ts';
import type { Job } from './jobs/job.ts';
import type { Jobs } from './jobs/jobs.ts';

export type NewsItem = { readonly kind: 'head'; readonly seq: number } | { readonly kind: 'job'; readonly job: Job };

export interface Listener {
  readonly hear: (item: NewsItem) => void;
  /** there will be no more */
  readonly end: () => void;
}

/** Milliseconds between two looks at the ledger's end, which another process may move. */
const LOOK_EVERY = 1_000;

/** Tells whoever listens that the ledger has grown and how jobs go on. The ledger is looked at only while somebody listens. */
export class News {
  readonly #store: Pick<Store, 'head'>;
  readonly #listeners = new Set<Listener>();
  readonly #deaf: () => void;
  #timer: NodeJS.Timeout | undefined;
  #seq = -1;
  #closed = false;

  constructor(store: Pick<Store, 'head'>, jobs: Jobs) {
    this.#store = store;
    this.#deaf = jobs.listen((job) => this.#tell({ kind: 'job', job }));
  }

  /** Begins with where the ledger ends. Call the returned function to hear no more. */
  listen(listener: Listener): () => void {
    if (this.#closed) listener.end();
    else this.#listeners.add(listener);
    if (this.#seq >= 0) listener.hear({ kind: 'head', seq: this.#seq });
    if (this.#listeners.size === 1) void this.#look();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  /** how many listen */
  get listening(): number {
    return this.#listeners.size;
  }

  close(): void {
    this.#closed = true;
    this.#deaf();
    this.#rest();
    for (const { end } of this.#listeners) end();
    this.#listeners.clear();
  }

  async #look(): Promise<void> {
    // a database that is away is told by every other answer
    const head = await this.#store.head().catch(() => null);
    if (head !== null && head.seq !== this.#seq) {
      this.#seq = head.seq;
      this.#tell({ kind: 'head', seq: head.seq });
    }
    if (this.#listeners.size > 0 && this.#timer === undefined) {
      this.#timer = setInterval(() => void this.#look(), LOOK_EVERY).unref();
    }
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    // who comes next begins with where the ledger ends then
    this.#seq = -1;
  }

  #tell(item: NewsItem): void {
    for (const { hear } of this.#listeners) hear(item);
  }
}
