import { setTimeout as sleep } from 'node:timers/promises';
import { type Holdings, holdingsOf, mixOver } from './api-mix.ts';
import { reader, type Seen, type Step } from './api-readers.ts';
import { json } from './served.ts';

export interface ReadersOptions {
  readonly url: string;
  readonly readers: number;
  readonly onSeen: (seen: Seen, step: Step) => void;
  readonly onFailed: (step: Step, error: unknown) => void;
}

/** Milliseconds between two questions of a reader. */
const EVERY = 1000;
/** So often they learn what else the ledger holds. */
const LEARN_EVERY = 60_000;

const isEnough = (holdings: Holdings): boolean => Object.values(holdings).every((some: readonly unknown[]) => some.length > 0);

/** Readers who each ask once a second for what the ledger holds by then, from the first reports on; gives what ends them. */
export function startReading({ url, readers, onSeen, onFailed }: ReadersOptions): () => Promise<void> {
  let mix: ((n: number) => Step) | null = null;
  let over = false;
  let asked = 0;
  const learning = async (): Promise<void> => {
    for (let wait = 0; !over; wait -= EVERY) {
      if (wait <= 0) {
        const holdings = await holdingsOf((path) => json(url + path)).catch((error: unknown) => {
          onFailed({ name: 'holdings', path: '' }, error);
          return null;
        });
        if (holdings && isEnough(holdings)) mix = mixOver(holdings);
        wait = mix === null ? EVERY : LEARN_EVERY;
      }
      await sleep(EVERY);
    }
  };
  const one = async (who: number): Promise<void> => {
    const { get, close } = reader(url);
    await sleep((EVERY * who) / readers);
    while (!over) {
      const due = performance.now();
      const step = mix?.(asked++);
      if (step)
        await get(step).then(
          (seen) => onSeen(seen, step),
          (error: unknown) => onFailed(step, error),
        );
      await sleep(Math.max(0, EVERY - (performance.now() - due)));
    }
    close();
  };
  const all = Promise.all([learning(), ...Array.from({ length: readers }, (_, who) => one(who))]);
  return async () => {
    over = true;
    await all;
  };
}
