import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import { StoreError } from '../contract.ts';
import type { Connection } from '../engine.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { type OpenOptions, WAIT } from '../options.ts';
import type { Tables } from '../tables.ts';
import { checkVersion, NEWEST } from '../versions.ts';
import { postgresError } from './errors.ts';
import { readers, writers } from './pool.ts';
import { matchTerms } from './search.ts';
import { type Slices, writeWith } from './writer.ts';

/** Opens a database on a server. `shown` is the address without its password. Throws `StoreError`. */
export async function connectPostgres(url: string, shown: string, options: OpenOptions): Promise<Connection> {
  const told = (error: unknown): unknown => postgresError(error, shown);
  const pools: Pool[] = [];
  const close = async (): Promise<void> => void (await Promise.all(pools.splice(0).map((pool) => pool.end())));
  try {
    const pool = readers(url);
    pools.push(pool);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    await checkServer(db);
    const writer = options.readOnly ? null : writers(url, STATEMENT);
    if (writer) pools.push(writer);
    const wait = options.wait ?? WAIT;
    const slices: Slices = { ready: 0 };
    if (writer) await bringUp(db, url, wait, shown, options);
    await checkVersion(db, 'postgres', shown);
    return {
      engine: 'postgres',
      location: shown,
      db,
      told,
      async write(work) {
        if (!writer) throw new StoreError('database-read-only', shown);
        try {
          return await writeWith(writer, wait, work, slices);
        } catch (error) {
          throw told(error);
        }
      },
      match: (table, match) => matchTerms(db, table, match),
      close,
    };
  } catch (error) {
    await close();
    throw told(error);
  }
}

/** Milliseconds until a statement of a batch counts as lost; the longest take some seconds. */
const STATEMENT = 120_000;

/** Design §6: what PostgreSQL 15 has is taken for granted. */
const OLDEST = 150_000;

async function checkServer(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(db);
  const version = rows[0]?.version ?? '';
  if (Number(version) < OLDEST) throw new StoreError('server-too-old', `PostgreSQL ${Math.floor(Number(version) / 10_000)}`);
}

/** Throws `schema-older` where somebody else than the owner of the tables comes with a newer program. */
async function bringUp(db: Kysely<Tables>, url: string, wait: number, shown: string, options: OpenOptions): Promise<void> {
  const version = await schemaVersion(db, 'postgres');
  if (version === NEWEST || (version === null && options.create === false)) return;
  const now = (options.now ?? Date.now)();
  // Without patience: a migration of a large ledger takes its time.
  const writer = writers(url);
  try {
    await writeWith(writer, wait, (writing) => migrate(writing.db, 'postgres', now));
  } catch (error) {
    const told = postgresError(error, shown);
    const denied = version !== null && told instanceof StoreError && told.code === 'database-denied';
    throw denied ? new StoreError('schema-older', `${version} < ${NEWEST}`, error) : error;
  } finally {
    await writer.end();
  }
}
