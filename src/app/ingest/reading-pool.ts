import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Issue } from '../../core/types.ts';
import type { Prepared } from './prepare.ts';
import type { DiedReading, Reading, ReadReport } from './reading.ts';

/** What a thread is told at its start. */
export interface PoolData {
  /** folders of lexicon entries on top of the built-in ones */
  readonly lexicon: readonly string[];
}

/** What a thread is told to read. */
export interface PoolTask {
  readonly reports: readonly Prepared[];
  readonly all: boolean;
}

export interface PoolOptions extends PoolData {
  /** all cores unless told */
  readonly threads?: number | undefined;
  /** pool-thread.js as built */
  readonly script: URL;
  /** milliseconds that a batch may take; unless told, sixty times what the slowest report seen took for its length */
  readonly patience?: (characters: number) => number;
}

/** Milliseconds: a minute for the thread to start and load, and one for every 20,000 characters, of which a thread reads a million a second. */
const patienceFor = (characters: number): number => 60_000 + Math.ceil(characters / 20);
/** Milliseconds that an idle thread is kept, with its lexicon in memory. */
const IDLE = 30_000;
/** Twice what Node gives a thread: a report's objects are dead before they are looked through. Two readers side by side get a tenth faster. */
const YOUNG = 96;

/** Reads in threads, so that all cores read, whoever holds the ledger goes on, and a report that hangs or dies takes nobody with it. */
export function openReadingPool({
  threads = availableParallelism(),
  lexicon,
  script,
  patience = patienceFor,
}: PoolOptions): Reading {
  const data: PoolData = { lexicon };
  const pool = new Piscina<PoolTask, readonly ReadReport[]>({
    filename: script.href,
    workerData: data,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const attempt = async (reports: readonly Prepared[], all: boolean): Promise<readonly ReadReport[] | Issue> => {
    const characters = reports.reduce((sum, { document }) => sum + document.text.length, 0);
    try {
      return await pool.run({ reports, all }, { signal: AbortSignal.timeout(patience(characters)) });
    } catch (error) {
      return diedOf(error);
    }
  };
  return {
    threads,
    async read(reports, all) {
      const together = await attempt(reports, all);
      if (Array.isArray(together)) return together;
      if (reports.length === 1) return [{ died: together as Issue }];
      const apart: (ReadReport | DiedReading)[] = [];
      for (const report of reports) {
        const alone = await attempt([report], all);
        apart.push(...(Array.isArray(alone) ? alone : [{ died: alone as Issue }]));
      }
      return apart;
    },
    close: () => pool.destroy(),
  };
}

/** A thread's own error is told by its message; one that was ended by its name. */
function diedOf(error: unknown): Issue {
  const detail = error instanceof Error ? (error.name === 'AbortError' ? 'time' : error.message) : String(error);
  return { code: 'reading-died', detail };
}
