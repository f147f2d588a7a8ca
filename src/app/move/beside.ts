import { sql } from 'kysely';
import { type Store, StoreError } from '../../store/contract.ts';
import { columnText } from '../../store/terms.ts';

/** What stands beside the log, in no backup and no export, and must not be lost when a desk moves. Who is signed in is not carried. */
export interface Beside {
  readonly accounts: number;
  readonly tokens: number;
  readonly audit: number;
  readonly failures: number;
}

/** Rows of one statement. */
const PAGE = 500;

/** A target where things were done that the source knows nothing of is in use already. Throws `not-empty`. */
export async function assertUnused(source: Store, target: Store): Promise<void> {
  for (let last = ''; ; ) {
    const ids = await auditIds(target, last);
    const known = await auditKnown(source, ids);
    if (known.size < ids.length) throw new StoreError('not-empty', target.location);
    if (ids.length < PAGE) return;
    last = ids.at(-1)!;
  }
}

/** Carries it over; what was carried before is left or renewed. Accounts and tokens go last and at once: until then nobody signs in to the target. */
export async function carryBeside(source: Store, target: Store): Promise<Beside> {
  const failures = await carryFailures(source, target);
  const audit = await carryAudit(source, target);
  const accounts = (await source.db.selectFrom('account').selectAll().orderBy('name').execute()).map(plain);
  const tokens = (await source.db.selectFrom('token').selectAll().orderBy('id').execute()).map(plain);
  await target.changeAccounts(async (tables) => {
    await tables.deleteFrom('token').execute();
    await tables.deleteFrom('account').execute();
    for (const rows of pages(accounts)) await tables.insertInto('account').values(rows).execute();
    for (const rows of pages(tokens)) await tables.insertInto('token').values(rows).execute();
  });
  return { accounts: accounts.length, tokens: tokens.length, audit, failures };
}

async function carryAudit(source: Store, target: Store): Promise<number> {
  let count = 0;
  for (let last = ''; ; ) {
    const rows = await source.db.selectFrom('audit').selectAll().where('id', '>', last).orderBy('id').limit(PAGE).execute();
    const known = await auditKnown(
      target,
      rows.map(({ id }) => id),
    );
    const missing = rows.filter(({ id }) => !known.has(id)).map(plain);
    if (missing.length > 0) await target.changeAccounts((tables) => tables.insertInto('audit').values(missing).execute());
    count += rows.length;
    if (rows.length < PAGE) return count;
    last = rows.at(-1)!.id;
  }
}

async function carryFailures(source: Store, target: Store): Promise<number> {
  let count = 0;
  for (let last = { locator: '', code: '' }; ; ) {
    const rows = await source.db
      .selectFrom('failure')
      .selectAll()
      .where(sql<boolean>`(locator, code) > (${last.locator}, ${last.code})`)
      .orderBy('locator')
      .orderBy('code')
      .limit(PAGE)
      .execute();
    const values = rows.map(plain);
    if (values.length > 0)
      await target.changeAccounts((tables) =>
        tables
          .insertInto('failure')
          .values(values)
          .onConflict((held) =>
            held
              .columns(['locator', 'code'])
              .doUpdateSet(({ ref }) => ({ detail: ref('excluded.detail'), at: ref('excluded.at') })),
          )
          .execute(),
      );
    count += rows.length;
    if (rows.length < PAGE) return count;
    last = rows.at(-1)!;
  }
}

const auditIds = async ({ db }: Store, after: string): Promise<readonly string[]> =>
  (await db.selectFrom('audit').select('id').where('id', '>', after).orderBy('id').limit(PAGE).execute()).map(({ id }) => id);

async function auditKnown({ db }: Store, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('audit').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

function* pages<R>(rows: readonly R[]): Generator<readonly R[]> {
  for (let from = 0; from < rows.length; from += PAGE) yield rows.slice(from, from + PAGE);
}

/** With texts that either engine takes. */
function plain<R extends object>(row: R): R {
  // Values of the same types under the same names.
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? columnText(value) : value]),
  ) as R;
}
