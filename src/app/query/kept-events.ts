import type { EventClaim } from '../../core/ledger/events/event-claim.ts';
import { type EventOptions, eventsOf } from '../../core/ledger/events/events.ts';
import type { EventView } from '../../core/ledger/views.ts';
import type { Store } from '../../store/contract.ts';
import { type Bucket, type BucketEvents, bucketOfRecord, eventsIn, nameOfBucket } from './buckets.ts';
import { bucketFollower, type KeptBuckets } from './changed-buckets.ts';
import { eventClaims } from './event-claims.ts';
import type { Session } from './session.ts';

/** An event with the keys of its claims, in their order. */
export interface KeyedEvent {
  readonly event: EventView;
  readonly keys: readonly number[];
}

/** A bucket that was looked at. */
export interface LookedAt {
  readonly bucket: Bucket;
  /** its events of several claims; null where persons joined it with others, so that it hangs on those too */
  readonly several: readonly KeyedEvent[] | null;
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
class KeptEvents implements KeptBuckets {
  readonly #buckets = new Map<string, Kept>();
  #size = 0;
  #changes = 0;

  anew(): void {
    this.#changes++;
    this.#buckets.clear();
    this.#size = 0;
  }

  changed(bucket: Bucket): void {
    this.#changes++;
    this.#remove(nameOfBucket(bucket));
  }

  of(bucket: Bucket, until: number): readonly KeyedEvent[] | null {
    const name = nameOfBucket(bucket);
    const kept = this.#buckets.get(name);
    if (kept === undefined || kept.until > until) return null;
    this.#buckets.delete(name);
    this.#buckets.set(name, kept);
    return kept.several;
  }

  /** To be asked before buckets are looked at: gives what to keep them with, which does nothing where something changed meanwhile. */
  looking(until: number): (looked: LookedAt) => void {
    const changes = this.#changes;
    return ({ bucket, several }) => {
      if (changes === this.#changes && several !== null) this.#keep(nameOfBucket(bucket), several, until);
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

const bucketOf = (record: EventClaim): string => nameOfBucket(bucketOfRecord(record));

function lookedAt(buckets: readonly Bucket[], { events, records, keys, joined }: BucketEvents): readonly LookedAt[] {
  const several = new Map<string, KeyedEvent[]>();
  for (const event of events) {
    if (event.claims.length === 1) continue;
    const name = bucketOf(records.get(event.claims[0]!)!);
    several.set(name, [...(several.get(name) ?? []), keyed(event, keys)]);
  }
  const apart = new Set(
    joined.size === 0 ? [] : [...records].flatMap(([id, record]) => (joined.has(keys.get(id)!) ? bucketOf(record) : [])),
  );
  return buckets.map((bucket) => {
    const name = nameOfBucket(bucket);
    return { bucket, several: apart.has(name) ? null : (several.get(name) ?? []) };
  });
}

const keyed = (event: EventView, keys: BucketEvents['keys']): KeyedEvent => ({
  event,
  keys: event.claims.map((id) => keys.get(id)!),
});

const kept = new WeakMap<Store, KeptEvents>();

/** The events of buckets that are kept of a ledger, up to date, and what to keep others with as it is at the entry `until`. */
async function keptEvents(store: Store, until: number) {
  const events = kept.get(store) ?? new KeptEvents();
  kept.set(store, events);
  const follower = bucketFollower(store);
  await follower.follow(store, events);
  // as the ledger was earlier is not as it is
  return { events, keep: follower.until === until ? events.looking(until) : null };
}

/** Events that hold wanted claims, and some others beside them. */
export interface EventsLookedAt {
  readonly events: readonly KeyedEvent[];
  /** keys of claims of other buckets, brought in by a person's word */
  readonly others: ReadonlySet<number>;
}

export interface Looking {
  /** whether events of one claim are wanted: they have to be looked up */
  readonly singles: boolean;
  /** told of every bucket that was looked at */
  readonly onLooked?: ((looked: LookedAt) => void) | undefined;
}

/** The events that hold these claims, by key with the bucket of each. */
export async function eventsWith(
  session: Session,
  wanted: ReadonlyMap<number, Bucket>,
  looking: Looking,
): Promise<EventsLookedAt> {
  const { onLooked } = looking;
  const { events: cache, keep } = await keptEvents(session.store, session.until);
  const events: KeyedEvent[] = [];
  const missing: Bucket[] = [];
  const known = new Set<Bucket>();
  for (const bucket of new Set(wanted.values())) {
    const several = cache.of(bucket, session.until);
    if (several === null) missing.push(bucket);
    else {
      known.add(bucket);
      onLooked?.({ bucket, several });
      for (const event of several) if (event.keys.some((key) => wanted.has(key))) events.push(event);
    }
  }
  const found = missing.length > 0 ? await eventsIn(session, missing) : null;
  for (const looked of found ? lookedAt(missing, found) : []) {
    keep?.(looked);
    onLooked?.(looked);
  }
  const inSeveral = new Set(events.flatMap(({ keys }) => keys));
  const isAlone = (key: number, bucket: Bucket): boolean => looking.singles && known.has(bucket) && !inSeveral.has(key);
  const alone = [...wanted].flatMap(([key, bucket]) => (isAlone(key, bucket) ? key : []));
  events.push(...(found?.events.map((event) => keyed(event, found.keys)) ?? []), ...(await singles(session, alone)));
  return { events, others: found?.others ?? new Set() };
}

/** The events of claims that are alone in theirs. */
async function singles(session: Session, keys: readonly number[]): Promise<readonly KeyedEvent[]> {
  const options: EventOptions = { registry: session.registry, sameAs: [] };
  const found = await eventClaims(session, keys);
  return found.flatMap((claim, i) => eventsOf([claim], options).map((event) => ({ event, keys: [keys[i]!] })));
}
