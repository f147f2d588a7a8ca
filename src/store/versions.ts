import type { Kysely } from 'kysely';
import { StoreError } from './contract.ts';
import type { Engine } from './engine.ts';
import { schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import type { Tables } from './tables.ts';

export const NEWEST = MIGRATIONS.length;

/** Throws `no-ledger` where there is none, `schema-older` where it was not brought to this version. */
export async function checkVersion(db: Kysely<Tables>, engine: Engine, shown: string): Promise<void> {
  const version = await schemaVersion(db, engine);
  if (version === null) throw new StoreError('no-ledger', shown);
  if (version < NEWEST) throw new StoreError('schema-older', `${version} < ${NEWEST}`);
}
