import { setTimeout as sleep } from 'node:timers/promises';
import type { Writing } from '../engine.ts';
import { kyselyOver } from './dialect.ts';
import { isBusy } from './errors.ts';
import type { Handle } from './handle.ts';
import { inserter } from './insert.ts';

/** Milliseconds between two tries for the lock. SQLite's own waiting would stop the whole process. */
const PAUSE = 5;

export interface Writer {
  write<R>(work: (writing: Writing) => Promise<R>): Promise<R>;
}

/** Transactions of one process one after the other; those of several by SQLite's lock. */
export function writerOver(handle: Handle, wait: number): Writer {
  const writing: Writing = { engine: 'sqlite', db: kyselyOver(handle), ...inserter(handle), reach: async () => {} };
  let last: Promise<unknown> = Promise.resolve();
  const transaction = async <R>(work: (writing: Writing) => Promise<R>): Promise<R> => {
    await begin(handle, wait);
    try {
      const result = await work(writing);
      handle.exec('commit');
      return result;
    } catch (error) {
      rollBack(handle);
      throw error;
    }
  };
  return {
    write(work) {
      const done = last.then(() => transaction(work));
      last = done.catch(() => {});
      return done;
    },
  };
}

async function begin(handle: Handle, wait: number): Promise<void> {
  for (const end = performance.now() + wait; ; ) {
    try {
      return handle.exec('begin immediate');
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await sleep(PAUSE);
    }
  }
}

/** A full disk has rolled the transaction back already. */
function rollBack(handle: Handle): void {
  try {
    handle.exec('rollback');
  } catch {}
}
