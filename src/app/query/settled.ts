import { seqOfClaim } from '../../store/claim-id.ts';
import type { Store } from '../../store/contract.ts';
import { takeUp } from '../../store/postings.ts';

/** The entry before the first that waits, by the batch it waits in. */
const known = new WeakMap<Store, { readonly batch: number; readonly before: number }>();

/**
 * The last entry up to which everything is found by tag and by pair: postings of later ones may wait to be put into their tables
 * (store/settle.ts). `until` where nothing waits.
 */
export async function settledUntil(store: Store, until: number): Promise<number> {
  for (;;) {
    const first = await store.db.selectFrom('pending').select('seq').orderBy('seq').limit(1).executeTakeFirst();
    if (first === undefined) return until;
    const last = known.get(store);
    if (last?.batch === first.seq) return Math.min(until, last.before);
    const row = await store.db.selectFrom('pending').select('rows').where('seq', '=', first.seq).executeTakeFirst();
    // put into its tables meanwhile
    if (row === undefined) continue;
    const { tags, dyads } = takeUp(row.rows);
    const before = [...tags, ...dyads].reduce((least, { claim }) => Math.min(least, seqOfClaim(claim)), first.seq) - 1;
    known.set(store, { batch: first.seq, before });
    return Math.min(until, before);
  }
}
