import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Writing } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { inserter } from './insert.ts';

/** Any number that no other program on this database takes: "isnad" in ASCII. */
const LOCK = 0x69_73_6e_61_64;

/** One transaction under the ledger's lock, which is the database's own, so it is let go whatever becomes of this process. */
export async function writeWith<R>(pool: Pool, wait: number, work: (writing: Writing) => Promise<R>): Promise<R> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that breaks also rejects the query at hand, which is where it is told.
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    await client.query('begin');
    await client.query(`set local lock_timeout = ${wait}`);
    await client.query(`select pg_advisory_xact_lock(${LOCK})`);
    const result = await work({ engine: 'postgres', db: kyselyOver(client), ...inserter(client) });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => (broken ??= failed));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Typed queries on this very connection. */
function kyselyOver(client: PoolClient): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: () => {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {} } }) });
}
