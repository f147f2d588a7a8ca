import { setMaxListeners } from 'node:events';

/** Those who wait until something changes. */
export interface Waiters {
  /** Resolves once something changed, or once one of the signals fires. */
  change(...signals: readonly AbortSignal[]): Promise<void>;
  /** Something changed: all look again, those who waited longest first. */
  wake(): void;
}

export function waiters(): Waiters {
  let waiting: (() => void)[] = [];
  return {
    change: (...signals) =>
      new Promise((resolve) => {
        const go = (): void => {
          for (const signal of signals) signal.removeEventListener('abort', go);
          resolve();
        };
        // As many listen as wait; Node takes more than ten for a leak.
        setMaxListeners(0, ...signals);
        for (const signal of signals) signal.addEventListener('abort', go);
        waiting.push(go);
      }),
    wake() {
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    },
  };
}
