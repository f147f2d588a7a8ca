import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { inventedReport } from '../test/helpers/invented.ts';
import { rounds, seedReports } from './ledger-reports.ts';
import { json } from './served.ts';

interface JobSeen {
  readonly id: string;
  readonly state: string;
  readonly stored: number;
  readonly known: number;
  readonly failed: number;
  readonly ended: string | null;
}

/** How far what was brought in has come. */
export interface Fed {
  readonly brought: number;
  readonly stored: number;
  readonly known: number;
  readonly failed: number;
  /** jobs that ended otherwise than `done` */
  readonly broken: number;
}

export interface FeedOptions {
  readonly url: string;
  readonly reports: number;
  /** reports that the ledger holds by an earlier soak: others are brought in */
  readonly after: number;
  readonly perFile: number;
  /** short invented reports, not those that real ones are strewn to */
  readonly short: boolean;
  readonly onProgress: (fed: Fed) => void;
  /** asked now and then: true ends it before all are brought */
  readonly over: () => boolean;
}

/** Files that wait at most, so that the next one is always there and the list stays short. */
const WAITING = 2;
const LOOK_EVERY = 1000;
/** Lines made between two breaths, so that the readers in this process are not held up. */
const AT_ONCE = 10;

const encoder = new TextEncoder();

function* lines({ reports, after, short }: Pick<FeedOptions, 'reports' | 'after' | 'short'>): Generator<string> {
  if (short) for (let n = after; n < after + reports; n++) yield JSON.stringify(inventedReport(n));
  else {
    let left = reports;
    for (const report of rounds(seedReports(), reports, true, after))
      if (left-- > 0) yield Buffer.from(report.raw).toString('utf8');
  }
}

async function* file(from: Iterator<string>, most: number, count: (lines: number) => void): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < most; n += AT_ONCE) {
    const some: string[] = [];
    while (some.length < Math.min(AT_ONCE, most - n)) {
      const next = from.next();
      if (next.done) break;
      some.push(`${next.value}\n`);
    }
    if (some.length === 0) return;
    count(some.length);
    yield encoder.encode(some.join(''));
    await breathe();
  }
}

/** Brings reports in as files of JSON lines, the next one when few wait; resolves when all are read. Throws where the server refuses one. */
export async function feed({ url, reports, after, perFile, short, onProgress, over }: FeedOptions): Promise<Fed> {
  const jobs = new Map<string, JobSeen>();
  const from = lines({ reports, after, short });
  let brought = 0;
  const told = (): Fed => {
    const all = [...jobs.values()];
    const sum = (part: 'stored' | 'known' | 'failed'): number => all.reduce((total, job) => total + job[part], 0);
    const broken = all.filter(({ ended, state }) => ended !== null && state !== 'done').length;
    return { brought, stored: sum('stored'), known: sum('known'), failed: sum('failed'), broken };
  };
  const bring = async (n: number): Promise<void> => {
    const body = ReadableStream.from(
      file(from, Math.min(perFile, reports - brought), (some) => {
        brought += some;
      }),
    );
    const headers = { 'Content-Type': 'application/octet-stream', 'X-Isnad-CSRF': '1' };
    const answer = await fetch(`${url}/api/jobs/files?name=soak-${n}.jsonl`, { method: 'POST', headers, body, duplex: 'half' });
    if (answer.status !== 202) throw new Error(`${answer.status} for a file: ${await answer.text()}`);
  };
  for (let files = 0; ; ) {
    const { items } = (await json(`${url}/api/jobs`)) as { readonly items: readonly JobSeen[] };
    for (const job of items) jobs.set(job.id, job);
    onProgress(told());
    const open = [...jobs.values()].filter(({ ended }) => ended === null).length;
    if (over() || (brought >= reports && open === 0)) return told();
    if (brought < reports && open <= WAITING) await bring(files++);
    else await sleep(LOOK_EVERY);
  }
}
