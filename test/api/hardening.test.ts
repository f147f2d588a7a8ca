import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDoor } from '../../src/api/auth/door.ts';
import { jsonOf } from '../../src/api/http/body.ts';
import { Gate } from '../../src/api/http/gate.ts';
import { createLedger } from '../../src/api/ledger.ts';
import { createServed, type RunningServer, startServer } from '../../src/api/server.ts';
import { openRegistry } from '../../src/app/registry.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { BUILT, builtReader } from '../helpers/reader.ts';
import { type Serving, serving } from './serving.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

describe.skipIf(!BUILT)(`headers${BUILT ? '' : ' (run npm run build first)'}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'isnad-headers-'));
  writeFileSync(join(home, 'index.html'), '<!doctype html><title>x</title>');
  writeFileSync(join(home, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(home, 'swagger-ui.css'), 'a{}');
  let store: Store;
  const failures: unknown[] = [];
  const made = (proxied: boolean) => {
    const now = (): Date => new Date();
    const registry = openRegistry();
    return createServed({
      ledger: createLedger({ store, registry, openReader: async () => builtReader() }),
      ...{ now, proxied, assets: home, docs: home },
      door: async (request, peer) => {
        if (request.url.includes('break')) throw new Error('nobody foresaw this');
        return createDoor({ store, now, random: () => new Uint8Array(32), local: 'salma', proxied: false })(request, peer);
      },
      failed: (error) => failures.push(error),
    });
  };
  beforeAll(async () => {
    store = await openStore(join(home, 'ledger.db'));
  });
  afterAll(async () => {
    await store.close();
    rmSync(home, { recursive: true, force: true });
  });

  it.each([
    ['/', 200, 'text/html'],
    ['/some/view', 200, 'text/html'],
    ['/mark.svg', 200, 'image/svg+xml'],
    ['/assets/none.js', 404, 'text/plain'],
    ['/api/ledger', 200, 'application/json'],
    ['/api/nothing', 404, 'application/problem+json'],
    ['/api/claims?break', 500, 'application/problem+json'],
    ['/api/claims?from=never', 422, 'application/problem+json'],
    ['/api/docs', 200, 'text/html'],
    ['/api/docs/page.js', 200, 'text/javascript'],
    ['/api/docs/swagger-ui.css', 200, 'text/css'],
    ['/api/openapi.json', 200, 'application/json'],
    ['/healthz', 200, 'application/json'],
    ['/readyz', 200, 'application/json'],
    ['/metrics', 404, 'text/plain'],
  ])('%s (%d, %s) has every one of them', async (path, status, type) => {
    const answer = await made(false).request(`http://127.0.0.1${path}`, { headers: { Host: '127.0.0.1' } });
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([status, type]);
    const found = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, answer.headers.get(name)]));
    expect(found).toEqual(HEADERS);
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('server')).toBeNull();
  });

  it('ask for encryption from then on, where a proxy of ours says that there is one', async () => {
    const asked = (proxied: boolean, proto: string) =>
      made(proxied).request('http://127.0.0.1/healthz', { headers: { Host: '127.0.0.1', 'X-Forwarded-Proto': proto } });
    expect((await asked(true, 'https')).headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await asked(true, 'http')).headers.get('strict-transport-security')).toBeNull();
    expect((await asked(false, 'https')).headers.get('strict-transport-security')).toBeNull();
  });

  it('and a fault that nobody foresaw is told to the log alone', async () => {
    const answer = await made(false).request('http://127.0.0.1/api/claims?break', { headers: { Host: '127.0.0.1' } });
    expect(await answer.text()).not.toContain('nobody foresaw');
    expect(String(failures.at(-1))).toContain('nobody foresaw this');
  });
});

