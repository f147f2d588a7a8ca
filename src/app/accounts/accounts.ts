import type { Permission } from '../../core/ledger/entries.ts';
import type { AccountRow, AccountTables } from '../../store/account-tables.ts';
import type { Store } from '../../store/contract.ts';
import { permissionsOf } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import { ROLE_PERMISSIONS, type Role, roleOf } from './roles.ts';

/** An account without its secrets. */
export interface Account {
  readonly name: string;
  readonly role: Role;
  /** what the log says now: the role's, unless somebody said otherwise since (`isnad people add`) */
  readonly may: readonly Permission[];
  /** whether that is what the role, or a closed account, gives */
  readonly asRole: boolean;
  /** ISO instants */
  readonly created: string;
  readonly createdBy: string;
  /** when the password was last set */
  readonly changed: string;
  /** somebody else chose the password */
  readonly renew: boolean;
  readonly disabled: string | null;
}

const iso = (at: number): string => new Date(at).toISOString();

/** Every account, by name. */
export async function accounts(store: Store): Promise<readonly Account[]> {
  const rows = await store.db.selectFrom('account').selectAll().orderBy('name').execute();
  return Promise.all(rows.map((row) => shown(store, row)));
}

/** Throws `Refusal` `no-such-account`. */
export async function accountOf(store: Store, name: string): Promise<Account> {
  const row = await store.db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst();
  if (row) return shown(store, row);
  const all = await store.db.selectFrom('account').select('name').execute();
  throw new Refusal(name, { code: 'no-such-account', detail: name }, { given: name, among: all.map((account) => account.name) });
}

async function shown(store: Store, row: AccountRow): Promise<Account> {
  const role = roleOf(row.role);
  const may = await permissionsOf(store, row.name);
  const given = row.disabled === null ? ROLE_PERMISSIONS[role] : [];
  return {
    ...{ name: row.name, role, may },
    asRole: may.length === given.length && given.every((permission) => may.includes(permission)),
    created: iso(row.created),
    createdBy: row.created_by,
    changed: iso(row.changed),
    renew: row.renew === 1,
    disabled: row.disabled === null ? null : iso(row.disabled),
  };
}

/** Whether anybody has an account: from then on nobody gets in without one. */
export async function hasAccounts({ db }: Pick<Store, 'db'>): Promise<boolean> {
  return (await db.selectFrom('account').select('name').limit(1).executeTakeFirst()) !== undefined;
}

/** Whether somebody can sign in who may say who may what. */
export async function hasAdmin(tables: AccountTables): Promise<boolean> {
  const query = tables.selectFrom('account').select('name').where('role', '=', 'admin').where('disabled', 'is', null);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}
