import { assertMay } from '../people.ts';
import { Refusal } from '../refusal.ts';
import { accountOf } from './accounts.ts';
import { countTry, forgive, noteFailure } from './attempts.ts';
import { note } from './audit.ts';
import type { AtDesk } from './desk.ts';
import { endAll } from './keep.ts';
import { assertPassword, hashPassword, passwordFits } from './password.ts';

/**
 * Gives somebody a password chosen by an admin: their sessions and tokens end, a lock-out too. Needs `admin`. Throws `Refusal`
 * `not-permitted`, `no-such-account`, `weak-password`.
 */
export async function setPassword(desk: AtDesk, name: string, password: string): Promise<void> {
  await assertMay(desk.store, desk.by, 'admin');
  await accountOf(desk.store, name);
  assertPassword(name, password);
  const hashed = await hashPassword(password, desk);
  // At the machine itself, where nobody looks on, somebody sets their own as a rule.
  const renew = name === desk.by || desk.address === null ? 0 : 1;
  await desk.store.changeAccounts(async (tables) => {
    const set = { password: hashed, changed: desk.now().getTime(), renew };
    await tables.updateTable('account').set(set).where('name', '=', name).execute();
    await endAll(tables, name);
    await forgive(tables, name);
    await note(tables, desk, { by: desk.by, act: 'password-changed', subject: name });
  });
}

/**
 * Somebody's new password in place of the old one, which must be told; other sessions than `login` end. Wrong ones count as failed sign-ins.
 * Throws `Refusal` `wrong-password`, `sign-in-locked`, `weak-password`, `no-such-account`.
 */
export async function changePassword(desk: AtDesk, login: string, old: string, password: string): Promise<void> {
  const name = desk.by;
  await accountOf(desk.store, name);
  assertPassword(name, password);
  const wait = await countTry(desk, name);
  const row = await desk.store.db.selectFrom('account').select('password').where('name', '=', name).executeTakeFirstOrThrow();
  if (!(await passwordFits(row.password, old))) {
    await desk.store.changeAccounts((tables) => noteFailure(tables, desk, name, wait));
    throw new Refusal(name, { code: 'wrong-password', detail: '' });
  }
  const hashed = await hashPassword(password, desk);
  await desk.store.changeAccounts(async (tables) => {
    const set = { password: hashed, changed: desk.now().getTime(), renew: 0 };
    await tables.updateTable('account').set(set).where('name', '=', name).execute();
    await tables.deleteFrom('login').where('person', '=', name).where('id', '!=', login).execute();
    await forgive(tables, name);
    await note(tables, desk, { by: name, act: 'password-changed', subject: name });
  });
}
