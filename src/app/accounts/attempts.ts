import type { AccountTables } from '../../store/account-tables.ts';
import { Refusal } from '../refusal.ts';
import { note } from './audit.ts';
import type { Desk } from './desk.ts';
import { sha256 } from './secrets.ts';

/** Failures in a row before anybody has to wait. */
const FREE = 5;
const FIRST_WAIT = 30_000;
/** So that whoever wants to keep somebody out by failing in their name keeps them out for an hour at most, once they stop. */
const LONGEST_WAIT = 3_600_000;
/** After this long without a try all is forgotten. */
const FORGOTTEN = 24 * 3_600_000;

/** No try before `seconds` have gone by. */
export class Wait extends Refusal {
  readonly seconds: number;
  constructor(subject: string, code: 'sign-in-locked' | 'address-held', seconds: number) {
    super(subject, { code, detail: String(seconds) });
    this.seconds = seconds;
  }
}

/** Milliseconds to wait after so many failures: half a minute, then twice as long each time. */
export const waitAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(20, failures - FREE));

/**
 * Counts a try before its password is looked at, so that many at once are no more than one after the other; `forgive` takes it back. Kept in
 * the database: a restart forgets nothing, and several servers count together. Gives the milliseconds to wait should it fail. Throws `Wait`.
 */
export async function countTry(desk: Desk, name: string): Promise<number> {
  const at = desk.now().getTime();
  const key = sha256(name);
  const found = await desk.store.changeAccounts(async (tables) => {
    await tables
      .deleteFrom('attempt')
      .where('last', '<', at - FORGOTTEN)
      .execute();
    const held = await tables.selectFrom('attempt').selectAll().where('name', '=', key).executeTakeFirst();
    if (held && held.until > at) return { until: held.until };
    const failures = (held?.failures ?? 0) + 1;
    const wait = waitAfter(failures);
    const row = { failures, last: at, until: at + wait };
    const insert = tables.insertInto('attempt').values({ name: key, ...row });
    await insert.onConflict((conflict) => conflict.column('name').doUpdateSet(row)).execute();
    return { wait };
  });
  if (found.wait === undefined) throw new Wait(name, 'sign-in-locked', Math.ceil((found.until - at) / 1000));
  return found.wait;
}

/** Writes a wrong password down, and the lock-out that came of it. Names without an account are not: some type their password there. */
export async function noteFailure(tables: AccountTables, desk: Desk, name: string, wait: number): Promise<void> {
  const known = await tables.selectFrom('account').select('name').where('name', '=', name).executeTakeFirst();
  const whom = known && { subject: name };
  await note(tables, desk, { by: null, act: 'sign-in-failed', ...whom });
  if (wait > 0) await note(tables, desk, { by: null, act: 'locked-out', ...whom, detail: `${wait / 1000} s` });
}

export async function forgive(tables: AccountTables, name: string): Promise<void> {
  await tables.deleteFrom('attempt').where('name', '=', sha256(name)).execute();
}
