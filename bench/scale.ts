import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportedReport } from '../src/import/item.ts';
import { AS_SERVERS_ARE, withPostgres } from '../test/helpers/postgres.ts';
import { rounds, seedReports } from './ledger-reports.ts';
import { flag, option } from './paths.ts';
import { batchesOf, isnad, type LoggedBatch, rowsAlone, storeAlone, work } from './scale-parts.ts';

/**
 * `npm run bench:scale [-- --reports 4000] [-- --workers 1,2] [-- --distinct]`: how many reports a second go from the line onto record with so many
 * worker processes, on a PostgreSQL of its own with fsync, beside them on the same cores; and, in the same run, how fast they get in line, how fast the
 * store is with batches that are read already, and how fast the same rows go in with nothing looked up. Rates of workers are those after each has
 * warmed up (its first batches left out) until the first of them finds nothing more.
 */
/** No more than are let into the line while nobody works at it. */
const count = Math.min(Number(option('reports') ?? 4000), 4000);
const crews = (option('workers') ?? '1,2').split(',').map(Number);
/** Batches of 64 after which a worker's engine has compiled nearly all of the reader: until then its compiler takes a third of a core beside it. */
const WARM = 12;
/** Reports that the store is measured with alone: their rows are kept in memory. */
const ALONE = Math.min(count, 2000);

const { server, note } = await withPostgres(AS_SERVERS_ARE).then((started) => ({ note: '', ...started }));
if (server === null) throw new Error(note);
const folder = mkdtempSync(join(tmpdir(), 'isnad-scale-'));
const input = join(folder, 'reports.jsonl');
try {
  const reports = [...rounds(seedReports(), count, flag('distinct'))].slice(0, count);
  writeFileSync(input, reports.map(asLine).join(''));
  const batches = await batchesOf(reports.slice(0, ALONE));
  const store = await storeAlone(await server.database(), batches);
  const bare = await rowsAlone(await server.database(), store.rows);
  const crewsDone = [];
  for (const workers of crews) {
    const url = await server.database();
    const start = performance.now();
    await isnad(['ingest', input, '--database', url, '--enqueue']);
    const enqueued = (performance.now() - start) / 1000;
    const logs = await work(url, workers);
    crewsDone.push({ workers, enqueuedPerSecond: Math.round(count / enqueued), ...figures(logs) });
  }
  const best = Math.max(...crewsDone.map(({ perSecond }) => perSecond));
  const [first] = crewsDone;
  console.log(
    JSON.stringify(
      {
        reports: count,
        rowsAlonePerSecond: Math.round(ALONE / bare),
        storeAlonePerSecond: Math.round(ALONE / store.seconds),
        crews: crewsDone.map((crew) => ({ ...crew, timesOne: Number((crew.perSecond / first!.perSecond).toFixed(2)) })),
        ofRowsAlone: Number((best / (ALONE / bare)).toFixed(2)),
      },
      null,
      2,
    ),
  );
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function asLine({ externalId: id, text, title, outlet, published }: ImportedReport): string {
  return `${JSON.stringify({ id, text, title, outlet, published })}\n`;
}

/** Rate and shares of time while all were warm and had something to do. */
function figures(logs: readonly (readonly LoggedBatch[])[]) {
  const from = Math.max(...logs.map((batches) => batches[WARM - 1]!.at));
  const to = Math.min(...logs.map((batches) => batches.at(-1)!.at));
  const within = logs.flatMap((batches) => batches.filter(({ at }) => at > from && at <= to));
  const reports = within.reduce((sum, batch) => sum + batch.reports, 0);
  const wall = (to - from) * logs.length;
  const share = (ms: number): number => Math.round((100 * ms) / wall);
  const reading = within.reduce((sum, { readingMs }) => sum + readingMs, 0);
  const storing = within.reduce((sum, { storingMs }) => sum + storingMs, 0);
  return {
    perSecond: Number(((1000 * reports) / (to - from)).toFixed(1)),
    percentReading: share(reading),
    percentStoring: share(storing),
    percentLine: share(wall - reading - storing),
  };
}
