import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../src/app/ingest/ingest.ts';
import { createProjectionTools } from '../src/app/projection-tools.ts';
import type { ImportItem } from '../src/import/item.ts';
import type { Store } from '../src/store/contract.ts';
import { openStore } from '../src/store/open.ts';
import { rounds, seedReports } from './ledger-reports.ts';
import { builtReader } from './paths.ts';

/** Seconds and reports at regular marks of a long ingest: does a report cost the same at the end as at the start? */
export interface Mark {
  readonly reports: number;
  readonly seconds: number;
  readonly perSecond: number;
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

async function* fed(
  count: number,
  distinct: boolean,
  every: number,
  mark: (reports: number) => void,
): AsyncGenerator<ImportItem> {
  let fedSoFar = 0;
  for (const report of rounds(seedReports(), count, distinct)) {
    if (fedSoFar > 0 && fedSoFar % every === 0) mark(fedSoFar);
    fedSoFar++;
    yield report;
  }
}

/** Reads and stores `count` reports into a store, in this process, on this core. */
export async function fill(store: Store, count: number, distinct: boolean, marksEvery: number): Promise<IngestFigures> {
  const reader = builtReader();
  const tools = createProjectionTools(reader.engine);
  const marks: Mark[] = [];
  const start = performance.now();
  const cpu = process.cpuUsage();
  let last = { reports: 0, at: start };
  const mark = (reports: number): void => {
    const at = performance.now();
    const perSecond = ((reports - last.reports) / (at - last.at)) * 1000;
    marks.push({
      reports,
      seconds: Math.round((at - start) / 1000),
      perSecond: Math.round(perSecond),
      rssMB: Math.round(process.memoryUsage().rss / 1e6),
    });
    console.error(`  ${reports} reports, ${Math.round(perSecond)}/s`);
    last = { reports, at };
  };
  const done = await ingest(fed(count, distinct, marksEvery, mark), {
    store,
    reader,
    tools,
    by: 'bench',
    now: () => new Date(),
  });
  const seconds = (performance.now() - start) / 1000;
  mark(done.stored);
  const { user, system } = process.cpuUsage(cpu);
  return {
    reports: done.stored,
    claims: done.claims,
    seconds: Number(seconds.toFixed(1)),
    cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
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
