import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../../store/contract.ts';
import { lastKey } from './known-by.ts';
import { settledUntil } from './settled.ts';

/** How far a view that is kept has followed the ledger. */
export interface Followed {
  readonly until: number;
  /** up to there, what is found by tag or pair has been taken into account */
  readonly settled: number;
}

/**
 * As far as it can be followed by the entry `until`. To be asked before anything else is read: what settles meanwhile counts as new the next
 * time.
 */
export const followedBy = async (store: Store, until: number): Promise<Followed> => ({
  until,
  settled: await settledUntil(store, until),
});

/**
 * Keys of documents that are new, or of which claims were recorded, found or decided on since, as a query; with their copies, which may be of
 * another group now. What was recorded counts twice: at once, for it may be found at once, and again when its postings are settled.
 */
export const changedDocuments = (before: Followed, now: Followed): RawBuilder<unknown> => sql`
  select o.key from document o where o.grp in (select n.grp from document n where n.key in (
    select key from document where key > ${before.until} and key <= ${now.until}
    union select document from claim where key > ${lastKey(before.until)} and key <= ${lastKey(now.until)}
    union select document from claim where key > ${lastKey(before.settled)} and key <= ${lastKey(now.settled)}
    union select c.document from review r join claim c on c.key = r.claim where r.seq > ${before.until} and r.seq <= ${now.until}
  ))`;
