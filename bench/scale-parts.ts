import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ingest } from '../src/app/ingest/ingest.ts';
import { readingHere } from '../src/app/ingest/reading.ts';
import { createProjectionTools } from '../src/app/projection-tools.ts';
import type { ImportedReport, ImportItem } from '../src/import/item.ts';
import type { Batch } from '../src/store/contract.ts';
import type { Connection, Writing } from '../src/store/engine.ts';
import { openStore } from '../src/store/open.ts';
import { connectPostgres } from '../src/store/postgres/connect.ts';
import { storeOver } from '../src/store/store.ts';
import { builtReader } from './paths.ts';

/** One transaction as rows: what is inserted where, and nothing of how it was found out. */
type Rows = readonly (readonly [how: 'insert' | 'index', table: string, rows: readonly object[]])[];

async function* fed(items: readonly ImportItem[]): AsyncGenerator<ImportItem> {
  yield* items;
}

/** Reads reports once and keeps the batches as they go to a store. */
export async function batchesOf(reports: readonly ImportedReport[]): Promise<Batch[]> {
  const reader = builtReader();
  const batches: Batch[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'isnad-scale-'));
  const store = await openStore(join(folder, 'isnad.db'));
  const keeping = {
    ...store,
    append: async (batch: Batch) => {
      batches.push(batch);
      return { head: { seq: 0, at: '', hash: '' }, appended: 0, known: 0 };
    },
  };
  const reading = readingHere(reader, createProjectionTools(reader.engine));
  await ingest(fed(reports), { store: keeping, reading, by: 'bench', now: () => new Date() });
  await store.close();
  rmSync(folder, { recursive: true });
  return batches;
}

/** Seconds that the store takes for batches that are read already, one after the other. */
export async function storeAlone(
  url: string,
  batches: readonly Batch[],
): Promise<{ readonly seconds: number; readonly rows: readonly Rows[] }> {
  const connection = await connectPostgres(url, 'bench', {});
  const rows: Rows[] = [];
  const recording: Connection = { ...connection, write: (work) => connection.write((writing) => work(recorded(writing, rows))) };
  const store = storeOver(recording);
  const start = performance.now();
  for (const batch of batches) await store.append(batch);
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  return { seconds, rows };
}

function recorded(writing: Writing, all: Rows[]): Writing {
  const transaction: (readonly [how: 'insert' | 'index', table: string, rows: readonly object[]])[] = [];
  all.push(transaction);
  return {
    ...writing,
    insert(table, rows) {
      transaction.push(['insert', table, rows]);
      return writing.insert(table, rows);
    },
    index(table, rows) {
      transaction.push(['index', table, rows]);
      return writing.index(table, rows);
    },
  };
}

/** Seconds that the same rows take, in the same transactions, with nothing looked up or worked out. */
export async function rowsAlone(url: string, all: readonly Rows[]): Promise<number> {
  const connection = await connectPostgres(url, 'bench', {});
  const start = performance.now();
  for (const transaction of all)
    await connection.write(async (writing) => {
      // The rows are those of this table: they were recorded with it.
      for (const [how, table, rows] of transaction)
        await (writing[how] as (table: string, rows: readonly object[]) => Promise<void>)(table, rows);
    });
  const seconds = (performance.now() - start) / 1000;
  await connection.close();
  return seconds;
}

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** A batch as a worker's log tells of it. `at`: milliseconds since 1970. */
export interface LoggedBatch {
  readonly at: number;
  readonly reports: number;
  readonly readingMs: number;
  readonly storingMs: number;
}

/** Runs isnad to its end. */
export function isnad(args: readonly string[], onLine: (line: string) => void = () => {}): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  createInterface({ input: child.stderr! }).on('line', onLine);
  return new Promise((resolve, reject) =>
    child.on('exit', (status) => (status === 0 ? resolve() : reject(new Error(`isnad ${args[0]} ended with ${status}`)))),
  );
}

/** Empties a line with so many worker processes; gives what each logged. */
export async function work(url: string, workers: number): Promise<readonly (readonly LoggedBatch[])[]> {
  return Promise.all(
    Array.from({ length: workers }, async () => {
      const batches: LoggedBatch[] = [];
      await isnad(['work', '--database', url, '--concurrency', '1', '--drain'], (line) => {
        if (!line.includes('"batch-stored"')) return;
        const { time, reports, readingMs, storingMs } = JSON.parse(line);
        batches.push({ at: Date.parse(time), reports, readingMs, storingMs });
      });
      return batches;
    }),
  );
}
