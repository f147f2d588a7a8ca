import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { up as ledger } from './0001-ledger.ts';
import { up as accounts } from './0002-accounts.ts';
import { up as settling } from './0003-settling.ts';
import { up as slices } from './0004-slices.ts';
import { up as orders } from './0005-orders.ts';

/** In order; the version of a schema is the number of migrations it has had. One is added at the end, never altered. */
export const MIGRATIONS: readonly {
  readonly name: string;
  readonly up: (db: Kysely<Tables>, engine: Engine) => Promise<void>;
}[] = [
  { name: '0001-ledger', up: ledger },
  { name: '0002-accounts', up: accounts },
  { name: '0003-settling', up: settling },
  { name: '0004-slices', up: slices },
  { name: '0005-orders', up: orders },
];
