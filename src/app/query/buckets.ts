import { sql } from 'kysely';
import { dayOf } from '../../core/ledger/days.ts';
import type { Recorded, SameAsEntry } from '../../core/ledger/entries.ts';
import type { EventClaim } from '../../core/ledger/events/event-claim.ts';
import { type EventOptions, eventsOf } from '../../core/ledger/events/events.ts';
import { keyOf } from '../../core/ledger/keys.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { EventView } from '../../core/ledger/views.ts';
import { eventClaims } from './event-claims.ts';
import { lastKey } from './known-by.ts';
import type { Session } from './session.ts';

/** Claims of one type filed under one day: what may be about one event, unless a person says so of others. */
export interface Bucket {
  readonly type: string;
  readonly day: number;
}

/** The events of some buckets, with the claims they are made of. */
export interface BucketEvents {
  readonly events: readonly EventView[];
  readonly records: ReadonlyMap<string, EventClaim>;
  /** keys of claims by id */
  readonly keys: ReadonlyMap<string, number>;
  /** keys of claims of other buckets, brought in by a person's word */
  readonly others: ReadonlySet<number>;
  /** keys of those claims of the buckets that persons spoke of together with others */
  readonly joined: ReadonlySet<number>;
}

/** All events that hold a claim of these buckets, restricted ones too; computed anew every time (design §2). Each bucket once. */
export async function eventsIn(session: Session, buckets: readonly Bucket[]): Promise<BucketEvents> {
  const said = await personsWord(session);
  const own = await keysIn(session, buckets);
  const keys = await withJoined(session, own, buckets, said.joined);
  const records = await eventClaims(session, keys);
  const ids = new Map(records.map((record, i) => [record.id, keys[i]!]));
  const options: EventOptions = { registry: session.registry, sameAs: said.entries };
  const mine = new Set(own);
  const isMine = (event: EventView): boolean => event.claims.some((id) => mine.has(ids.get(id)!));
  return {
    events: keys.length === own.length ? eventsOf(records, options) : eventsOf(records, options).filter(isMine),
    records: new Map(records.map((record) => [record.id, record])),
    keys: ids,
    others: new Set(keys.filter((key) => !mine.has(key))),
    joined: new Set(said.joined.size === 0 ? [] : own.filter((key) => said.joined.has(key))),
  };
}

/** SQLite puts at most 500 queries together. */
const TOGETHER = 250;

async function keysIn({ store: { db }, until }: Session, buckets: readonly Bucket[]): Promise<readonly number[]> {
  const keys: number[] = [];
  for (let from = 0; from < buckets.length; from += TOGETHER) {
    const queries = buckets
      .slice(from, from + TOGETHER)
      .map(
        ({ type, day }) =>
          sql`select claim from tag where tag = ${keyOf(`type:${type}`)} and day = ${day} and claim <= ${lastKey(until)}`,
      );
    const { rows } = await sql<{ claim: number }>`${sql.join(queries, sql` union all `)}`.execute(db);
    for (const { claim } of rows) keys.push(claim);
  }
  return keys;
}

interface PersonsWord {
  readonly entries: readonly Recorded<SameAsEntry>[];
  /** keys of claims that persons spoke of together */
  readonly joined: ReadonlyMap<number, readonly number[]>;
}

/** Persons join few claims; what they said is read once a session. */
const words = new WeakMap<Session, Promise<PersonsWord>>();

function personsWord(session: Session): Promise<PersonsWord> {
  const known = words.get(session) ?? readWord(session);
  words.set(session, known);
  return known;
}

async function readWord({ store, until }: Session): Promise<PersonsWord> {
  const rows = await store.db.selectFrom('same_as').select(['seq', 'a', 'b']).where('seq', '<=', until).execute();
  const recorded = await store.recorded(rows.map(({ seq }) => seq));
  const joined = new Map<number, number[]>();
  for (const { a, b } of rows) {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  }
  return { entries: [...recorded.values()].filter(isSameAs), joined };
}

const isSameAs = (recorded: Recorded): recorded is Recorded<SameAsEntry> => recorded.entry.kind === 'same-as';

/** The bucket's claims and, whole, all buckets that persons' words lead to from it. */
async function withJoined(
  session: Session,
  own: readonly number[],
  buckets: readonly Bucket[],
  joined: PersonsWord['joined'],
): Promise<readonly number[]> {
  if (joined.size === 0) return own;
  const keys = new Set(own);
  const seen = new Set(buckets.map(nameOfBucket));
  for (const key of keys) {
    for (const other of joined.get(key) ?? []) {
      if (keys.has(other)) continue;
      const row = await session.store.db.selectFrom('claim').select(['type', 'day']).where('key', '=', other).executeTakeFirst();
      if (!row || seen.has(nameOfBucket(row))) continue;
      seen.add(nameOfBucket(row));
      // a set that grows while it is gone through is gone through to its new end
      for (const found of await keysIn(session, [row])) keys.add(found);
    }
  }
  return [...keys];
}

export const nameOfBucket = ({ type, day }: Bucket): string => `${day} ${type}`;

/** The bucket that a claim is filed in. */
export const bucketOfRecord = ({ claim, day }: EventClaim): Bucket => ({
  type: claim.type,
  day: (day === null ? null : dayOf(day)) ?? NO_DAY,
});
