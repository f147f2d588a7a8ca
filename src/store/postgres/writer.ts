import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Writing } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { inserter } from './insert.ts';

/** Any number that no other program on this database takes: "isnad" in ASCII. */
const LOCK = 0x69_73_6e_61_64;

/** What a process knows of the slices of the tables (migrations/0004-slices.ts): `ready`, the entry at which more are to be asked for. */
export interface Slices {
  ready: number;
}

/** One transaction under the ledger's lock, which is the database's own, so it is let go whatever becomes of this process. */
export async function writeWith<R>(
  pool: Pool,
  wait: number,
  work: (writing: Writing) => Promise<R>,
  slices: Slices = { ready: 0 },
): Promise<R> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that breaks also rejects the query at hand, which is where it is told.
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    await client.query('begin');
    await client.query(`set local lock_timeout = ${wait}`);
    await client.query(`select pg_advisory_xact_lock(${LOCK})`);
    const db = kyselyOver(client);
    let { ready } = slices;
    const reach = async (seq: number): Promise<void> => void (seq >= ready && (ready = await askFor(db, seq)));
    const result = await work({ engine: 'postgres', db, ...inserter(client), reach });
    await client.query('commit');
    // Not before: what a transaction made is gone if it is rolled back.
    slices.ready = Math.max(slices.ready, ready);
    return result;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => (broken ??= failed));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

async function askFor(db: Kysely<Tables>, seq: number): Promise<number> {
  const { rows } = await sql<{ ready: number }>`select isnad_reach(${seq}) as ready`.execute(db);
  return rows[0]!.ready;
}

/** Typed queries on this very connection. */
function kyselyOver(client: PoolClient): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: () => {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {} } }) });
}
