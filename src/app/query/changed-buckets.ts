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

/** Tells a view which buckets changed since it was last brought up to date. */
export class BucketFollower {
  readonly #view: KeptBuckets;
  #followed: Followed | null = null;
  #following: Promise<void> = Promise.resolve();

  constructor(view: KeptBuckets) {
    this.#view = view;
  }

  /** the last entry that was taken into account */
  get until(): number {
    return this.#followed?.until ?? 0;
  }

  /** Takes into account what was recorded since. */
  follow(store: Store): Promise<void> {
    const following = this.#following.then(() => this.#follow(store));
    this.#following = following.catch(() => {});
    return following;
  }

  async #follow(store: Store): Promise<void> {
    const before = this.#followed;
    const now = await followedBy(store, (await store.head()).seq);
    if (before?.until === now.until && before.settled === now.settled) return;
    if (before === null || (await areJoinedSince(store, before, now))) await this.#view.anew(store, now);
    else for (const bucket of await changedBuckets(store, before, now)) this.#view.changed(bucket, now.until);
    this.#followed = now;
  }
}

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
