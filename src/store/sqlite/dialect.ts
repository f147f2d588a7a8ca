import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Handle } from './handle.ts';

/** Typed queries over a connection, which stays ours to close. */
export function kyselyOver(handle: Handle): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare: handle.prepare, close: () => {} } }) });
}
