import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createDoor } from '../../src/api/auth/door.ts';
import type { Env } from '../../src/api/http/environment.ts';
import type { RequestLine } from '../../src/api/http/request-log.ts';
import { createLedger } from '../../src/api/ledger.ts';
import { createServed } from '../../src/api/server.ts';
import { createWorks } from '../../src/api/works.ts';
import { PERMISSIONS } from '../../src/app/permissions.ts';
import { openRegistry } from '../../src/app/registry.ts';
import { openStore } from '../../src/store/open.ts';
import { readInto, reports } from '../app/small-ledger.ts';
import { builtReader } from '../helpers/reader.ts';

export interface SmallApi {
  readonly app: Hono<Env>;
  readonly lines: readonly RequestLine[];
  readonly failures: readonly unknown[];
  close(): Promise<void>;
}

/** The API over a ledger of invented reports; whoever asks may do everything, even once there are accounts. */
export async function smallApi(): Promise<SmallApi> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-api-'));
  const database = join(folder, 'ledger.db');
  const store = await openStore(database);
  await readInto(store, reports, '2016-01-01T00:00:00Z');
  const now = (): Date => new Date('2016-02-01T12:00:00Z');
  const ledger = createLedger({ store, registry: openRegistry(), openReader: async () => builtReader() });
  const door = createDoor({ store, now, random: randomBytes, local: 'tester', proxied: false });
  const scripts = new URL('../../dist/app/', import.meta.url);
  const works = createWorks({ store, database, now, privateAddresses: false, scripts, spool: join(folder, 'jobs') });
  const lines: RequestLine[] = [];
  const failures: unknown[] = [];
  const app = createServed({
    ledger,
    now,
    works,
    door: async (request, peer) => ({ ...(await door(request, peer)), person: 'tester', permissions: PERMISSIONS }),
    answered: (line) => lines.push(line),
    failed: (error) => failures.push(error),
  });
  return {
    ...{ app, lines, failures },
    async close() {
      works.hush();
      await works.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A request as a page of our own makes it. */
export function ask(app: Hono<Env>, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Host', '127.0.0.1');
  if (!headers.has('X-Isnad-CSRF')) headers.set('X-Isnad-CSRF', '1');
  return Promise.resolve(app.request(`http://127.0.0.1${path}`, { ...init, headers }));
}
