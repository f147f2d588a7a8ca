import type { ImportItem } from '../../import/item.ts';
import { loadCompiled } from '../../lexicon/compiled.ts';
import type { Queue } from '../../queue/contract.ts';
import { openPostgresQueue } from '../../queue/postgres.ts';
import type { Store } from '../../store/contract.ts';
import { type IngestOptions, ingest } from './ingest.ts';
import { ingestByLine } from './ingest-by-line.ts';
import type { OnTrouble } from './patience.ts';
import { lineOf, type PieceResult, type ReadingPiece } from './piece.ts';
import { openReadingPool } from './reading-pool.ts';
import type { IngestSummary } from './report-state.ts';
import { pieceReader } from './work.ts';

export interface IngesterOptions {
  readonly store: Store;
  /** file or postgres://… */
  readonly database: string;
  /** folders of lexicon entries on top of the built-in ones */
  readonly lexicon?: readonly string[];
  /** threads that read; all cores unless told */
  readonly threads?: number | undefined;
  /** on PostgreSQL: put the reports in line only, for `isnad work` to read */
  readonly enqueue?: boolean;
  /** told while a server is away, which is waited out */
  readonly onTrouble?: OnTrouble;
  /** told once when the line has been full for some seconds, which is waited out */
  readonly onFull?: () => void;
}

/** What takes reports into a ledger, with its threads and its place in line. Its threads start when there is something to read. */
export interface Ingester {
  ingest(items: AsyncIterable<ImportItem>, asked: Asked): Promise<IngestSummary & { readonly inLine: number }>;
  close(): Promise<void>;
}

export type Asked = Omit<IngestOptions, 'store' | 'reading'>;

const POOL_SCRIPT = new URL('./pool-thread.js', import.meta.url);

export const readingPool = (lexicon: readonly string[], threads: number | undefined) =>
  openReadingPool({ lexicon, threads, script: POOL_SCRIPT });

/** Where a line is this long, who brings reports in waits: 64 reports each, some 30 MB in all. */
const LINE = { waitingAtMost: 64, attempts: 8, backoff: 2_000, backoffAtMost: 60_000 };

/** The line of those who read as this program and these folders do. */
export async function openLine(
  url: string,
  lexicon: readonly string[],
  onTrouble?: OnTrouble,
): Promise<Queue<ReadingPiece, PieceResult>> {
  const { version, hash } = await loadCompiled(lexicon);
  return openPostgresQueue({ url, name: lineOf(version, hash), options: LINE, ...(onTrouble && { onTrouble }) });
}

/** In a file, this process reads; on a server, whoever works at its line, this process among them. */
export async function openIngester({
  store,
  database,
  lexicon = [],
  threads,
  enqueue = false,
  onTrouble = () => {},
  onFull = () => {},
}: IngesterOptions): Promise<Ingester> {
  if (store.engine === 'sqlite') {
    const reading = readingPool(lexicon, threads);
    return {
      ingest: async (items, asked) => ({ ...(await ingest(items, { ...asked, store, reading })), inLine: 0 }),
      close: reading.close,
    };
  }
  const queue = await openLine(database, lexicon, onTrouble);
  const reading = enqueue ? null : readingPool(lexicon, threads);
  const working = reading && queue.work(pieceReader({ store, reading, now: () => new Date(), onTrouble }), reading.threads);
  return {
    ingest: (items, asked) =>
      Promise.race([
        ingestByLine(items, { ...asked, store, queue, onTrouble, onFull, wait: !enqueue }),
        working?.ended.then(never) ?? NEVER,
      ]).then(async (summary) => {
        await store.settle();
        return summary;
      }),
    async close() {
      await working?.stop();
      await queue.close();
      await reading?.close();
    },
  };
}

const NEVER = new Promise<never>(() => {});
const never = (): Promise<never> => NEVER;
