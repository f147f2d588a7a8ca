import { setTimeout as pause } from 'node:timers/promises';
import { QueueError } from '../../queue/contract.ts';
import { StoreError } from '../../store/contract.ts';

export type OnTrouble = (error: StoreError | QueueError) => void;

/** What may pass while nobody does anything about the work itself. */
const PASSING: ReadonlySet<string> = new Set(['database-unreachable', 'database-locked', 'database-full', 'database-read-only']);
/** Milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 15_000;

/** Tries again, later and later, while the database cannot do it, until the signal fires. */
export async function patiently<R>(work: () => Promise<R>, signal: AbortSignal, onTrouble: OnTrouble = () => {}): Promise<R> {
  for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (error) {
      const known = error instanceof StoreError || error instanceof QueueError;
      if (!known || !PASSING.has(error.code) || signal.aborted) throw error;
      onTrouble(error);
      await pause(wait, undefined, { signal }).catch(() => {
        throw error;
      });
    }
  }
}
