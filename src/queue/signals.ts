import { setMaxListeners } from 'node:events';

/** Waits so many milliseconds, or until one of the signals fires. */
export function pause(ms: number, signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const end = listen(signals, () => {
      clearTimeout(timer);
      resolve();
    });
    const timer = setTimeout(end, ms);
    if (fired(signals)) end();
  });
}

/** Calls `then` once: when one of the signals fires, or when what this gives is called. Nobody listens afterwards. */
export function listen(signals: readonly AbortSignal[], then: () => void): () => void {
  let done = false;
  const end = (): void => {
    if (done) return;
    done = true;
    for (const signal of signals) signal.removeEventListener('abort', end);
    then();
  };
  // As many listen as wait; Node takes more than ten for a leak.
  setMaxListeners(0, ...signals);
  for (const signal of signals) signal.addEventListener('abort', end);
  return end;
}

export const fired = (signals: readonly AbortSignal[]): boolean => signals.some(({ aborted }) => aborted);

/** Throws the reason of the first that fired. */
export function throwIfFired(signals: readonly AbortSignal[]): void {
  for (const signal of signals) signal.throwIfAborted();
}
