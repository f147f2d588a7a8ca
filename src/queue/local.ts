import { reasonOf, waitAfter } from './backoff.ts';
import { type DeadPiece, Hopeless, type Queue, type QueueOptions, type Settled, type Working } from './contract.ts';
import { type Line, type Taken, workIn } from './lanes.ts';
import { fired, throwIfFired } from './signals.ts';
import { waiters } from './waiters.ts';

interface Entry<Piece> {
  readonly id: string;
  readonly piece: Piece;
  /** ISO instant */
  readonly added: string;
  tries: number;
}

/** How long what became of a piece is kept, in milliseconds. */
const KEPT = 3_600_000;

/** A queue in the memory of this process: what waits in it is gone with the process. */
export function createLocalQueue<Piece extends object, Result extends object>(options: QueueOptions): Queue<Piece, Result> {
  const line = new LocalLine<Piece, Result>(options);
  const workings = new Set<Working>();
  return {
    put: (piece, signal) => line.put(piece, signal),
    work(handle, concurrency) {
      const working = workIn(line, handle, concurrency);
      workings.add(working);
      return working;
    },
    async settled(ids) {
      return new Map(
        ids.flatMap((id) => {
          const end = line.outcome(id);
          return end ? [[id, end]] : [];
        }),
      );
    },
    counts: async () => line.counts(),
    dead: async (limit) => [...line.dead.values()].reverse().slice(0, limit),
    retry: async (ids) => line.revive(ids),
    discard: async (ids) => line.discard(ids),
    async close() {
      line.close();
      await Promise.all([...workings].map((working) => working.stop()));
    },
  };
}

class LocalLine<Piece extends object, Result extends object> implements Line<Piece, Result> {
  readonly dead = new Map<string, DeadPiece<Piece>>();
  readonly #options: QueueOptions;
  /** in the order they were put, also those that come back after a try */
  readonly #waiting: Entry<Piece>[] = [];
  readonly #retrying = new Map<Entry<Piece>, NodeJS.Timeout>();
  readonly #active = new Map<string, Entry<Piece>>();
  /** by id, the earliest first */
  readonly #done = new Map<string, { readonly result: Result; readonly at: number }>();
  readonly #takers = waiters();
  readonly #putters = waiters();
  readonly #closed = new AbortController();
  #last = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  async put(piece: Piece, signal?: AbortSignal): Promise<string> {
    const endings = signal ? [signal, this.#closed.signal] : [this.#closed.signal];
    while (!fired(endings) && this.#isFull()) await this.#putters.change(endings);
    throwIfFired(endings);
    const id = String(++this.#last);
    this.#waiting.push({ id, piece, added: new Date().toISOString(), tries: 0 });
    this.#takers.wake();
    return id;
  }

  async take(stopping: AbortSignal): Promise<Taken<Piece> | undefined> {
    while (!stopping.aborted && this.#waiting.length === 0) await this.#takers.change([stopping]);
    const entry = stopping.aborted ? undefined : this.#waiting.shift();
    if (!entry) return undefined;
    entry.tries++;
    this.#active.set(entry.id, entry);
    this.#putters.wake();
    // Nobody takes a piece away from one who works on it in this process.
    return { piece: entry.piece, attempt: { id: entry.id, number: entry.tries, signal: new AbortController().signal } };
  }

  async done({ attempt }: Taken<Piece>, result: Result): Promise<void> {
    this.#active.delete(attempt.id);
    const now = Date.now();
    this.#done.set(attempt.id, { result, at: now });
    for (const [id, { at }] of this.#done) {
      if (now - at < KEPT) break;
      this.#done.delete(id);
    }
  }

  async failed({ attempt }: Taken<Piece>, error: unknown): Promise<void> {
    const entry = this.#active.get(attempt.id)!;
    this.#active.delete(attempt.id);
    if (error instanceof Hopeless || entry.tries >= this.#options.attempts) this.#bury(entry, reasonOf(error));
    else this.#tryLater(entry);
  }

  outcome(id: string): Settled<Result> | undefined {
    const done = this.#done.get(id);
    if (done) return { state: 'done', result: done.result };
    const dead = this.dead.get(id);
    return dead && { state: 'dead', reason: dead.reason };
  }

  counts() {
    return {
      waiting: this.#waiting.length,
      retrying: this.#retrying.size,
      active: this.#active.size,
      dead: this.dead.size,
    };
  }

  revive(ids: readonly string[] = [...this.dead.keys()]): number {
    const revived = ids.flatMap((id) => this.dead.get(id) ?? []);
    for (const { id, piece, added } of revived) {
      this.dead.delete(id);
      this.#line({ id, piece, added, tries: 0 });
    }
    return revived.length;
  }

  discard(ids: readonly string[] = [...this.dead.keys()]): number {
    return ids.filter((id) => this.dead.delete(id)).length;
  }

  close(): void {
    this.#closed.abort(new Error('the queue is closed'));
    for (const timer of this.#retrying.values()) clearTimeout(timer);
  }

  #isFull(): boolean {
    return this.#waiting.length + this.#retrying.size >= this.#options.waitingAtMost;
  }

  #bury({ id, piece, added, tries }: Entry<Piece>, reason: string): void {
    this.dead.set(id, { id, piece, reason, attempts: tries, added, died: new Date().toISOString() });
  }

  #tryLater(entry: Entry<Piece>): void {
    const again = (): void => {
      this.#retrying.delete(entry);
      this.#line(entry);
    };
    this.#retrying.set(entry, setTimeout(again, waitAfter(entry.tries, this.#options)));
  }

  /** Puts a piece that was in line before at its place. */
  #line(entry: Entry<Piece>): void {
    const behind = this.#waiting.findIndex(({ id }) => Number(id) > Number(entry.id));
    this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, entry);
    this.#takers.wake();
  }
}
