import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Scrape } from '../app/metrics/scrape.ts';
import { type ApiParts, createApi } from './app.ts';
import { workbench } from './http/assets.ts';
import { compressAbroad } from './http/compress.ts';
import { docsPage } from './http/docs-page.ts';
import type { Env } from './http/environment.ts';
import { metricsAnswer } from './http/metrics.ts';
import { type RequestLine, requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security.ts';

export interface ServerParts extends ApiParts {
  readonly host: string;
  /** 0 for any free one */
  readonly port: number;
  /** folder of the built workbench; left out: the API alone */
  readonly assets?: string;
  /** folder of what the docs of the API are shown with; left out: no docs page */
  readonly docs?: string;
  /** told of every request once it is answered */
  readonly answered?: (line: RequestLine) => void;
  /** measures at /metrics; left out: there are none */
  readonly metrics?: Scrape;
  /** whether a proxy of our own stands before it, whose word on encryption counts */
  readonly proxied?: boolean;
  /** milliseconds that a client may take, other than the usual ones */
  readonly patience?: typeof PATIENCE;
}

export interface RunningServer {
  /** where it answers, without a slash at the end */
  readonly url: string;
  /** stops taking requests and resolves when those at hand are answered */
  close(): Promise<void>;
}

/** The whole of what is served: the API, its docs, the workbench and the checks of whoever runs it. */
export function createServed({
  assets,
  docs,
  answered = () => {},
  metrics,
  proxied = false,
  ...parts
}: Omit<ServerParts, 'host' | 'port' | 'patience'>): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error, context) => {
    parts.failed?.(error);
    return context.text('server-failed', 500);
  });
  app.use(requestLog(answered));
  app.use(securityHeaders(proxied));
  app.use(compressAbroad());
  if (docs !== undefined) app.route('/', docsPage(docs));
  app.route('/', createApi(parts));
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const ready = await parts.ledger.store.head().then(
      () => true,
      () => false,
    );
    return context.json({ status: ready ? 'ok' : 'database-away' }, ready ? 200 : 503);
  });
  app.get('/metrics', metricsAnswer(metrics));
  for (const handler of assets === undefined ? [] : workbench(assets)) app.use(handler);
  return app;
}

/**
 * Milliseconds that a client may take for the head of a request, and for all of it: an upload of 2 GiB goes through at 5 Mbit/s. A connection
 * is kept open for the next question longer than proxies keep theirs (60 s), or now and then one would ask over what has just been closed.
 */
const PATIENCE = {
  headersTimeout: 15_000,
  requestTimeout: 3_600_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
};
/** Milliseconds in which a connection may carry nothing at all. A large export is made before its first byte goes out. */
const SILENCE = 600_000;
/** Those beyond are not taken. Browsers have six each; a process may have 1,024 files open by default. */
const MOST_CONNECTIONS = 800;

/** Starts the server; resolves when it listens. Throws what `listen` throws: `EADDRINUSE`, `EACCES`. */
export async function startServer({ host, port, patience = PATIENCE, ...parts }: ServerParts): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: createServed(parts).fetch, serverOptions: patience });
  server.maxConnections = MOST_CONNECTIONS;
  if ('timeout' in server) server.setTimeout(SILENCE);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: async () => {
      parts.works?.hush();
      await closed(server);
    },
  };
}

/** Milliseconds that answers under way may still take at the end. */
const LAST_ANSWERS = 10_000;
const LOOK_EVERY = 50;

/** A connection over which an answer goes out falls idle after it, and would be kept open for the next question. */
function closed(server: ServerType): Promise<void> {
  if (!('closeIdleConnections' in server)) throw new TypeError('a server of HTTP/1 was made');
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY);
  const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
  return new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))).finally(() => {
    clearInterval(idle);
    clearTimeout(late);
  });
}
