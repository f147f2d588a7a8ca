import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDoor } from '../../src/api/auth/door.ts';
import { createLedger } from '../../src/api/ledger.ts';
import { startServer } from '../../src/api/server.ts';
import { createWorks } from '../../src/api/works.ts';
import { openRegistry } from '../../src/app/registry.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { builtReader } from '../helpers/reader.ts';

/** The server with all it does, in this process; its threads run the build. */

export const PERSON = 'salma';

export interface Serving {
  readonly url: string;
  readonly store: Store;
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** asks again until it fits; throws after some seconds */
  until<T>(path: string, fits: (answer: T) => boolean): Promise<T>;
  close(): Promise<void>;
}

interface Given {
  /** left out: a new file */
  readonly database?: string;
  readonly privateAddresses?: boolean;
}

export async function serving({ database, privateAddresses = false }: Given = {}): Promise<Serving> {
  const home = mkdtempSync(join(tmpdir(), 'isnad-api-'));
  const place = database ?? join(home, 'ledger.db');
  const store = await openStore(place);
  const now = (): Date => new Date();
  const ledger = createLedger({ store, registry: openRegistry(), openReader: async () => builtReader() });
  const scripts = new URL('../../dist/app/', import.meta.url);
  const works = createWorks({ store, database: place, now, privateAddresses, scripts, spool: join(home, 'jobs') });
  const door = createDoor({ store, now, random: randomBytes, local: PERSON, proxied: false });
  const server = await startServer({ host: '127.0.0.1', port: 0, ledger, door, works, now });
  const ask: Serving['ask'] = (method, path, body, headers = {}) => {
    const bytes = body instanceof Uint8Array;
    return fetch(`${server.url}/api${path}`, {
      method,
      headers: {
        'X-Isnad-CSRF': '1',
        ...(body !== undefined && { 'Content-Type': bytes ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
  };
  return {
    ...{ url: server.url, store, ask },
    async until<T>(path: string, fits: (answer: T) => boolean) {
      for (const end = Date.now() + 20_000; Date.now() < end; ) {
        const answer = (await (await ask('GET', path)).json()) as T;
        if (fits(answer)) return answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${path} never came to what was waited for`);
    },
    async close() {
      await server.close();
      await works.close();
      await store.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
