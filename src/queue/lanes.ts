import type { Attempt, Handler, Working } from './contract.ts';

/** A piece that was handed out to this process. */
export interface Taken<Piece> {
  readonly piece: Piece;
  readonly attempt: Attempt;
}

/** Where pieces come from and where it is told what became of them. What these throw ends the work. */
export interface Line<Piece, Result> {
  /** the next piece, waiting for one; none once `stopping` fires */
  take(stopping: AbortSignal): Promise<Taken<Piece> | undefined>;
  done(taken: Taken<Piece>, result: Result): Promise<void>;
  failed(taken: Taken<Piece>, error: unknown): Promise<void>;
}

/** Works on pieces of a line, `concurrency` at a time, each followed at once by the next. */
export function workIn<Piece, Result>(line: Line<Piece, Result>, handle: Handler<Piece, Result>, concurrency: number): Working {
  if (!Number.isInteger(concurrency) || concurrency < 1) throw new RangeError(`concurrency ${concurrency}: must be 1 or more`);
  const stopping = new AbortController();
  const lane = async (): Promise<void> => {
    for (let taken = await line.take(stopping.signal); taken; taken = await line.take(stopping.signal)) {
      await attempt(line, handle, taken);
    }
  };
  const lanes = Array.from({ length: concurrency }, () =>
    lane().catch((error: unknown) => {
      // The others finish what they have, and take nothing new.
      stopping.abort();
      throw error;
    }),
  );
  const ended = Promise.allSettled(lanes).then((ends) => {
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken) throw broken.reason;
  });
  // Who does not look at `ended` is told by `stop`.
  ended.catch(() => undefined);
  return {
    ended,
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

async function attempt<Piece, Result>(
  line: Line<Piece, Result>,
  handle: Handler<Piece, Result>,
  taken: Taken<Piece>,
): Promise<void> {
  let result: Result;
  try {
    result = await handle(taken.piece, taken.attempt);
  } catch (error) {
    return line.failed(taken, error);
  }
  return line.done(taken, result);
}
