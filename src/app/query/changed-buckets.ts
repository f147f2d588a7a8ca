import { sql } from 'kysely';
import type { Store } from '../../store/contract.ts';
import type { Bucket } from './buckets.ts';
import { changedDocuments, type Followed, followedBy } from './changed-documents.ts';

/** A view of buckets that is kept. */
export interface KeptBuckets {
  /** at first, and when persons joined claims or took them apart: nothing that is kept holds any more */
  anew(store: Store, now: Followed): Promise<void> | void;
  /** a bucket is not what it was before the entry `until` */
  changed(bucket: Bucket, until: number): void;
}

/** Tells views which buckets changed since they were last brought up to date. */
class BucketFollower {
  readonly #views = new Set<KeptBuckets>();
  #followed: Followed | null = null;
  #following: Promise<void> = Promise.resolve();

  /** the last entry that was taken into account */
  get until(): number {
    return this.#followed?.until ?? 0;
  }

  /** Takes into account what was recorded since, for this view and all others that were brought up to date here before. */
  follow(store: Store, view: KeptBuckets): Promise<void> {
    const following = this.#following.then(() => this.#follow(store, view));
    this.#following = following.catch(() => {});
    return following;
  }

  async #follow(store: Store, view: KeptBuckets): Promise<void> {
    await this.#followAll(store);
    if (this.#views.has(view) || this.#followed === null) return;
    await view.anew(store, this.#followed);
    this.#views.add(view);
  }

  async #followAll(store: Store): Promise<void> {
    const before = this.#followed;
    const now = await followedBy(store, (await store.head()).seq);
    if (before?.until === now.until && before.settled === now.settled) return;
    if (before !== null) {
      const isAnew = await areJoinedSince(store, before, now);
      const buckets = isAnew ? [] : await changedBuckets(store, before, now);
      for (const view of this.#views) {
        if (isAnew) await view.anew(store, now);
        for (const bucket of buckets) view.changed(bucket, now.until);
      }
    }
    this.#followed = now;
  }
}

const followers = new WeakMap<Store, BucketFollower>();

/** The one that all views of a ledger share: what changed is looked up once. */
export const bucketFollower = (store: Store): BucketFollower => {
  const follower = followers.get(store) ?? new BucketFollower();
  followers.set(store, follower);
  return follower;
};

const areJoinedSince = async ({ db }: Store, before: Followed, now: Followed): Promise<boolean> =>
  (await db
    .selectFrom('same_as')
    .select('seq')
    .where('seq', '>', before.until)
    .where('seq', '<=', now.until)
    .limit(1)
    .executeTakeFirst()) !== undefined;

async function changedBuckets({ db }: Store, before: Followed, now: Followed): Promise<readonly Bucket[]> {
  const { rows } = await sql<Bucket>`
    select distinct type, day from claim where kind = 'event' and document in (${changedDocuments(before, now)})`.execute(db);
  return rows;
}
