import { hasAccounts } from '../../app/accounts/accounts.ts';
import { noteAlone } from '../../app/accounts/audit.ts';
import type { Desk } from '../../app/accounts/desk.ts';
import { sessionOf } from '../../app/accounts/logins.ts';
import { holderOf } from '../../app/accounts/tokens.ts';
import { permissionsOf } from '../../app/permissions.ts';
import type { Permission } from '../../core/ledger/entries.ts';
import { ApiError } from '../http/problem.ts';
import { addressOf, createAddressLimit } from './address.ts';
import { agentOf } from './agent.ts';
import { secretIn } from './cookie.ts';
import { assertLoopbackName, assertOwnPage, isSafe } from './own.ts';
import type { Mode, Visit } from './visit.ts';

export interface DoorParts extends Omit<Desk, 'address'> {
  /** the local person, where only this machine can connect; null where others can */
  readonly local: string | null;
  /** whether a proxy of our own stands before the server, whose word on addresses, names and encryption counts */
  readonly proxied: boolean;
}

/** Says who makes a request; `peer` is the address it came from. Throws `ApiError` 401 and 403 for what must not be asked at all. */
export type Door = (request: Request, peer: string | null) => Promise<Visit>;

interface Known {
  readonly via: Visit['via'];
  readonly person: string | null;
  readonly session?: string;
}
const STRANGER: Known = { via: 'nothing', person: null };

export function createDoor({ local, proxied, ...parts }: DoorParts): Door {
  const { store } = parts;
  let held = false;
  /** accounts are never deleted: once there is one there always is */
  const accountsHeld = async (): Promise<boolean> => (held ||= await hasAccounts(store));
  const limit = createAddressLimit((address) => noteAlone({ ...parts, address }, { by: null, act: 'address-held' }));

  return async (request, peer) => {
    const address = addressOf(request, peer, proxied);
    const desk: Desk = { ...parts, address };
    const mode: Mode = (await accountsHeld()) ? 'accounts' : local === null ? 'nobody' : 'single';
    const known = (await byToken(request, desk)) ?? (await byCookie(request, desk)) ?? byMachine(mode, local);
    if (known.via === 'machine') assertLoopbackName(request);
    if (known.via !== 'token') assertOwnPage(request, proxied, known.via === 'session');
    return {
      ...{ mode, desk, via: known.via, person: known.person },
      permissions: await permitted(known.person),
      session: known.session ?? null,
      agent: agentOf(request.headers.get('user-agent')),
      secure: (proxied ? request.headers.get('x-forwarded-proto') : new URL(request.url).protocol)?.startsWith('https') === true,
      countTry: () => limit.take(address),
      forgiveTry: () => limit.giveBack(address),
      cookies: [],
    };
  };

  async function permitted(person: string | null): Promise<readonly Permission[]> {
    return person === null ? [] : permissionsOf(store, person);
  }
}

async function byToken(request: Request, desk: Desk): Promise<Known | null> {
  const secret = /^Bearer +(\S+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (secret === undefined) return null;
  const holder = await holderOf(desk, secret);
  if (!holder) throw new ApiError(401, { code: 'token-refused', detail: '' });
  if (holder.scope === 'read' && !isSafe(request)) throw new ApiError(403, { code: 'token-reads-only', detail: request.method });
  return { via: 'token', person: holder.person };
}

async function byCookie(request: Request, desk: Desk): Promise<Known | null> {
  const secret = secretIn(request);
  const session = secret === undefined ? null : await sessionOf(desk, secret);
  return session && { via: 'session', person: session.person, session: session.id };
}

const byMachine = (mode: Mode, local: string | null): Known =>
  mode === 'single' && local !== null ? { via: 'machine', person: local } : STRANGER;
