import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Holdings, holdingsOf, mixOver } from './api-mix.ts';
import { type Figures, figuresOf, reader, type Seen, type Step } from './api-readers.ts';
import { fill, withSqlite } from './ledger-ingest.ts';
import { flag, option } from './paths.ts';
import { json, served } from './served.ts';

/**
 * `npm run bench:api [-- --database FILE|URL] [-- --readers 50] [-- --seconds 15] [-- --reports 5000]`: the server in a process of its own and
 * readers beside it, each with its own connection. `cold`: nothing is asked twice, the next request goes out as soon as the answer is there;
 * `calm`: the same, one request a second each; `used`: three of four requests are for what the reader has seen, with its ETag;
 * `written`: the same while somebody decides on a claim every second. `cpuMs` is the server's processor time for one
 * request, which says the same on a busy machine. Without --database, a ledger is filled first.
 */
const readers = Number(option('readers') ?? 50);
const seconds = Number(option('seconds') ?? 15);

/** Who asks what, and when: the next step of a reader, and the pause before it in milliseconds. */
interface Manner {
  readonly step: (reader: number, n: number) => Step;
  readonly every?: number;
  /** share of requests for what was seen before */
  readonly again?: number;
}

async function phase(url: string, { step, every, again = 0 }: Manner): Promise<Seen[]> {
  const seen: Seen[] = [];
  const end = performance.now() + seconds * 1000;
  const one = async (who: number): Promise<void> => {
    const { get, close } = reader(url);
    const known: { readonly step: Step; readonly tag: string | undefined }[] = [];
    if (every !== undefined) await sleep((every * who) / readers);
    for (let n = 0, fresh = 0; performance.now() < end; n++) {
      const due = performance.now();
      const before = again > 0 && n % 4 < again * 4 ? known[(n * 7) % Math.max(1, known.length)] : undefined;
      const asked = before?.step ?? step(who, fresh++);
      const answer = await get(asked, before?.tag);
      seen.push(answer);
      if (before === undefined) known.push({ step: asked, tag: answer.tag });
      if (every !== undefined) await sleep(Math.max(0, every - (performance.now() - due)));
    }
    close();
  };
  await Promise.all(Array.from({ length: readers }, (_, who) => one(who)));
  return seen;
}

/** A decision a second, on one claim after the other. */
function deciding(url: string, { claims }: Holdings): () => void {
  let n = 0;
  const timer = setInterval(() => {
    const id = encodeURIComponent(claims[n++ % claims.length]!);
    const body = JSON.stringify({ decision: 'unsure' });
    const headers = { 'Content-Type': 'application/json', 'X-Isnad-CSRF': '1' };
    void fetch(`${url}/api/claims/${id}/reviews`, { method: 'POST', headers, body });
  }, 1000);
  return () => clearInterval(timer);
}

function told(name: string, seen: readonly Seen[], cpu: number): Figures & { readonly cpuMs: number } {
  const figures = { ...figuresOf(seen, seconds), cpuMs: Number((cpu / Math.max(1, seen.length)).toFixed(2)) };
  console.error(name.padEnd(14), JSON.stringify(figures));
  if (flag('kinds'))
    for (const kind of [...new Set(seen.map((one) => one.name))].sort()) {
      const { requests, p50, p95, p99, kilobytes } = figuresOf(
        seen.filter((one) => one.name === kind),
        seconds,
      );
      console.error('  ', kind.padEnd(22), JSON.stringify({ requests, p50, p95, p99, kilobytes }));
    }
  return figures;
}

async function measure(database: string): Promise<void> {
  await served(database, async ({ url, cpu }) => {
    const holdings = await holdingsOf((path) => json(url + path));
    const { claims, documents } = (await json(`${url}/api/ledger`)) as { claims: number; documents: number };
    console.error(`${documents} reports, ${claims} claims, ${readers} readers, ${availableParallelism()} cores`);
    const mix = mixOver(holdings);
    // no two readers ask the same, and no phase what an earlier one asked
    let phases = 0;
    const own = (): Manner['step'] => {
      const from = phases++ * 1_000_003;
      return (who, n) => mix(from + n * readers + who);
    };
    await phase(url, { step: own(), every: 1000 });
    const figures: Record<string, Figures> = {};
    const run = async (name: string, manner: Manner): Promise<void> => {
      const before = cpu();
      const seen = await phase(url, manner);
      figures[name] = told(name, seen, cpu() - before);
    };
    await run('cold', { step: own() });
    await run('calm', { step: own(), every: 1000 });
    await run('used', { step: own(), again: 0.75 });
    const stop = deciding(url, holdings);
    await run('written', { step: own(), again: 0.75 });
    await run('calm, written', { step: own(), every: 1000, again: 0.75 });
    stop();
    console.log(JSON.stringify({ documents, claims, readers, seconds, figures }, null, 2));
  });
}

const database = option('database');
if (database !== undefined) await measure(database);
else
  await withSqlite(async (store, path) => {
    const count = Number(option('reports') ?? 5000);
    await fill(store, { count, distinct: true, reread: false, marksEvery: 1000 });
    await store.settle();
    await measure(path);
  });
