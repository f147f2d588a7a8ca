import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Latencies } from './latencies.ts';
import { flag, option } from './paths.ts';
import { type Served, served } from './served.ts';
import { type Fed, feed } from './soak-feed.ts';
import { startReading } from './soak-readers.ts';
import { startSampling } from './soak-samples.ts';
import { tell } from './soak-table.ts';

/**
 * `npm run soak [-- --reports 200000] [-- --readers 20] [-- --minutes 180] [-- --per-file 2000] [-- --window 10] [-- --short]
 * [-- --from FILE --after 0] [-- --keep FOLDER]`: the built server on a new SQLite ledger, or on a copy of one that an earlier soak filled with so many; reports are brought in through its API while readers ask once a second each. Ends with tables, and
 * with status 1 where memory grew, a request failed, or reads took too long. `--short`: invented reports of two to four sentences, many a day.
 */
const reports = Number(option('reports') ?? 200_000);
const readers = Number(option('readers') ?? 20);
const minutes = Number(option('minutes') ?? 240);
const perFile = Number(option('per-file') ?? 2000);
const window = Number(option('window') ?? 10);
const after = Number(option('after') ?? 0);
const short = flag('short');
const TOKEN = 'soak-soak-soak-soak-soak-soak-soak-soak';

const of = <K>(among: Map<K, Latencies>, key: K): Latencies => among.get(key) ?? among.set(key, new Latencies()).get(key)!;

async function soak({ url, pid }: Served, folder: string): Promise<boolean> {
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 60_000;
  const [reads, byOperation, byWindow] = [new Latencies(), new Map<string, Latencies>(), new Map<number, Latencies>()];
  const errors: string[] = [];
  let fed: Fed = { brought: 0, stored: 0, known: 0, failed: 0, broken: 0 };
  const stopReading = startReading({
    ...{ url, readers },
    onSeen({ status, ms, name }, { path }) {
      for (const some of [reads, of(byOperation, name), of(byWindow, Math.floor(elapsed() / window))]) some.add(ms);
      if (status < 200 || status > 299) errors.push(`${status} ${path}`);
    },
    onFailed: ({ path }, error) => errors.push(`${path}: ${error instanceof Error ? error.message : String(error)}`),
  });
  const sampling = startSampling({ url, pid, folder, token: TOKEN }, () => fed.stored + fed.known);
  let marked = 0;
  fed = await feed({
    ...{ url, reports, after, perFile, short },
    onProgress(now) {
      fed = now;
      if (elapsed() < marked + 1) return;
      marked = Math.floor(elapsed());
      console.error(`${marked} min: ${now.stored} reports, p99 ${reads.within(0.99)} ms, ${sampling.samples.at(-1)?.rss} MB`);
    },
    over: () => elapsed() > minutes,
  });
  await sampling.end();
  await stopReading();
  if (fed.known + fed.failed + fed.broken > 0)
    errors.push(`reports known ${fed.known}, failed ${fed.failed}, jobs broken ${fed.broken}`);
  const kind = short ? 'short invented reports' : 'reports strewn with made-up words, no two alike';
  console.log(`${fed.stored} ${kind}, ${readers} readers, ${elapsed().toFixed(1)} minutes, ${availableParallelism()} cores`);
  console.log(
    `${(fed.stored / elapsed() / 60).toFixed(1)} reports/s; load of the machine at the end ${loadavg()[0]?.toFixed(1)}`,
  );
  return tell({ samples: sampling.samples, reads, byOperation, byWindow, window, errors });
}

const kept = option('keep');
const folder = kept ?? mkdtempSync(join(tmpdir(), 'isnad-soak-'));
mkdirSync(folder, { recursive: true });
try {
  const from = option('from');
  if (from !== undefined) copyFileSync(from, join(folder, 'soak.db'));
  const isWell = await served(join(folder, 'soak.db'), (server) => soak(server, folder), { ISNAD_METRICS_TOKEN: TOKEN });
  process.exitCode = isWell ? 0 : 1;
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
