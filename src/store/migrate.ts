import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import { COLUMNS } from './columns.ts';
import { StoreError } from './contract.ts';
import type { Engine } from './engine.ts';
import { MIGRATIONS } from './migrations/list.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables to this program's version, forward only, in the transaction that `db` is in: a kill leaves the old schema or the new.
 * `upTo` stops early, for tests that need an older ledger.
 */
export async function migrate(db: Kysely<Tables>, engine: Engine, now: number, upTo = MIGRATIONS.length): Promise<void> {
  const version = await schemaVersion(db, engine);
  if (version === null) {
    await db.schema.createTable('meta').addColumn('name', 'text', primary).addColumn('value', 'text', filled).execute();
    await db.schema.createTable('migration').addColumn('name', 'text', primary).addColumn('at', 'bigint', filled).execute();
    await db.insertInto('meta').values({ name: 'format', value: FORMAT }).execute();
    await db.insertInto('meta').values({ name: 'schema', value: '0' }).execute();
  }
  for (const { name, up } of MIGRATIONS.slice(version ?? 0, upTo)) {
    await up(db, engine);
    await db.insertInto('migration').values({ name, at: now }).execute();
  }
  const reached = Math.max(version ?? 0, upTo);
  await db
    .updateTable('meta')
    .set({ value: String(reached) })
    .where('name', '=', 'schema')
    .execute();
}

/** How many migrations the ledger has had; `null` where the database is empty. Throws `not-a-ledger`, `schema-newer`. */
export async function schemaVersion(db: Kysely<Tables>, engine: Engine): Promise<number | null> {
  const names = await tableNames(db, engine);
  if (names.length === 0) return null;
  const rows = names.includes('meta') && names.includes('log') ? await metaRows(db) : [];
  const value = (name: string): string | undefined => rows.find((row) => row.name === name)?.value;
  if (value('format') !== FORMAT) throw new StoreError('not-a-ledger', names.slice(0, 3).join(', '));
  const version = Number(value('schema'));
  if (version > MIGRATIONS.length) throw new StoreError('schema-newer', `${version} > ${MIGRATIONS.length}`);
  return version;
}

const FORMAT = 'isnad-ledger';
const filled = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const primary = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();
/** On PostgreSQL others' tables may lie beside ours; these names must be free. */
const OURS: readonly string[] = ['meta', 'migration', ...Object.keys(COLUMNS)];

async function metaRows(db: Kysely<Tables>): Promise<readonly { readonly name: unknown; readonly value: string }[]> {
  const { rows } = await sql<{ name: unknown; value: string }>`select * from meta`.execute(db);
  return rows;
}

async function tableNames(db: Kysely<Tables>, engine: Engine): Promise<readonly string[]> {
  const query =
    engine === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() order by 1`;
  const { rows } = await query.execute(db);
  const names = rows.map(({ name }) => name);
  return engine === 'sqlite' ? names : names.filter((name) => OURS.includes(name));
}
