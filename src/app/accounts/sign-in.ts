import { Refusal } from '../refusal.ts';
import { countTry, forgive, noteFailure } from './attempts.ts';
import { note } from './audit.ts';
import type { Desk } from './desk.ts';
import { accountName } from './keep.ts';
import { type Begun, begin, forgetOver } from './logins.ts';
import { hashPassword, isOutdated, NO_PASSWORD, passwordFits } from './password.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
  /** browser and system, coarse */
  readonly agent: string;
}

/**
 * Begins a session. Whether the name, the password or the account is what is wrong is not told, and takes as long to find out. Throws
 * `Refusal` `sign-in-refused`, `Wait` `sign-in-locked`.
 */
export async function signIn(desk: Desk, { name: given, password, agent }: Credentials): Promise<Begun> {
  const name = accountName(given);
  const wait = await countTry(desk, name);
  const query = desk.store.db.selectFrom('account').select('password').where('name', '=', name).where('disabled', 'is', null);
  const account = await query.executeTakeFirst();
  const fits = await passwordFits(account?.password ?? NO_PASSWORD, password);
  if (!account || !fits) {
    await desk.store.changeAccounts((tables) => noteFailure(tables, desk, name, wait));
    throw refused();
  }
  const renewed = isOutdated(account.password) ? await hashPassword(password, desk) : null;
  const { begun, row } = begin(desk, name, agent);
  await desk.store.changeAccounts(async (tables) => {
    // Changed or closed in the moment that the password took to be looked at.
    const held = tables.selectFrom('account').select('name').where('name', '=', name).where('disabled', 'is', null);
    if (!(await held.where('password', '=', account.password).executeTakeFirst())) throw refused();
    await forgive(tables, name);
    await forgetOver(tables, desk.now());
    if (renewed) await tables.updateTable('account').set({ password: renewed }).where('name', '=', name).execute();
    await tables.insertInto('login').values(row).execute();
    await note(tables, desk, { by: name, act: 'signed-in', subject: name, detail: agent });
  });
  return begun;
}

const refused = (): Refusal => new Refusal('', { code: 'sign-in-refused', detail: '' });
