import { stat } from 'node:fs/promises';
import { Gauge, type Registry } from 'prom-client';
import type { Head, Store } from '../../store/contract.ts';
import { GrowingCounts } from './growing-counts.ts';

/** Milliseconds that a database may take to answer before it is told to be away. */
const PATIENCE = 2_000;
/** Milliseconds that counting may keep a scrape waiting; what is not counted by then is told by the next. */
const COUNTING = 200;

type MeasuredStore = Pick<Store, 'db' | 'head' | 'engine' | 'location'>;

/** Measures the ledger: whether it answers, how long its log is, what it holds, and how large its files are. */
export function addLedgerMetrics(registry: Registry, store: MeasuredStore): void {
  addHead(registry, store);
  addCounts(registry, store);
  if (store.engine === 'sqlite') addFiles(registry, store.location);
}

function addHead(registry: Registry, store: MeasuredStore): void {
  const head = together(() => within<Head | null>(PATIENCE, orNull(store.head()), null));
  shown(registry, 'isnad_ledger_up', '1 if the database answers, else 0', async () => ((await head()) === null ? 0 : 1));
  shown(registry, 'isnad_ledger_entries', 'Entries of the log', async () => (await head())?.seq);
  shown(registry, 'isnad_ledger_last_entry_timestamp_seconds', 'When the last entry of the log was written', async () => {
    const found = await head();
    return found === null || found.seq === 0 ? undefined : Date.parse(found.at) / 1000;
  });
}

function addCounts(registry: Registry, store: MeasuredStore): void {
  const counts = new GrowingCounts(store);
  const counted = together(() => within(COUNTING, orNull(counts.count()), null).then(() => counts.known));
  shown(registry, 'isnad_ledger_documents', 'Reports on record', async () => (await counted())?.documents);
  shown(registry, 'isnad_ledger_claims', 'Claims on record, as coders found them', async () => (await counted())?.claims);
}

function addFiles(registry: Registry, file: string): void {
  new Gauge({
    name: 'isnad_sqlite_file_bytes',
    help: 'Size of the file of the ledger, and of the write-ahead log beside it',
    labelNames: ['file'],
    registers: [registry],
    async collect() {
      for (const [name, path] of [['database', file] as const, ['wal', `${file}-wal`] as const]) {
        const found = await stat(path).catch(() => null);
        this.set({ file: name }, found?.size ?? 0);
      }
    },
  });
}

/** A gauge of one value. What is not known is not there: 0 would be a lie. */
function shown(registry: Registry, name: string, help: string, value: () => Promise<number | undefined>): void {
  new Gauge({
    ...{ name, help, registers: [registry] },
    async collect() {
      const now = await value();
      if (now === undefined) this.remove();
      else this.set(now);
    },
  });
}

const orNull = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);

/** Gauges are asked all at once: what several of them need is found out once. */
function together<T>(find: () => Promise<T>): () => Promise<T> {
  let finding: Promise<T> | null = null;
  return () => {
    finding ??= find().finally(() => {
      finding = null;
    });
    return finding;
  };
}

/** What `work` gives, or `instead` if that takes longer. */
async function within<T>(milliseconds: number, work: Promise<T>, instead: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, milliseconds, instead);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
