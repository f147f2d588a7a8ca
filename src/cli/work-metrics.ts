import type { BatchFigures } from '../app/ingest/work.ts';
import { withTimedAppends } from '../app/metrics/appends.ts';
import { serveMetrics } from '../app/metrics/listener.ts';
import { createMetrics } from '../app/metrics/metrics.ts';
import { addQueueMetrics } from '../app/metrics/queue.ts';
import { addReadingMetrics } from '../app/metrics/readings.ts';
import { TOKEN_VARIABLE } from '../app/metrics/scrape.ts';
import { openRegistry } from '../app/registry.ts';
import type { Queue } from '../queue/contract.ts';
import type { Store } from '../store/contract.ts';
import { Misuse } from './failure.ts';
import { listenFailure } from './listen-failure.ts';
import { metricsToken } from './metrics-token.ts';

/** What a worker measures of itself. */
export interface WorkMetrics {
  /** the ledger, whose appends are measured */
  readonly store: Store;
  /** where measures are shown, for the log */
  readonly shown: { readonly metrics?: string };
  add(batch: BatchFigures): void;
  watch(queue: Pick<Queue<object, object>, 'counts'>): void;
  close(): Promise<void>;
}

/** Shows measures at `where` (HOST:PORT); measures nothing where that is undefined. Throws `Misuse`, `Failure`. */
export async function measuredWork(where: string | undefined, store: Store): Promise<WorkMetrics> {
  if (where === undefined) return { store, shown: {}, add: () => {}, watch: () => {}, close: async () => {} };
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(where) ?? [];
  if (host === undefined || Number(port) > 65_535)
    throw new Misuse(`--metrics "${where}" is not HOST:PORT. For example: --metrics 127.0.0.1:9464`);
  const token = metricsToken();
  if (token === undefined) throw new Misuse(`--metrics needs a token in ${TOKEN_VARIABLE}. Make one: openssl rand -hex 32`);
  const registry = createMetrics(openRegistry());
  const added = addReadingMetrics(registry);
  const listener = await serveMetrics(host.replace(/^\[|\]$/g, ''), Number(port), { token, registry }).catch((error: unknown) => {
    throw listenFailure(error, host, Number(port));
  });
  return {
    store: withTimedAppends(registry, store),
    shown: { metrics: `${listener.url}/metrics` },
    add: ({ reports, stored, claims }) => added({ stored, known: reports - stored, failed: 0, claims }),
    watch: (queue) => addQueueMetrics(registry, () => queue.counts()),
    close: () => listener.close(),
  };
}
