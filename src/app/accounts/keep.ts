import type { AccountTables } from '../../store/account-tables.ts';
import { assertMay } from '../people.ts';
import { PERMISSIONS } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import { type Account, accountOf, hasAdmin } from './accounts.ts';
import { type AuditAct, note } from './audit.ts';
import type { AtDesk } from './desk.ts';
import { assertPassword, hashPassword } from './password.ts';
import { ROLE_PERMISSIONS, type Role } from './roles.ts';

/** Letters that cannot be seen would let two names look the same. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const LONGEST_NAME = 100;

/** One written form of what looks the same. */
export const accountName = (name: string): string => name.normalize('NFC').trim();

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

/**
 * Opens an account and puts what its person may do on record, in one step. The first must be an admin's. Needs `admin`, which on a ledger that
 * names nobody whoever runs the program has. Throws `Refusal` `not-permitted`, `bad-name`, `weak-password`, `account-taken`, `first-admin`.
 */
export async function createAccount(desk: AtDesk, { name: given, role, password }: NewAccount): Promise<Account> {
  await assertMay(desk.store, desk.by, 'admin');
  const name = accountName(given);
  if (name === '' || name.length > LONGEST_NAME || UNSEEN.test(name))
    throw new Refusal(given, { code: 'bad-name', detail: given });
  assertPassword(name, password);
  const hashed = await hashPassword(password, desk);
  const at = desk.now().getTime();
  await changePerson(desk, name, role, { act: 'account-created', detail: role }, async (tables) => {
    if (await tables.selectFrom('account').select('name').where('name', '=', name).executeTakeFirst())
      throw new Refusal(name, { code: 'account-taken', detail: name });
    const first = (await tables.selectFrom('account').select('name').limit(1).executeTakeFirst()) === undefined;
    const renew = first || name === desk.by || desk.address === null ? 0 : 1;
    const row = { name, role, password: hashed, renew, created: at, created_by: desk.by, changed: at, disabled: null };
    await tables.insertInto('account').values(row).execute();
    if (!(await hasAdmin(tables))) throw new Refusal(name, { code: 'first-admin', detail: role });
  });
  return accountOf(desk.store, name);
}

/** Gives somebody another role. Needs `admin`. Throws `Refusal` `not-permitted`, `no-such-account`, `last-admin-account`. */
export async function setRole(desk: AtDesk, name: string, role: Role): Promise<Account> {
  const { role: before, disabled } = await accountToChange(desk, name);
  await changePerson(
    desk,
    name,
    disabled === null ? role : null,
    { act: 'role-changed', detail: `${before} → ${role}` },
    (tables) => update(tables, name, { role }),
  );
  return accountOf(desk.store, name);
}

/**
 * Closes an account: its sessions and tokens end, its person may do nothing more; the name stays with what is on record under it. Needs
 * `admin`. Throws as `setRole`.
 */
export async function disableAccount(desk: AtDesk, name: string): Promise<Account> {
  await accountToChange(desk, name);
  await changePerson(desk, name, null, { act: 'account-disabled' }, async (tables) => {
    await update(tables, name, { disabled: desk.now().getTime() });
    await endAll(tables, name);
  });
  return accountOf(desk.store, name);
}

/** Opens a closed account again, with its role and password. Needs `admin`. Throws as `setRole`. */
export async function enableAccount(desk: AtDesk, name: string): Promise<Account> {
  const { role } = await accountToChange(desk, name);
  await changePerson(desk, name, role, { act: 'account-enabled' }, (tables) => update(tables, name, { disabled: null }));
  return accountOf(desk.store, name);
}

/** Ends every session and token of somebody. */
export async function endAll(tables: AccountTables, name: string): Promise<void> {
  await tables.deleteFrom('login').where('person', '=', name).execute();
  await tables.deleteFrom('token').where('person', '=', name).execute();
}

async function accountToChange(desk: AtDesk, name: string): Promise<Account> {
  await assertMay(desk.store, desk.by, 'admin');
  return accountOf(desk.store, name);
}

/** An admin must be left, or nobody could ever open an account again. */
async function update(tables: AccountTables, name: string, set: { role?: Role; disabled?: number | null }): Promise<void> {
  await tables.updateTable('account').set(set).where('name', '=', name).execute();
  if (!(await hasAdmin(tables))) throw new Refusal(name, { code: 'last-admin-account', detail: name });
}

/** The account and what its person may do change together, or neither. `role` null: may nothing. */
async function changePerson(
  desk: AtDesk,
  name: string,
  role: Role | null,
  noted: { readonly act: AuditAct; readonly detail?: string },
  work: (tables: AccountTables) => Promise<void>,
): Promise<void> {
  const granted = role === null ? [] : ROLE_PERMISSIONS[role];
  const may = PERMISSIONS.filter((permission) => granted.includes(permission));
  await desk.store.append({
    by: desk.by,
    at: desk.now().toISOString(),
    items: [{ entry: { kind: 'person', name, may }, projection: {} }],
    async accounts(tables) {
      await work(tables);
      await note(tables, desk, { by: desk.by, subject: name, ...noted });
    },
  });
}
