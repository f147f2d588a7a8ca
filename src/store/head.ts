import type { Kysely } from 'kysely';
import type { Head } from './contract.ts';
import { NO_HASH } from './sealed.ts';
import type { LogRow, Tables } from './tables.ts';

export type LogEnd = Pick<LogRow, 'seq' | 'at' | 'hash'>;

/** Before the first entry. */
export const START: LogEnd = { seq: 0, at: 0, hash: NO_HASH };

export async function lastEntry(db: Kysely<Tables>): Promise<LogEnd> {
  const row = await db.selectFrom('log').select(['seq', 'at', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row ?? START;
}

export function headOf({ seq, at, hash }: LogEnd): Head {
  return { seq, at: new Date(at).toISOString(), hash: Buffer.from(hash).toString('hex') };
}
