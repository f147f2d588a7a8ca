import type { Kysely } from 'kysely';
import { claimKey } from '../../store/claim-id.ts';
import type { Store } from '../../store/contract.ts';
import type { Tables } from '../../store/tables.ts';

/** What the views of a ledger hold of its entries up to one. */
export interface Counts {
  readonly documents: number;
  readonly readings: number;
  readonly claims: number;
}

export async function countsUntil({ db }: Store, seq: number): Promise<Counts> {
  const [documents, readings, claims] = await Promise.all([
    counted(db, 'document', 'key', seq),
    counted(db, 'reading', 'seq', seq),
    counted(db, 'claim', 'key', claimKey(seq + 1, 0) - 1),
  ]);
  return { documents, readings, claims };
}

async function counted(
  db: Kysely<Tables>,
  table: 'document' | 'reading' | 'claim',
  column: 'key' | 'seq',
  most: number,
): Promise<number> {
  const { ref } = db.dynamic;
  const query = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n'));
  return Number((await query.where(ref(column), '<=', most).executeTakeFirstOrThrow()).n);
}
