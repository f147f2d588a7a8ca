import type { Head, Store } from '../store/contract.ts';

/** Milliseconds for which the end of the log may be taken for what it was. What this process writes is seen at once, all the same. */
const AGE = 50;

export interface KnownHead {
  /** the store, which asks the database for the end of its log at most once in a moment, however many ask at once */
  readonly store: Store;
  /**
   * What an answer depends on: the last entry, and the first whose postings wait (store/settle.ts), for when they are put into their tables
   * more is found though nothing was recorded.
   */
  state(): Promise<string>;
}

export function withKnownHead(opened: Store, clock: () => number = performance.now.bind(performance)): KnownHead {
  const head = lately<Head>(clock, () => opened.head());
  const waiting = lately(clock, async () => {
    const first = await opened.db.selectFrom('pending').select('seq').orderBy('seq').limit(1).executeTakeFirst();
    return first?.seq ?? '';
  });
  const forget = (): void => {
    head.forget();
    waiting.forget();
  };
  return {
    store: {
      ...opened,
      head: head.ask,
      append: (batch) => opened.append(batch).finally(forget),
      settle: () => opened.settle().finally(forget),
    },
    state: async () => {
      const [{ seq }, first] = await Promise.all([head.ask(), waiting.ask()]);
      return `${seq}.${first}`;
    },
  };
}

/** An answer of the database that is kept for a moment; a failure is not. */
function lately<T>(clock: () => number, ask: () => Promise<T>): { readonly ask: () => Promise<T>; readonly forget: () => void } {
  let asked = Number.NEGATIVE_INFINITY;
  let kept: Promise<T> | undefined;
  return {
    ask() {
      const now = clock();
      if (kept === undefined || now - asked > AGE) {
        asked = now;
        const asking = ask();
        kept = asking;
        asking.catch(() => {
          if (kept === asking) kept = undefined;
        });
      }
      return kept;
    },
    forget() {
      kept = undefined;
    },
  };
}
