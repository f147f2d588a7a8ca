import { listen } from './signals.ts';

/** Those who wait until something changes. */
export interface Waiters {
  /** Resolves once something changed, or once one of the signals fires. */
  change(signals: readonly AbortSignal[]): Promise<void>;
  /** Something changed: all look again, those who waited longest first. */
  wake(): void;
}

export function waiters(): Waiters {
  let waiting: (() => void)[] = [];
  return {
    change: (signals) => new Promise((resolve) => void waiting.push(listen(signals, resolve))),
    wake() {
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    },
  };
}
