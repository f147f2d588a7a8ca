import type { AccountTables, LoginRow } from '../../store/account-tables.ts';
import type { Store } from '../../store/contract.ts';
import { Refusal } from '../refusal.ts';
import { note } from './audit.ts';
import type { AtDesk, Desk } from './desk.ts';
import { newId, newSecret, sha256 } from './secrets.ts';

/** Milliseconds without a request after which a session is over, and after which it is over however busy. */
const IDLE = 12 * 3_600_000;
const LONGEST = 7 * 24 * 3_600_000;
/** `seen` is written at most this often: a write a request would be dear. */
const SEEN = 5 * 60_000;

/** A session as its person may see it. */
export interface Session {
  readonly id: string;
  /** ISO instants */
  readonly created: string;
  readonly seen: string;
  readonly expires: string;
  /** browser and system, coarse */
  readonly agent: string;
}

/** A session just begun. `secret` goes into the cookie and is kept nowhere. */
export interface Begun {
  readonly person: string;
  readonly id: string;
  readonly secret: string;
  readonly expires: Date;
}

/** A new session, ready to be put into its table. */
export function begin(desk: Desk, person: string, agent: string): { readonly begun: Begun; readonly row: LoginRow } {
  const at = desk.now().getTime();
  const secret = newSecret(desk);
  const row = { id: newId(desk), hash: sha256(secret), person, created: at, seen: at, expires: at + LONGEST, agent };
  return { row, begun: { person, id: row.id, secret, expires: new Date(row.expires) } };
}

/** Whose session it is; null for one that is over or never was. */
export async function sessionOf(desk: Desk, secret: string): Promise<{ readonly id: string; readonly person: string } | null> {
  const at = desk.now().getTime();
  const row = await desk.store.db
    .selectFrom('login')
    .innerJoin('account', 'account.name', 'login.person')
    .select(['login.id', 'login.person', 'login.seen'])
    .where('login.hash', '=', sha256(secret))
    .where('account.disabled', 'is', null)
    .where('login.expires', '>', at)
    .where('login.seen', '>', at - IDLE)
    .executeTakeFirst();
  if (!row) return null;
  if (at - row.seen > SEEN)
    await desk.store.changeAccounts((tables) => tables.updateTable('login').set({ seen: at }).where('id', '=', row.id).execute());
  return { id: row.id, person: row.person };
}

/** Somebody's sessions that are not over, the one last used first. */
export async function sessionsOf({ db }: Store, person: string, now: Date): Promise<readonly Session[]> {
  const at = now.getTime();
  const rows = await db
    .selectFrom('login')
    .selectAll()
    .where('person', '=', person)
    .where('expires', '>', at)
    .where('seen', '>', at - IDLE)
    .orderBy('seen', 'desc')
    .execute();
  const iso = (time: number): string => new Date(time).toISOString();
  return rows.map(({ id, created, seen, expires, agent }) => {
    const over = Math.min(expires, seen + IDLE);
    return { id, created: iso(created), seen: iso(seen), expires: iso(over), agent };
  });
}

/** Ends one's own session. Throws `Refusal` `no-such-session`. */
export async function endSession(desk: AtDesk, id: string, act: 'signed-out' | 'session-ended'): Promise<void> {
  await desk.store.changeAccounts(async (tables) => {
    const own = tables.deleteFrom('login').where('id', '=', id).where('person', '=', desk.by);
    const { numDeletedRows } = await own.executeTakeFirstOrThrow();
    if (Number(numDeletedRows) === 0) throw new Refusal(id, { code: 'no-such-session', detail: id });
    await note(tables, desk, { by: desk.by, act, subject: desk.by });
  });
}

/** Takes sessions that are over out of the table. */
export async function forgetOver(tables: AccountTables, now: Date): Promise<void> {
  const at = now.getTime();
  const over = tables.deleteFrom('login').where((eb) => eb.or([eb('expires', '<=', at), eb('seen', '<=', at - IDLE)]));
  await over.execute();
}
