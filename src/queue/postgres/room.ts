import { fired, pause, throwIfFired } from '../signals.ts';
import { FULL } from './times.ts';

/** Room in the line, of which others take too. */
export interface Room {
  /** Takes a place, waiting for one. Throws the reason of a signal that fires, and what `count` throws. */
  take(signals: readonly AbortSignal[]): Promise<void>;
}

/** `count` gives how many wait. It is asked again only when half of the room it found was taken, so not for every piece. */
export function roomOf(atMost: number, count: (signals: readonly AbortSignal[]) => Promise<number>): Room {
  let places = 0;
  let counting: Promise<void> | undefined;
  const look = async (signals: readonly AbortSignal[]): Promise<void> => {
    const waiting = await count(signals);
    // The other half is for those who put pieces at the same time.
    places = Math.max(0, Math.ceil((atMost - waiting) / 2));
  };
  return {
    async take(signals) {
      throwIfFired(signals);
      while (places === 0) {
        counting ??= look(signals).finally(() => {
          counting = undefined;
        });
        await counting;
        if (places === 0 && !fired(signals)) await pause(FULL, signals);
        throwIfFired(signals);
      }
      places--;
    },
  };
}
