import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../../src/api/app.ts';
import { createDoor } from '../../../src/api/auth/door.ts';
import { createLedger } from '../../../src/api/ledger.ts';
import { createAccount } from '../../../src/app/accounts/keep.ts';
import type { Role } from '../../../src/app/accounts/roles.ts';
import { openRegistry } from '../../../src/app/registry.ts';
import type { Store } from '../../../src/store/contract.ts';
import { openStore } from '../../../src/store/open.ts';
import { builtReader } from '../../helpers/reader.ts';

export const PASSWORD = 'nine quiet harbours';
const HOST = 'desk.example';

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server without a socket, on an empty ledger of its own. `time.now` is its clock, in milliseconds. */
export async function openDesk({ local = null as string | null, proxied = false } = {}) {
  const store = await openStore(join(mkdtempSync(join(tmpdir(), 'isnad-api-')), 'isnad.db'));
  const time = { now: Date.parse('2026-03-01T08:00:00Z') };
  const now = (): Date => new Date(time.now);
  const ledger = createLedger({ store, registry: openRegistry(), openReader: async () => builtReader() });
  const door = createDoor({ store, now, random: randomBytes, local, proxied });
  const api = createApi({ ledger, now, door });
  const ask = async (method: string, path: string, { body, headers = {} }: Sent = {}): Promise<Response> =>
    api.request(`http://${HOST}/api${path}`, {
      method,
      headers: { host: HOST, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { store, time, ask, close: () => store.close() };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** What our own page sends with everything that changes something. */
export const OWN = { 'X-Isnad-CSRF': '1', origin: `http://${HOST}` };

export const addAccount = (store: Store, by: string, name: string, role: Role) =>
  createAccount({ store, by, address: null, now: () => new Date(), random: randomBytes }, { name, role, password: PASSWORD });

/** Signs in; gives the cookie as a browser would send it back. */
export async function cookieOf({ ask }: Desk, name: string): Promise<string> {
  const answer = await ask('POST', '/session', { body: { name, password: PASSWORD }, headers: OWN });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

/** Status and code of a refusal. */
export async function told(answer: Response): Promise<readonly [number, string]> {
  const { code = '' } = (await answer.json()) as { code?: string };
  return [answer.status, code];
}
