import type { Latencies } from './latencies.ts';
import type { Sample } from './soak-samples.ts';

/** Of the issue: memory at the end against that of the second quarter, and 99 of 100 reads. */
const GROWTH = 1.1;
const P99 = 250;

export interface Soaked {
  readonly samples: readonly Sample[];
  readonly reads: Latencies;
  readonly byOperation: ReadonlyMap<string, Latencies>;
  readonly byWindow: ReadonlyMap<number, Latencies>;
  /** minutes of a window */
  readonly window: number;
  readonly errors: readonly string[];
}

const mean = (some: readonly number[]): number => Math.round(some.reduce((sum, one) => sum + one, 0) / Math.max(1, some.length));

const latencies = (reads: Latencies): Record<string, number> => ({
  ...{ reads: reads.count, p50: reads.within(0.5), p95: reads.within(0.95), p99: reads.within(0.99), slowest: reads.slowest },
});

/** Memory by how much of the work is done, in megabytes: at three moments, and on the average of each quarter. */
function memory(samples: readonly Sample[]): Record<string, Record<string, number | string>> {
  const all = samples.at(-1)?.stored ?? 0;
  const at = (share: number): Sample | undefined => samples.find(({ stored }) => stored >= share * all);
  const moments = [0.1, 0.5, 1].map((share) => {
    const { stored = 0, rss = 0, anonymous = 0, disk = 0 } = at(share) ?? {};
    return [`at ${share * 100} %`, { reports: stored, rss, anonymous, disk }] as const;
  });
  const quarters = [0, 1, 2, 3].map((n) => {
    const some = samples.filter(({ stored }) => stored > (all * n) / 4 && stored <= (all * (n + 1)) / 4);
    return [
      `quarter ${n + 1}`,
      { rss: mean(some.map(({ rss }) => rss)), anonymous: mean(some.map((one) => one.anonymous)) },
    ] as const;
  });
  return Object.fromEntries([...moments, ...quarters]);
}

/** Prints what a soak came to; true if it is what the aims ask for. */
export function tell({ samples, reads, byOperation, byWindow, window, errors }: Soaked): boolean {
  const windows = [...byWindow].sort(([a], [b]) => a - b);
  console.log(`\nby ${window} minutes`);
  console.table(
    Object.fromEntries(
      windows.map(([n, some]) => {
        const within = samples.filter(({ at }) => Math.floor(at / 60 / window) === n);
        const [first, last] = [within[0], within.at(-1)];
        const perSecond = first && last ? (last.stored - first.stored) / Math.max(1, last.at - first.at) : 0;
        const lag = Math.max(...within.map(({ lag }) => lag ?? 0));
        const told = { reports: last?.stored, 'reports/s': Number(perSecond.toFixed(1)), rss: last?.rss, disk: last?.disk };
        return [n * window, { ...told, healthz: Math.max(...within.map((one) => one.healthz)), lag, ...latencies(some) }];
      }),
    ),
  );
  console.log('by operation');
  const operations = [...byOperation].sort(([a], [b]) => (a < b ? -1 : 1));
  console.table(Object.fromEntries([...operations.map(([name, some]) => [name, latencies(some)]), ['all', latencies(reads)]]));
  console.log('memory of the server in MB (resident; what is no file’s), and MB on the disk');
  const told = memory(samples);
  console.table(told);
  const growth = Number(told['quarter 4']?.rss) / Number(told['quarter 2']?.rss);
  const p99 = reads.within(0.99);
  console.log(`memory, last quarter to second: ${growth.toFixed(2)} (flat: up to ${GROWTH})`);
  console.log(`p99 of reads: ${p99} ms (aim: under ${P99})`);
  console.log(`errors: ${errors.length}${errors.length > 0 ? `, the first: ${errors.slice(0, 5).join(' | ')}` : ''}`);
  return growth <= GROWTH && p99 < P99 && errors.length === 0;
}