describe.skipIf(!BUILT)(`what a server takes${BUILT ? '' : ' (run npm run build first)'}`, () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serving();
  });
  afterAll(() => server.close());

  /** Writes bytes as they are; gives what came back until the other side ended, or `milliseconds` were over. */
  const raw = (write: (socket: Socket) => void, milliseconds = 5_000): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname, () => write(socket));
      let heard = '';
      const end = (): void => {
        socket.destroy();
        resolve(heard);
      };
      const timer = setTimeout(end, milliseconds);
      socket.on('data', (chunk) => {
        heard += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => {
        clearTimeout(timer);
        end();
      });
    });
  const head = (...lines: readonly string[]): string => [...lines, '', ''].join('\r\n');
  const POST = ['POST /api/jobs HTTP/1.1', 'Host: 127.0.0.1', 'X-Isnad-CSRF: 1', 'Content-Type: application/json'] as const;

  it('no body beyond a million bytes: 413, told or not, before it is there', async () => {
    const told = await raw((socket) => socket.write(head(...POST, 'Content-Length: 5000000000')));
    expect(told).toMatch(/^HTTP\/1\.1 413 /);
    expect(told.toLowerCase()).toContain('connection: close');
    const block = 'a'.repeat(64_000);
    let sent = 0;
    const untold = await raw((socket) => {
      socket.write(head(...POST, 'Transfer-Encoding: chunked'));
      const more = (): void => {
        for (; sent < 200_000_000 && socket.writable; sent += block.length)
          if (!socket.write(`fa00\r\n${block}\r\n`)) return void socket.once('drain', more);
      };
      more();
    });
    expect(untold).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('no head beyond 16 KiB: 431', async () => {
    expect(
      await raw((socket) => socket.write(head(`GET /api/claims?text=${'x'.repeat(20_000)} HTTP/1.1`, 'Host: 127.0.0.1'))),
    ).toMatch(/^HTTP\/1\.1 431 /);
    expect(
      await raw((socket) => socket.write(head('GET / HTTP/1.1', 'Host: 127.0.0.1', `X-Long: ${'x'.repeat(20_000)}`))),
    ).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('nothing that is no HTTP, or two requests in one: 400, and the connection ends', async () => {
    expect(await raw((socket) => socket.write('SSH-2.0-x\r\n\r\n'))).toMatch(/^HTTP\/1\.1 400 /);
    const smuggled = head(...POST, 'Content-Length: 4', 'Transfer-Encoding: chunked');
    expect(await raw((socket) => socket.write(`${smuggled}0\r\n\r\n`))).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('four uploads of one person at a time, and their places are free again', async () => {
    const ends: (() => void)[] = [];
    const upload = (): Promise<string> =>
      raw((socket) => {
        socket.write(
          head(
            'POST /api/jobs/files?name=x.txt HTTP/1.1',
            'Host: 127.0.0.1',
            'X-Isnad-CSRF: 1',
            'Connection: close',
            'Content-Type: application/octet-stream',
            'Content-Length: 2',
          ),
        );
        socket.write('a');
        ends.push(() => socket.write('b'));
      }, 20_000);
    const four = [upload(), upload(), upload(), upload()];
    while (ends.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    const fifth = (): Promise<Response> => server.ask('POST', '/jobs/files?name=x.txt', new Uint8Array([97]));
    let refused = await fifth();
    for (let i = 0; i < 50 && refused.status !== 429; i++) refused = await fifth();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await refused.json()).toMatchObject({ code: 'too-many-uploads', detail: '4' });
    for (const end of ends) end();
    for (const answer of await Promise.all(four)) expect(answer).toMatch(/^HTTP\/1\.1 202 /);
    expect((await fifth()).status).toBe(202);
  });

  it('thirty streams of one person at a time, and their places are free again', async () => {
    const leaving = new AbortController();
    const listen = () => fetch(`${server.url}/api/stream`, { signal: leaving.signal });
    const open = await Promise.all(Array.from({ length: 30 }, listen));
    expect(open.map(({ status }) => status)).toEqual(Array(30).fill(200));
    const refused = await server.ask('GET', '/stream');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([429, 'too-many-streams']);
    leaving.abort();
    let again = 429;
    for (let i = 0; i < 100 && again === 429; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const answer = await server.ask('GET', '/stream');
      again = answer.status;
      await answer.body?.cancel();
    }
    expect(again).toBe(200);
  });
});

describe('a body that trickles', () => {
  const trickling = (bytes: string): Request => {
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const part = bytes[at++];
        if (part === undefined) controller.close();
        else controller.enqueue(Buffer.from(part));
      },
    });
    return new Request('http://127.0.0.1/', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': 'application/json' },
    });
  };

  it('is waited for up to a time, and then no more', async () => {
    await expect(jsonOf(trickling('{"a":1}'), 5_000)).resolves.toEqual({ a: 1 });
    const began = performance.now();
    await expect(jsonOf(trickling(`"${'x'.repeat(10_000)}"`), 200)).rejects.toMatchObject({ status: 408 });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a gate', () => {
  it('lets in so many of one, so many of all, and whoever left makes room once', () => {
    const gate = new Gate({ each: 2, all: 3, code: 'full' });
    const [a] = [gate.enter('a'), gate.enter('a')];
    expect(() => gate.enter('a')).toThrow('full: 2');
    gate.enter('b');
    expect(() => gate.enter('c')).toThrow('full: 3');
    a();
    a();
    gate.enter('c');
    expect(() => gate.enter('a')).toThrow('full: 3');
  });
});

describe.skipIf(!BUILT)('clients that are slow', () => {
  it('get so long for the head of a request, and then the connection ends', async () => {
    const home = mkdtempSync(join(tmpdir(), 'isnad-slow-'));
    const store = await openStore(join(home, 'ledger.db'));
    const now = (): Date => new Date();
    const parts = {
      ledger: createLedger({ store, registry: openRegistry(), openReader: async () => builtReader() }),
      ...{ host: '127.0.0.1', port: 0, now },
      door: createDoor({ store, now, random: () => new Uint8Array(32), local: 'salma', proxied: false }),
      patience: { headersTimeout: 300, requestTimeout: 1_000, connectionsCheckingInterval: 100, keepAliveTimeout: 1_000 },
    };
    const server: RunningServer = await startServer(parts);
    const { hostname, port } = new URL(server.url);
    const answerTo = (first: string): Promise<string> =>
      new Promise((resolve) => {
        let heard = '';
        const socket = connect(Number(port), hostname, () => socket.write(first));
        const drip = setInterval(() => socket.write('x'), 50);
        socket.on('data', (chunk) => {
          heard += chunk;
        });
        socket.on('error', () => {});
        socket.on('close', () => {
          clearInterval(drip);
          resolve(heard);
        });
      });
    const answers = await Promise.all([
      answerTo('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '),
      answerTo(
        'POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Isnad-CSRF: 1\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n',
      ),
    ]);
    expect(answers[0]).toMatch(/^HTTP\/1\.1 408 /);
    expect(answers[1]).toMatch(/^(HTTP\/1\.1 40[08] |$)/);
    await server.close();
    await store.close();
    rmSync(home, { recursive: true, force: true });
  });
});
