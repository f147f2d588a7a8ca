import type { Head, Store } from '../store/contract.ts';

/** Milliseconds for which the end of the log may be taken for what it was. What this process writes is seen at once, all the same. */
const AGE = 50;

/** The store, which asks the database for the end of its log at most once in a moment, however many ask at once. */
export function withKnownHead(store: Store, clock: () => number = performance.now.bind(performance)): Store {
  let asked = Number.NEGATIVE_INFINITY;
  let head: Promise<Head> | undefined;
  return {
    ...store,
    head() {
      const now = clock();
      if (head === undefined || now - asked > AGE) {
        asked = now;
        const asking = store.head();
        head = asking;
        asking.catch(() => {
          if (head === asking) head = undefined;
        });
      }
      return head;
    },
    async append(batch) {
      try {
        return await store.append(batch);
      } finally {
        head = undefined;
      }
    },
  };
}
