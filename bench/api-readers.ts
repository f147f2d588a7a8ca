import { Agent, request } from 'node:http';

/** One answer as a reader saw it. */
export interface Seen {
  readonly name: string;
  readonly status: number;
  /** from the moment the request was due to its last byte */
  readonly ms: number;
  readonly bytes: number;
}

export interface Step {
  /** kind of request, for the figures */
  readonly name: string;
  readonly path: string;
}

export type Get = (step: Step, tag?: string) => Promise<Seen & { readonly tag: string | undefined }>;

/** A client of its own, with a connection of its own, as a browser's tab has. */
export function reader(url: string): { readonly get: Get; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(url);
  const get: Get = ({ name, path }, tag) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const headers = { 'Accept-Encoding': 'gzip, br', 'Accept-Language': 'ar', ...(tag && { 'If-None-Match': tag }) };
      const asked = request({ hostname, port, path, agent, headers }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        answer.on('end', () =>
          resolve({ name, status: answer.statusCode ?? 0, ms: performance.now() - start, bytes, tag: answer.headers.etag }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });
  return { get, close: () => agent.destroy() };
}

export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly slowest: number;
  readonly kilobytes: number;
  readonly notModified: number;
  readonly failed: number;
}

export function figuresOf(seen: readonly Seen[], seconds: number): Figures {
  const times = seen.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number =>
    Number((times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1));
  return {
    requests: seen.length,
    perSecond: Math.round(seen.length / seconds),
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) },
    kilobytes: Math.round(seen.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, seen.length) / 100) / 10,
    notModified: seen.filter(({ status }) => status === 304).length,
    failed: seen.filter(({ status }) => status !== 200 && status !== 304).length,
  };
}
