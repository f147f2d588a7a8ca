import type { ImportItem } from '../../import/item.ts';
import type { Store } from '../../store/contract.ts';
import { type IngestOptions, ingest } from './ingest.ts';
import { openReadingPool } from './reading-pool.ts';
import type { IngestSummary } from './report-state.ts';

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

export async function openIngester({ store, lexicon = [], threads }: IngesterOptions): Promise<Ingester> {
  const reading = readingPool(lexicon, threads);
  return {
    ingest: async (items, asked) => ({ ...(await ingest(items, { ...asked, store, reading })), inLine: 0 }),
    close: reading.close,
  };
}
