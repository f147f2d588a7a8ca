import { type Appended, append } from './append.ts';
import type { Batch } from './contract.ts';
import type { Connection } from './engine.ts';
import { countPending, MOST_PENDING, settle } from './settle.ts';

export interface Deferring {
  append(batch: Batch): Promise<Appended>;
  settle(): Promise<void>;
  /** settles what this process deferred */
  finish(): Promise<void>;
}

/** Batches between two looks at how much waits. */
const CHECK = 4;

/** Appends, and settles what was deferred before too much of it waits. */
export function deferring(connection: Connection): Deferring {
  /** deferred batches of this process since it last settled */
  let batches = 0;
  const all = async (): Promise<void> => {
    batches = 0;
    await settle(connection);
  };
  return {
    settle: all,
    finish: async () => (batches > 0 ? all() : undefined),
    async append(batch) {
      const appended = await append(connection, batch);
      if (!batch.defer) return appended;
      if (++batches % CHECK === 0 && (await countPending(connection)) >= MOST_PENDING) await all();
      return appended;
    },
  };
}
