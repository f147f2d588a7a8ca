import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Scrape, scraped } from './scrape.ts';

export interface MetricsListener {
  /** where `/metrics` is, without a slash at the end */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Shows the measures of a process that serves nothing else, such as a worker, at `GET /metrics`. Port 0 for any free one. Throws what `listen`
 * throws: `EADDRINUSE`, `EACCES`.
 */
export async function serveMetrics(host: string, port: number, scrape: Scrape): Promise<MetricsListener> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => {
    const here = request.method === 'GET' && request.url?.split('?')[0] === '/metrics';
    const answering = scraped(here ? scrape : undefined, request.headers.authorization);
    answering.then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
