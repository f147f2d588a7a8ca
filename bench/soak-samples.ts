import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The server at one moment. */
export interface Sample {
  /** seconds since the start */
  readonly at: number;
  /** reports on record */
  readonly stored: number;
  /** megabytes of memory: all that is resident, and what is no file's */
  readonly rss: number;
  readonly anonymous: number;
  /** megabytes of the folder that the ledger lies in */
  readonly disk: number;
  /** milliseconds from a request for /healthz to its answer: how long the thread that takes requests is held up */
  readonly healthz: number;
  /** 99th percentile of the event loop's lag in milliseconds, where /metrics tells it */
  readonly lag: number | null;
}

const EVERY = 5000;

/** Looks at a server every five seconds until told to end. */
export function startSampling(
  { url, pid, folder, token }: { readonly url: string; readonly pid: number; readonly folder: string; readonly token: string },
  stored: () => number,
): { readonly samples: readonly Sample[]; readonly end: () => Promise<void> } {
  const samples: Sample[] = [];
  const start = performance.now();
  let over = false;
  const sampling = async (): Promise<void> => {
    while (!over) {
      const asked = performance.now();
      const well = await fetch(`${url}/healthz`).catch(() => null);
      const healthz = well?.ok ? Math.round(performance.now() - asked) : Number.NaN;
      const at = Math.round((asked - start) / 1000);
      samples.push({ at, stored: stored(), ...memoryOf(pid), disk: sizeOf(folder), healthz, lag: await lagOf(url, token) });
      for (let waited = 0; waited < EVERY && !over; waited += 250) await sleep(250);
    }
  };
  const sampled = sampling();
  return {
    samples,
    end: async () => {
      over = true;
      await sampled;
    },
  };
}

function memoryOf(pid: number): Pick<Sample, 'rss' | 'anonymous'> {
  const path = `/proc/${pid}/status`;
  const status = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const megabytes = (name: string): number => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { rss: megabytes('VmRSS'), anonymous: megabytes('RssAnon') };
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  // a file may go while it is looked at
  const bytes = files.reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  return Math.round(bytes / 1e6);
}

async function lagOf(url: string, token: string): Promise<number | null> {
  const answer = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${token}` } }).catch(() => null);
  const text = answer?.ok ? await answer.text() : '';
  const seconds = /^\w*eventloop_lag_p99_seconds(?:\{[^}]*\})? (\S+)$/m.exec(text)?.[1];
  return seconds === undefined ? null : Math.round(Number(seconds) * 1000);
}
