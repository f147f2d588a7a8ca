import { openLine, readingPool } from '../app/ingest/open-ingest.ts';
import { type BatchFigures, pieceReader } from '../app/ingest/work.ts';
import type { Language } from '../export/words/all.ts';
import type { Working } from '../queue/contract.ts';
import type { Store } from '../store/contract.ts';
import { parseLocation } from '../store/location.ts';
import { checkDirectory } from './engine.ts';
import { Misuse } from './failure.ts';
import { databaseOf, openLedger } from './ledger.ts';
import { logLevel, openLog } from './log.ts';
import { told } from './told.ts';
import { measuredWork } from './work-metrics.ts';

export interface WorkRunOptions {
  readonly database: string | undefined;
  readonly concurrency: number | undefined;
  readonly lexicon: readonly string[];
  /** end when nothing is left in line */
  readonly drain: boolean;
  /** HOST:PORT where measures are shown */
  readonly metrics: string | undefined;
  readonly language: Language;
}

/** Milliseconds between two looks at whether nothing is left, and at whether there is a lull. */
const LOOK_EVERY = 1_000;
const LULL = 3_000;

/** Works until a signal or, with `drain`, until nothing is left in line; gives the exit status. */
export async function runWork(options: WorkRunOptions): Promise<number> {
  const database = databaseOf(options.database);
  const { engine, shown } = parseLocation(database);
  if (engine !== 'postgres') throw new Misuse(WHERE);
  for (const directory of options.lexicon) await checkDirectory(directory);
  const log = openLog(logLevel(false, 'info'), database);
  const trouble = (error: unknown): void =>
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'work-trouble');
  const opened = await openLedger(options.database, { create: true });
  const measures = await measuredWork(options.metrics, opened);
  const { store } = measures;
  const reading = readingPool(options.lexicon, options.concurrency);
  const tally = batchTally();
  try {
    const queue = await openLine(database, options.lexicon, trouble);
    const onBatch = (batch: BatchFigures): void => {
      tally.add(batch);
      measures.add(batch);
      log.info(rounded(batch), 'batch-stored');
    };
    const working = queue.work(
      pieceReader({ store, reading, now: () => new Date(), onBatch, onTrouble: trouble }),
      reading.threads,
    );
    measures.watch(queue);
    log.info({ ledger: shown, threads: reading.threads, ...measures.shown }, 'work-begun');
    const left = async (): Promise<boolean> => {
      const { waiting, retrying, active } = await queue.counts();
      return waiting + retrying + active > 0;
    };
    const status = await untilAsked(working, options.drain ? left : null, () => settleInLull(store, tally).catch(trouble));
    await working.stop();
    await queue.close();
    log.info(tally.total(), 'work-ended');
    return status;
  } catch (error) {
    throw await told(error, shown);
  } finally {
    await measures.close();
    await reading.close();
    await store.close();
  }
}

/** Resolves with the exit status when a signal asks for the end, or nothing is left to do. A second signal ends the process at once. */
function untilAsked(working: Working, left: (() => Promise<boolean>) | null, look: () => Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    let asked = false;
    const end = (status: number): void => {
      clearInterval(timer);
      resolve(status);
    };
    const timer = setInterval(() => {
      void look();
      void left?.().then(
        (some) => some || end(0),
        () => {},
      );
    }, LOOK_EVERY);
    for (const [signal, status] of [
      ['SIGINT', 130],
      ['SIGTERM', 0],
    ] as const)
      process.on(signal, () => {
        if (asked) process.exit(status || 143);
        asked = true;
        end(status);
      });
    working.ended.catch(reject);
  });
}

interface BatchTally {
  /** `performance.now()` of the last batch that is not settled yet; null where there is none */
  unsettled: number | null;
  add(batch: BatchFigures): void;
  total(): Readonly<Record<'batches' | 'reports' | 'claims', number>>;
}

function batchTally(): BatchTally {
  const total = { batches: 0, reports: 0, claims: 0 };
  return {
    unsettled: null,
    add({ stored, claims }) {
      total.batches++;
      total.reports += stored;
      total.claims += claims;
      this.unsettled = performance.now();
    },
    total: () => total,
  };
}

/** So that who asks finds the last reports by actor, place and type, too. */
async function settleInLull(store: Store, tally: BatchTally): Promise<void> {
  if (tally.unsettled === null || performance.now() - tally.unsettled < LULL) return;
  tally.unsettled = null;
  await store.settle();
}

const rounded = ({ reports, stored, claims, reading, storing }: BatchFigures) => ({
  ...{ reports, stored, claims },
  readingMs: Math.round(reading),
  storingMs: Math.round(storing),
});

const WHERE =
  'isnad work reads for a ledger on PostgreSQL; one in a file is read by isnad ingest itself, on all cores. For example: isnad work --database postgres://isnad@localhost/isnad';
