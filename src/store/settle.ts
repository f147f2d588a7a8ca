import type { Connection } from './engine.ts';
import { type Postings, putPostings, sortPostings, takeUp } from './postings.ts';

/** So many rows wait at most, half a million: 4,000 reports, in 100 MB of memory when they are put. */
export const MOST_PENDING = 500_000;
/** Rows of one transaction, so that others may write between, and the write-ahead log stays small. */
const ROWS = 50_000;

/**
 * Puts what was deferred into its tables: sorted, all of it together, so that a page of the tables is written once for many rows. In several
 * transactions; what a crash leaves half done is done again, for a row that is there already is passed over.
 */
export async function settle(connection: Connection): Promise<void> {
  const waiting = await connection.db.selectFrom('pending').select(['seq', 'count']).orderBy('seq').execute();
  for (let from = 0; from < waiting.length; ) {
    const seqs: number[] = [];
    for (let rows = 0; from < waiting.length && rows < MOST_PENDING; from++) {
      rows += waiting[from]!.count;
      seqs.push(waiting[from]!.seq);
    }
    await settleSome(connection, seqs);
  }
}

async function settleSome(connection: Connection, seqs: readonly number[]): Promise<void> {
  const all: Postings = { tags: [], dyads: [] };
  for (const seq of seqs) {
    const row = await connection.db.selectFrom('pending').select('rows').where('seq', '=', seq).executeTakeFirst();
    const { tags, dyads } = row ? takeUp(row.rows) : { tags: [], dyads: [] };
    for (const tag of tags) all.tags.push(tag);
    for (const dyad of dyads) all.dyads.push(dyad);
  }
  sortPostings(all);
  for (let from = 0; from < Math.max(all.tags.length, all.dyads.length); from += ROWS) {
    const some = { tags: all.tags.slice(from, from + ROWS), dyads: all.dyads.slice(from, from + ROWS) };
    await connection.write((writing) => putPostings(writing, some));
  }
  await connection.write(({ db }) => db.deleteFrom('pending').where('seq', 'in', seqs).execute());
}

export async function countPending({ db }: Connection): Promise<number> {
  const row = await db
    .selectFrom('pending')
    .select(({ fn }) => fn.sum<number | null>('count').as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}
