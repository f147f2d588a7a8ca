/**
 * Work that waits to be done, in pieces of plain JSON. A piece is handed out at least once until it is done: whoever works on it must do no
 * harm by doing it twice. What fails is tried again later and later; what fails every time is put aside with the reason.
 * Throws `QueueError`.
 */
export interface Queue<Piece extends object, Result extends object> {
  /**
   * Puts a piece in line, behind all others. Resolves with its id once it is kept; waits while as many as `waitingAtMost` (options of the queue)
   * wait, so that who brings work in goes no faster than those who do it. Rejects with the signal's reason.
   */
  put(piece: Piece, signal?: AbortSignal): Promise<string>;
  /** Begins to work on pieces, `concurrency` at a time, the first in line first. Ends with `stop`. */
  work(handle: Handler<Piece, Result>, concurrency: number): Working;
  /** What became of these pieces; those that are not done yet are left out. A result is kept for an hour at least. */
  settled(ids: readonly string[]): Promise<ReadonlyMap<string, Settled<Result>>>;
  counts(): Promise<QueueCounts>;
  /** pieces that were put aside, the latest first */
  dead(limit: number): Promise<readonly DeadPiece<Piece>[]>;
  /** puts these dead pieces in line again (all, where none are named); gives how many */
  retry(ids?: readonly string[]): Promise<number>;
  /** throws these dead pieces away; gives how many */
  discard(ids?: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

/** Does one piece of work; what it throws is the reason to try again. `Hopeless` is not tried again. */
export type Handler<Piece, Result> = (piece: Piece, attempt: Attempt) => Promise<Result>;

export interface Attempt {
  readonly id: string;
  /** from 1 */
  readonly number: number;
  /** fires when the piece was taken away: somebody else has it now, for this worker was not heard of in time */
  readonly signal: AbortSignal;
}

/** A worker's loop. */
export interface Working {
  /** takes nothing new and resolves when what is at hand is done */
  stop(): Promise<void>;
  /** rejects when it cannot go on; never resolves before `stop` */
  readonly ended: Promise<void>;
}

export type Settled<Result> =
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'dead'; readonly reason: string };

export interface QueueCounts {
  readonly waiting: number;
  /** waiting for their next try, after one that failed */
  readonly retrying: number;
  readonly active: number;
  readonly dead: number;
}

export interface DeadPiece<Piece> {
  readonly id: string;
  readonly piece: Piece;
  readonly reason: string;
  readonly attempts: number;
  /** ISO instants */
  readonly added: string;
  readonly died: string;
}

export interface QueueOptions {
  /** pieces that wait before `put` waits */
  readonly waitingAtMost: number;
  /** tries of one piece, the first included */
  readonly attempts: number;
  /** milliseconds until the second try; each later one waits twice as long, up to `backoffAtMost` */
  readonly backoff: number;
  readonly backoffAtMost: number;
}

/** Thrown by a handler: trying again is of no use. */
export class Hopeless extends Error {}

/** `code` has words in src/export/words/issues-store-*.ts; `detail` never holds a password. */
export class QueueError extends Error {
  readonly code: string;
  readonly detail: string;
  constructor(code: string, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.code = code;
    this.detail = detail;
  }
}
