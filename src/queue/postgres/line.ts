import { reasonOf } from '../backoff.ts';
import { Hopeless, QueueError } from '../contract.ts';
import type { Line, Taken } from '../lanes.ts';
import { pause } from '../signals.ts';
import { type Held, heldWith, type Try } from './held.ts';
import type { Link } from './link.ts';
import { COMPLETE, HASTEN_LOST, LAST_TRY, TOUCH } from './statements.ts';
import { BEAT, HASTEN, IDLE } from './times.ts';

/** The line of pieces that wait in a database, as one worker sees it. */
export class PostgresLine<Piece extends object, Result extends object> implements Line<Piece, Result> {
  readonly #link: Link;
  readonly #name: string;
  readonly #late: AbortSignal;
  readonly #held: Held;
  readonly #tries = new WeakMap<Taken<Piece>, Try>();
  /** Lanes take one after the other, so that those with nothing to do ask once for all. */
  #turn: Promise<unknown> = Promise.resolve();
  #hastened = 0;

  /** Once `late` fires, nothing is waited for any more. */
  constructor(link: Link, name: string, late: AbortSignal) {
    this.#link = link;
    this.#name = name;
    this.#late = late;
    this.#held = heldWith((tries) => this.#touch(tries), BEAT);
  }

  take(stopping: AbortSignal): Promise<Taken<Piece> | undefined> {
    const taken = this.#turn.then(() => this.#next(stopping));
    this.#turn = taken.catch(() => undefined);
    return taken;
  }

  async done(taken: Taken<Piece>, result: Result): Promise<void> {
    const one = this.#drop(taken);
    if (!one) return;
    const values = [this.#name, one.id, one.retryCount, JSON.stringify({ result })];
    try {
      await this.#tell(() => this.#link.rows(COMPLETE, values));
    } catch (error) {
      // Such as a result that jsonb does not take. That is the piece's fault and not the worker's.
      if (!(error instanceof QueueError)) throw error;
      await this.#fail(one, error);
    }
  }

  async failed(taken: Taken<Piece>, error: unknown): Promise<void> {
    const one = this.#drop(taken);
    if (one) await this.#fail(one, error);
  }

  end(): void {
    this.#held.end();
  }

  async #next(stopping: AbortSignal): Promise<Taken<Piece> | undefined> {
    while (!stopping.aborted) {
      await this.#hasten(stopping);
      const fetch = () => this.#link.told(() => this.#link.boss.fetch<Piece>(this.#name, { includeMetadata: true }));
      const jobs = await this.#link.persist(fetch, [stopping]);
      const job = jobs?.[0];
      if (job) {
        const { id, retryCount, data, sourceRootId } = job;
        const one: Try = { id, retryCount };
        const attempt = { id: sourceRootId ?? id, number: retryCount + 1, signal: this.#held.add(one) };
        const taken: Taken<Piece> = { piece: data, attempt };
        this.#tries.set(taken, one);
        return taken;
      }
      await pause(IDLE, [stopping]);
    }
    return undefined;
  }

  async #hasten(stopping: AbortSignal): Promise<void> {
    if (Date.now() - this.#hastened < HASTEN) return;
    this.#hastened = Date.now();
    await this.#link.persist(() => this.#link.rows(HASTEN_LOST, [this.#name]), [stopping]);
  }

  async #touch(tries: readonly Try[]): Promise<ReadonlySet<string>> {
    try {
      const keys = tries.map(({ id, retryCount }) => `${id}:${retryCount}`);
      const ours = await this.#link.rows<{ readonly id: string }>(TOUCH, [this.#name, keys]);
      return new Set(ours.map(({ id }) => id));
    } catch (error) {
      // We do not know. Once the server is back it tells.
      this.#link.trouble(error);
      return new Set(tries.map(({ id }) => id));
    }
  }

  #drop(taken: Taken<Piece>): Try | undefined {
    const one = this.#tries.get(taken);
    return one && this.#held.drop(one) ? one : undefined;
  }

  async #fail(one: Try, error: unknown): Promise<void> {
    // jsonb takes neither.
    const message = reasonOf(error).toWellFormed().replaceAll('\0', '\uFFFD');
    await this.#tell(async () => {
      if (error instanceof Hopeless) await this.#link.rows(LAST_TRY, [this.#name, one.id, one.retryCount]);
      await this.#link.boss.fail(this.#name, one, { message });
    });
  }

  /** Until it is told, or there is no more time: then the piece is given out again. */
  async #tell(work: () => Promise<unknown>): Promise<void> {
    await this.#link.persist(work, [this.#late]);
  }
}
