import type { Head } from '../../store/contract.ts';
import type { Session } from './session.ts';

/** How much the ledger holds. */
export interface LedgerSummary {
  readonly head: Head;
  readonly documents: number;
  /** as coders found them; a person's edit stands in the place of one */
  readonly claims: number;
  /** claims of which somebody said something */
  readonly reviewed: number;
}

export async function summaryOf({ store }: Session): Promise<LedgerSummary> {
  const { db } = store;
  const [head, documents, reviewed] = await Promise.all([
    store.head(),
    db
      .selectFrom('document')
      .select(({ fn }) => [fn.countAll<number>().as('n'), fn.sum<number>('claims').as('claims')])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('review')
      .select(({ fn }) => fn.count<number>('claim').distinct().as('n'))
      .executeTakeFirstOrThrow(),
  ]);
  return { head, documents: Number(documents.n), claims: Number(documents.claims ?? 0), reviewed: Number(reviewed.n) };
}
