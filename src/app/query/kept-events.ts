import { type EventOptions, eventsOf } from '../../core/ledger/events/events.ts';
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

/** Buckets and claims of events in them that are kept in a thread: some tens of megabytes. */
const KEPT = 200_000;

interface Kept {
  /** those of several claims; every other claim is an event of its own, which nothing else in the bucket bears on */
  readonly several: readonly KeyedEvent[];
  readonly size: number;
  /** the entry as of which they were made */
  readonly until: number;
}

/**
 * Which claims of a bucket are one event, of buckets looked at lately. Lists by actor or place come by the same buckets again and again, few of
 * them change between, and of forty claims in one a list wants one or two.
 */
class KeptEvents {
  readonly #buckets = new Map<string, Kept>();
  readonly #follower = new BucketFollower({
    anew: () => {
      this.#changes++;
      this.#buckets.clear();
      this.#size = 0;
    },
    changed: (bucket) => {
      this.#changes++;
      this.#remove(nameOfBucket(bucket));
    },
  });
  #size = 0;
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
    return kept.several;
  }

  /** To be asked before buckets are looked at: gives what to keep them with, which does nothing where they may have changed since `until`. */
  looking(until: number): (buckets: readonly Bucket[], found: BucketEvents) => void {
    const changes = this.#changes;
    return (buckets, found) => {
      if (changes !== this.#changes || until !== this.#follower.until) return;
      const [several, joined] = [severalByBucket(found), joinedBuckets(found)];
      for (const name of buckets.map(nameOfBucket)) if (!joined.has(name)) this.#keep(name, several.get(name) ?? [], until);
    };
  }

  #keep(name: string, several: readonly KeyedEvent[], until: number): void {
    this.#remove(name);
    const size = several.reduce((sum, { keys }) => sum + keys.length, 1);
    this.#buckets.set(name, { several, size, until });
    this.#size += size;
    for (const oldest of this.#buckets.keys()) {
      if (this.#size <= KEPT) break;
      this.#remove(oldest);
    }
  }

  #remove(name: string): void {
    this.#size -= this.#buckets.get(name)?.size ?? 0;
    this.#buckets.delete(name);
  }
}

const bucketOf = (record: ClaimRecord): string => nameOfBucket(bucketOfRecord(record));

function severalByBucket({ events, records, keys }: BucketEvents): ReadonlyMap<string, readonly KeyedEvent[]> {
  const several = new Map<string, KeyedEvent[]>();
  for (const event of events) {
    if (event.claims.length === 1) continue;
    const name = bucketOf(records.get(event.claims[0]!)!);
    several.set(name, [...(several.get(name) ?? []), keyed(event, keys)]);
  }
  return several;
}

/** What persons joined over several buckets hangs on all of them: it is made every time. */
const joinedBuckets = ({ records, keys, joined }: BucketEvents): ReadonlySet<string> =>
  new Set(joined.size === 0 ? [] : [...records].flatMap(([id, record]) => (joined.has(keys.get(id)!) ? bucketOf(record) : [])));

const keyed = (event: EventView, keys: BucketEvents['keys']): KeyedEvent => ({
  event,
  keys: event.claims.map((id) => keys.get(id)!),
});

const kept = new WeakMap<Store, KeptEvents>();

/** Events that hold wanted claims, and some others beside them. */
export interface EventsLookedAt {
  readonly events: readonly KeyedEvent[];
  /** keys of claims of other buckets, brought in by a person's word */
  readonly others: ReadonlySet<number>;
  claimsOf(event: KeyedEvent): Promise<readonly ClaimRecord[]>;
}

export interface Looking {
  /** make all of them anew */
  readonly anew: boolean;
  /** told of the buckets of which the events were made, not kept */
  readonly onMade: (buckets: readonly Bucket[], found: BucketEvents) => void;
}

/** The events that hold these claims, by key with the bucket of each. */
export async function eventsWith(
  session: Session,
  wanted: ReadonlyMap<number, Bucket>,
  { anew, onMade }: Looking,
): Promise<EventsLookedAt> {
  const cache = kept.get(session.store) ?? new KeptEvents();
  kept.set(session.store, cache);
  await cache.follow(session.store);
  const events: KeyedEvent[] = [];
  const missing: Bucket[] = [];
  const known = new Set<Bucket>();
  for (const bucket of new Set(wanted.values())) {
    const several = anew ? null : cache.of(bucket, session.until);
    if (several === null) missing.push(bucket);
    else known.add(bucket);
    for (const event of several ?? []) if (event.keys.some((key) => wanted.has(key))) events.push(event);
  }
  const keep = cache.looking(session.until);
  const found = missing.length > 0 ? await eventsIn(session, missing) : null;
  if (found) {
    keep(missing, found);
    onMade(missing, found);
  }
  const inSeveral = new Set(events.flatMap(({ keys }) => keys));
  const alone = [...wanted].flatMap(([key, bucket]) => (known.has(bucket) && !inSeveral.has(key) ? key : []));
  const records = new Map(found?.records);
  events.push(...(found?.events.map((event) => keyed(event, found.keys)) ?? []), ...(await singles(session, alone, records)));
  return {
    events,
    others: found?.others ?? new Set(),
    async claimsOf({ event, keys }) {
      const made = event.claims.flatMap((id) => records.get(id) ?? []);
      return made.length === keys.length ? made : hydrate(session, keys);
    },
  };
}

/** The events of claims that are alone in theirs. What is looked up of them goes into `records`. */
async function singles(
  session: Session,
  keys: readonly number[],
  records: Map<string, ClaimRecord>,
): Promise<readonly KeyedEvent[]> {
  const options: EventOptions = { registry: session.registry, sameAs: [] };
  const found = await hydrate(session, keys);
  return found.flatMap((record, i) => {
    records.set(record.id, record);
    return eventsOf([record], options).map((event) => ({ event, keys: [keys[i]!] }));
  });
}
