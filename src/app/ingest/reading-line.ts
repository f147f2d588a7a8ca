import { createLocalQueue } from '../../queue/local.ts';
import { givenUp, type Made, make, type Place, ReadingDied } from './made.ts';
import type { Reading } from './reading.ts';

/** Batches on their way through the reading threads of this process. */
export interface ReadingLine {
  /** resolves when there is room in the line, with the promise of what comes of the batch */
  put(places: readonly Place[]): Promise<{ readonly made: Promise<Made> }>;
  /** resolves when what is at hand is read */
  close(): Promise<void>;
}

interface Piece {
  readonly places: readonly Place[];
  readonly end: { readonly resolve: (made: Made) => void; readonly reject: (error: unknown) => void };
}

/** Tries of a batch in which a reading died. A text that hangs its reader is not told from a machine that was short of memory for a moment. */
const ATTEMPTS = 2;

export function openReadingLine(reading: Reading, all: boolean): ReadingLine {
  const queue = createLocalQueue<Piece, object>({ waitingAtMost: 1, attempts: ATTEMPTS, backoff: 200, backoffAtMost: 200 });
  const working = queue.work(async ({ places, end }, { number }) => {
    const made = await make(places, reading, all).catch(end.reject);
    if (!made) return {};
    if (made.died.length > 0 && number < ATTEMPTS) throw new ReadingDied(made.died);
    end.resolve(givenUp(made));
    return {};
  }, reading.threads);
  return {
    put(places) {
      return new Promise((taken, refused) => {
        const made = new Promise<Made>((resolve, reject) => {
          queue.put({ places, end: { resolve, reject } }).then(() => taken({ made }), refused);
        });
      });
    },
    async close() {
      await working.stop();
      await queue.close();
    },
  };
}
