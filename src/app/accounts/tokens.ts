import type { Store } from '../../store/contract.ts';
import { Refusal } from '../refusal.ts';
import { accountOf } from './accounts.ts';
import { note } from './audit.ts';
import type { AtDesk, Desk } from './desk.ts';
import { newId, newSecret, sha256 } from './secrets.ts';

export type Scope = 'read' | 'write';

/** By which a token is known where it should not be: in a log, in a repository. */
const MARK = 'isnad_';
/** Of one person; more is a program gone wrong. */
const MOST = 50;
const SEEN = 5 * 60_000;
const DAY = 86_400_000;

/** A token as its person may see it: never the secret itself. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  /** ISO instants */
  readonly created: string;
  readonly expires: string | null;
  readonly used: string | null;
}

export interface NewToken {
  readonly name: string;
  readonly scope: Scope;
  /** null: until it is revoked */
  readonly days: number | null;
}

/** Makes a token for oneself; `secret` is told this once. Throws `Refusal` `no-such-account`, `too-many-tokens`. */
export async function createToken(desk: AtDesk, wanted: NewToken): Promise<{ readonly token: Token; readonly secret: string }> {
  const { by: person } = desk;
  await accountOf(desk.store, person);
  const secret = MARK + newSecret(desk);
  const at = desk.now().getTime();
  const { name, scope, days } = wanted;
  const times = { created: at, expires: days === null ? null : at + days * DAY, used: null };
  const row = { id: newId(desk), hash: sha256(secret), person, name, scope, ...times };
  await desk.store.changeAccounts(async (tables) => {
    const held = await tables.selectFrom('token').select('id').where('person', '=', person).limit(MOST).execute();
    if (held.length === MOST) throw new Refusal(person, { code: 'too-many-tokens', detail: String(MOST) });
    await tables.insertInto('token').values(row).execute();
    await note(tables, desk, { by: person, act: 'token-created', subject: person, detail: `${name} (${scope})` });
  });
  return { token: shown(row), secret };
}

/** Somebody's tokens, the newest first; those that have run out are listed too. */
export async function tokensOf({ db }: Store, person: string): Promise<readonly Token[]> {
  const rows = await db.selectFrom('token').selectAll().where('person', '=', person).orderBy('id', 'desc').execute();
  return rows.map(shown);
}

/** Throws `Refusal` `no-such-token`. */
export async function revokeToken(desk: AtDesk, id: string): Promise<void> {
  await desk.store.changeAccounts(async (tables) => {
    const own = tables.selectFrom('token').select('name').where('id', '=', id).where('person', '=', desk.by);
    const held = await own.executeTakeFirst();
    if (!held) throw new Refusal(id, { code: 'no-such-token', detail: id });
    await tables.deleteFrom('token').where('id', '=', id).execute();
    await note(tables, desk, { by: desk.by, act: 'token-revoked', subject: desk.by, detail: held.name });
  });
}

/** Whose token it is and what it is good for; null for one that has run out, was revoked or never was. */
export async function holderOf(desk: Desk, secret: string): Promise<{ readonly person: string; readonly scope: Scope } | null> {
  const at = desk.now().getTime();
  const row = await desk.store.db
    .selectFrom('token')
    .innerJoin('account', 'account.name', 'token.person')
    .select(['token.id', 'token.person', 'token.scope', 'token.used'])
    .where('token.hash', '=', sha256(secret))
    .where('account.disabled', 'is', null)
    .where((eb) => eb.or([eb('token.expires', 'is', null), eb('token.expires', '>', at)]))
    .executeTakeFirst();
  if (!row) return null;
  if (row.used === null || at - row.used > SEEN)
    await desk.store.changeAccounts((tables) => tables.updateTable('token').set({ used: at }).where('id', '=', row.id).execute());
  return { person: row.person, scope: scopeOf(row.scope) };
}

/** What is not known to allow more, allows reading. */
const scopeOf = (text: string): Scope => (text === 'write' ? 'write' : 'read');

interface Row extends Pick<Token, 'id' | 'name'> {
  readonly scope: string;
  readonly created: number;
  readonly expires: number | null;
  readonly used: number | null;
}

function shown({ id, name, scope, created, expires, used }: Row): Token {
  const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());
  return { id, name, scope: scopeOf(scope), created: new Date(created).toISOString(), expires: iso(expires), used: iso(used) };
}
