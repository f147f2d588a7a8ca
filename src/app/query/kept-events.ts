import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { EventView } from '../../core/ledger/views.ts';
import type { Store } from '../../store/contract.ts';
import { type Bucket, type BucketEvents, bucketOfRecord, eventsIn, nameOfBucket } from './buckets.ts';
import { BucketFollower } from './changed-buckets.ts';
import { hydrate } from './hydrate.ts';
import type { Session } from './session.ts';

/** An event with the keys of its claims, in their order. */
export interface KeyedEvent {
  readonly event: EventView;
  readonly keys: readonly number[];
}

/** Claims of which the events are kept in a thread: some 40 MB. */
const KEPT = 60_000;

interface Kept {
  readonly events: readonly KeyedEvent[];
  readonly claims: number;
  /** the entry as of which they were made */
  readonly until: number;
}

/** Events of buckets looked at lately. Lists by actor or place come by the same buckets again and again, and few of them change between. */
class KeptEvents {
  readonly #buckets = new Map<string, Kept>();
  readonly #follower = new BucketFollower({
    anew: () => {
      this.#changes++;
      this.#buckets.clear();
      this.#claims = 0;
    },
    changed: (bucket) => {
      this.#changes++;
      this.#remove(nameOfBucket(bucket));
    },
  });
  #claims = 0;
  #changes = 0;

  follow(store: Store): Promise<void> {
    return this.#follower.follow(store);
  }

  of(bucket: Bucket, until: number): readonly KeyedEvent[] | null {
    const name = nameOfBucket(bucket);
    const kept = this.#buckets.get(name);
    if (kept === undefined || kept.until > until) return null;
    this.#buckets.delete(name);
    this.#buckets.set(name, kept);
    return kept.events;
  }

  /** To be asked before buckets are looked at: gives what to keep them with, which does nothing where they may have changed since `until`. */
  looking(until: number): (buckets: readonly Bucket[], found: BucketEvents) => void {
    const changes = this.#changes;
    return (buckets, found) => {
      if (changes !== this.#changes || until !== this.#follower.until) return;
      const events = byBucket(found);
      for (const bucket of buckets) {
        const name = nameOfBucket(bucket);
        const some = events.get(name) ?? (events.has(name) ? null : []);
        if (some) this.#keep(name, some, until);
      }
    };
  }

  #keep(name: string, events: readonly KeyedEvent[], until: number): void {
    this.#remove(name);
    const claims = 1 + events.reduce((sum, { keys }) => sum + keys.length, 0);
    this.#buckets.set(name, { events, claims, until });
    this.#claims += claims;
    for (const oldest of this.#buckets.keys()) {
      if (this.#claims <= KEPT) break;
      this.#remove(oldest);
    }
  }

  #remove(name: string): void {
    this.#claims -= this.#buckets.get(name)?.claims ?? 0;
    this.#buckets.delete(name);
  }
}

/** Events by bucket; null: what persons joined over several buckets hangs on all of them, and is made every time. */
function byBucket({ events, records, keys, joined }: BucketEvents): ReadonlyMap<string, readonly KeyedEvent[] | null> {
  const found = new Map<string, KeyedEvent[] | null>();
  for (const [id, record] of joined.size === 0 ? [] : records) if (joined.has(keys.get(id)!)) found.set(bucketOf(record), null);
  for (const event of events) {
    const name = bucketOf(records.get(event.claims[0]!)!);
    const some = found.get(name);
    if (some) some.push(keyed(event, keys));
    else if (some === undefined) found.set(name, [keyed(event, keys)]);
  }
  return found;
}

const bucketOf = (record: ClaimRecord): string => nameOfBucket(bucketOfRecord(record));

const keyed = (event: EventView, keys: BucketEvents['keys']): KeyedEvent => ({
  event,
  keys: event.claims.map((id) => keys.get(id)!),
});

const kept = new WeakMap<Store, KeptEvents>();

/** The events of some buckets, those kept from before and those made now. */
export interface EventsLookedAt {
  readonly events: readonly KeyedEvent[];
  /** keys of claims of other buckets, brought in by a person's word */
  readonly others: ReadonlySet<number>;
  /** the buckets of which the events were made now; null: none */
  readonly made: { readonly buckets: readonly Bucket[]; readonly found: BucketEvents } | null;
  claimsOf(event: KeyedEvent): Promise<readonly ClaimRecord[]>;
}

/** All events that hold a claim of these buckets, as `eventsIn` gives them. */
export async function eventsLookedAt(session: Session, buckets: readonly Bucket[]): Promise<EventsLookedAt> {
  const cache = kept.get(session.store) ?? new KeptEvents();
  kept.set(session.store, cache);
  await cache.follow(session.store);
  const events: KeyedEvent[] = [];
  const missing: Bucket[] = [];
  for (const bucket of buckets) {
    const some = cache.of(bucket, session.until);
    if (some) events.push(...some);
    else missing.push(bucket);
  }
  const keep = cache.looking(session.until);
  const found = missing.length > 0 ? await eventsIn(session, missing) : null;
  if (found) {
    keep(missing, found);
    events.push(...found.events.map((event) => keyed(event, found.keys)));
  }
  return {
    events,
    others: found?.others ?? new Set(),
    made: found && { buckets: missing, found },
    async claimsOf({ event, keys }) {
      const made = event.claims.flatMap((id) => found?.records.get(id) ?? []);
      return made.length === keys.length ? made : hydrate(session, keys);
    },
  };
}
