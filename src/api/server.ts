import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { type ApiParts, createApi } from './app.ts';
import { workbench } from './http/assets.ts';
import { securityHeaders } from './http/security.ts';

export interface ServerParts extends ApiParts {
  readonly host: string;
  /** 0 for any free one */
  readonly port: number;
  /** folder of the built workbench; left out: the API alone */
  readonly assets?: string;
}

export interface RunningServer {
  /** where it answers, without a slash at the end */
  readonly url: string;
  /** stops taking requests and resolves when those at hand are answered */
  close(): Promise<void>;
}

/** Starts the server; resolves when it listens. Throws what `listen` throws: `EADDRINUSE`, `EACCES`. */
export async function startServer({ host, port, assets, ...parts }: ServerParts): Promise<RunningServer> {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(compress({ threshold: 1024 }));
  app.route('/', createApi(parts));
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const ready = await parts.ledger.store.head().then(
      () => true,
      () => false,
    );
    return context.json({ status: ready ? 'ok' : 'database-away' }, ready ? 200 : 503);
  });
  for (const handler of assets === undefined ? [] : workbench(assets)) app.use(handler);
  const server = createAdaptorServer({ fetch: app.fetch });
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

/** Milliseconds that answers under way may still take. */
const PATIENCE = 10_000;
const LOOK_EVERY = 50;

/** A connection over which an answer goes out falls idle after it, and would be kept open for the next question. */
function closed(server: ServerType): Promise<void> {
  if (!('closeIdleConnections' in server)) throw new TypeError('a server of HTTP/1 was made');
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY);
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
  return new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))).finally(() => {
    clearInterval(idle);
    clearTimeout(late);
  });
}
