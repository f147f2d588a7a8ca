import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../src/app/ingest/ingest.ts';
import { readingHere } from '../src/app/ingest/reading.ts';
import { createProjectionTools } from '../src/app/projection-tools.ts';
import type { ImportItem } from '../src/import/item.ts';
import type { Store } from '../src/store/contract.ts';
import { openStore } from '../src/store/open.ts';
import { rounds, seedReports } from './ledger-reports.ts';
import { builtReader } from './paths.ts';
import { rereading } from './rereading.ts';

/** Seconds and reports at regular marks of a long ingest: does a report cost the same at the end as at the start? */
export interface Mark {
  readonly reports: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** processor time of one report since the mark before, in ms: says the same on a busy machine */
  readonly cpuMs: number;
  readonly rssMB: number;
}

export interface IngestFigures {
  readonly reports: number;
  readonly claims: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly perSecond: number;
  readonly megabytes: number;
  readonly marks: readonly Mark[];
}

async function* fed(reports: Iterable<ImportItem>, every: number, mark: (reports: number) => void): AsyncGenerator<ImportItem> {
  let fedSoFar = 0;
  for (const report of reports) {
    if (fedSoFar > 0 && fedSoFar % every === 0) mark(fedSoFar);
    fedSoFar++;
    yield report;
  }
}

export interface FillOptions {
  readonly count: number;
  /** texts that are no copies of each other */
  readonly distinct: boolean;
  /** read the 250 seeds only, to measure the ledger's own cost */
  readonly reread: boolean;
  readonly marksEvery: number;
}

/** Reads and stores `count` reports into a store, in this process, on this core. */
export async function fill(store: Store, { count, distinct, reread, marksEvery }: FillOptions): Promise<IngestFigures> {
  const built = builtReader();
  const again = reread ? rereading(built, seedReports()) : null;
  const reader = again?.reader ?? built;
  const reports = again?.reports(count) ?? rounds(seedReports(), count, distinct);
  const tools = createProjectionTools(reader.engine);
  const marks: Mark[] = [];
  const start = performance.now();
  const cpu = process.cpuUsage();
  let last = { reports: 0, at: start, cpu: 0 };
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage(cpu);
    return (user + system) / 1000;
  };
  const mark = (reports: number): void => {
    const at = performance.now();
    const perSecond = ((reports - last.reports) / (at - last.at)) * 1000;
    const spent = cpuMs();
    marks.push({
      reports,
      seconds: Math.round((at - start) / 1000),
      perSecond: Math.round(perSecond),
      cpuMs: Number(((spent - last.cpu) / (reports - last.reports)).toFixed(2)),
      rssMB: Math.round(process.memoryUsage().rss / 1e6),
    });
    console.error(`  ${reports} reports, ${Math.round(perSecond)}/s, ${marks.at(-1)!.cpuMs} ms of processor time each`);
    last = { reports, at, cpu: spent };
  };
  const done = await ingest(fed(reports, marksEvery, mark), {
    store,
    reading: readingHere(reader, tools),
    by: 'bench',
    now: () => new Date(),
  });
  const seconds = (performance.now() - start) / 1000;
  mark(done.stored);
  return {
    reports: done.stored,
    claims: done.claims,
    seconds: Number(seconds.toFixed(1)),
    cpuSeconds: Number((cpuMs() / 1000).toFixed(1)),
    perSecond: Math.round(done.stored / seconds),
    megabytes: 0,
    marks,
  };
}

/** A SQLite file in a folder of its own, gone afterwards. */
export async function withSqlite<T>(work: (store: Store, path: string) => Promise<T>, keep?: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  const path = keep ?? join(folder, 'bench.db');
  const store = await openStore(path);
  try {
    return await work(store, path);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const megabytesOf = (path: string): number => Math.round(statSync(path).size / 1e6);
