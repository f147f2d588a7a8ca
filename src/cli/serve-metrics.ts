import type { RequestLine } from '../api/http/request-log.ts';
import type { Works } from '../api/works.ts';
import { withTimedAppends } from '../app/metrics/appends.ts';
import { addJobMetrics } from '../app/metrics/jobs.ts';
import { addLedgerMetrics } from '../app/metrics/ledger.ts';
import { type BuildInfo, createMetrics } from '../app/metrics/metrics.ts';
import { addReadingMetrics } from '../app/metrics/readings.ts';
import { addRequestMetrics } from '../app/metrics/requests.ts';
import type { Scrape } from '../app/metrics/scrape.ts';
import { addStreamMetrics } from '../app/metrics/streams.ts';
import type { Store } from '../store/contract.ts';

/** What the server measures of itself. */
export interface ServeMetrics {
  readonly metrics: Scrape;
  readonly measured: (line: RequestLine) => void;
  /** the store, as far as this process writes to it */
  timed(store: Store): Store;
  watch(store: Store, works: Works): void;
}

export function serveMetrics(token: string, build: BuildInfo): ServeMetrics {
  const registry = createMetrics(build);
  return {
    metrics: { token, registry },
    measured: addRequestMetrics(registry),
    timed: (store) => withTimedAppends(registry, store),
    watch(store, works) {
      addLedgerMetrics(registry, store);
      addJobMetrics(registry, works.jobs, addReadingMetrics(registry));
      addStreamMetrics(registry, works.news);
    },
  };
}
