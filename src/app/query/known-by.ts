import type { Kysely } from 'kysely';
import { CLAIMS_PER_ENTRY, type Tables } from '../../store/tables.ts';

const DAY = 86_400_000;

/**
 * The last entry that was on record by the end of a day (ISO date, UTC); 0 where none was. Entries are never earlier than the one before, so
 * halving finds it by primary key.
 */
export async function seqKnownBy(db: Kysely<Tables>, day: string, last: number): Promise<number> {
  const end = Date.parse(`${day}T00:00:00Z`) + DAY;
  let known = 0;
  let unknown = last + 1;
  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2);
    const row = await db.selectFrom('log').select('at').where('seq', '=', middle).executeTakeFirst();
    if (row !== undefined && row.at < end) known = middle;
    else unknown = middle;
  }
  return known;
}

/** The highest key that a claim of the entries up to `seq` may have. */
export const lastKey = (seq: number): number => seq * CLAIMS_PER_ENTRY + (CLAIMS_PER_ENTRY - 1);
