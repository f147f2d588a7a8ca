import { availableParallelism } from 'node:os';
import type { Answerer } from '../http/answer.ts';
import { Lane } from './lane.ts';

/** Reading threads beyond these would wait for the disk and for each other. */
const MOST = 4;
/** Where the database answers over a connection, a thread waits most of the time. */
const AT_ONCE = { sqlite: 1, postgres: 6 };

/**
 * Of a thread. Without a bound each would let 900 MB pile up before it cleans up; with this one 600 are enough (1,200 questions of
 * bench/api-mix.ts to 2 million claims), of which 180 are in use. Whole networks and predictions take more.
 */
const MEGABYTES = { quick: 768, slow: 2048 };

export interface Readers {
  readonly answer: Answerer;
  close(): Promise<void>;
}

export interface ReadersOptions {
  /** file or URL of the ledger, which must be there */
  readonly database: string;
  readonly engine: 'sqlite' | 'postgres';
  /** as many as the machine has cores, four at most, where left out */
  readonly threads?: number;
}

/** Threads that make answers, each over its own connection, and one more for what takes long: it keeps nobody else waiting. */
export function startReaders({ database, engine, threads = Math.min(MOST, availableParallelism()) }: ReadersOptions): Readers {
  const atOnce = AT_ONCE[engine];
  const quick = new Lane({ database, threads, atOnce, megabytes: MEGABYTES.quick });
  const slow = new Lane({ database, threads: 1, atOnce, megabytes: MEGABYTES.slow });
  return {
    async answer({ operation }, { params, query, person, permissions, language, now, ledger }) {
      const head = await ledger.store.head();
      const asker = { person, permissions, language };
      return (operation.slow ? slow : quick).ask({
        operation: operation.id,
        params,
        query,
        ...asker,
        now: now().toISOString(),
        head,
      });
    },
    close: async () => void (await Promise.all([quick.close(), slow.close()])),
  };
}
