import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { ContradictionKind, EventView } from '../../core/ledger/views.ts';
import { findClaim } from '../../store/claim-keys.ts';
import { type BucketNotes, bucketNotes, type Rarely } from './bucket-notes.ts';
import { type Bucket, eventsIn } from './buckets.ts';
import type { Page, PageOptions } from './claims.ts';
import { dayBounds } from './conditions.ts';
import { CONTRADICTION_KINDS } from './contradiction-kinds.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type DayOfClaims, daysByText, daysOf, daysOfBuckets } from './days-of.ts';
import { QueryError } from './error.ts';
import type { ClaimFilter } from './filter.ts';
import { hydrate } from './hydrate.ts';
import { type EventsLookedAt, eventsWith, type KeyedEvent } from './kept-events.ts';
import { planOf } from './plan.ts';
import type { Session } from './session.ts';
import { isReviewedOnly } from './walk-reviewed.ts';
import { answering } from './walk-text.ts';

export interface EventFilter extends ClaimFilter {
  /** independent chains that say it happened, at least */
  readonly minChains?: number;
  readonly contradicted?: boolean;
  /** contradicted in one of these ways */
  readonly kinds?: readonly ContradictionKind[];
}

/** An event with its claims, filed under the newest day on which one of them answers to the filter. */
export interface FoundEvent extends Bucket {
  readonly event: EventView;
  readonly claims: readonly ClaimRecord[];
}

const ORDER = 'events';

/** Events that hold a claim which answers to the filter: newest day first, on a day by type and id. Throws `QueryError` for a bad cursor. */
export async function eventsPage(
  session: Session,
  filter: EventFilter,
  { limit, after }: PageOptions,
): Promise<Page<FoundEvent>> {
  const cursor = after === undefined ? null : readCursor(after, ORDER, [0, '', '']);
  if (after !== undefined && cursor === null) throw new QueryError(after, { code: 'bad-cursor', detail: after });
  const bounded = cursor ? { ...session, until: Math.min(session.until, cursor.until) } : session;
  const items: FoundEvent[] = [];
  const from = cursor && { day: Number(cursor.at[0]), type: String(cursor.at[1]), id: String(cursor.at[2]) };
  for await (const found of walkEvents(bounded, filter, from ?? undefined)) {
    if (items.length === limit) {
      const { day, type, event } = items.at(-1)!;
      return { items, next: writeCursor(ORDER, { until: bounded.until, at: [day, type, event.id] }) };
    }
    items.push(found);
  }
  return { items, next: null };
}

export interface EventPlace extends Bucket {
  readonly id: string;
}

/** All of them in the order of the pages, from behind a place on. */
export async function* walkEvents(session: Session, filter: EventFilter, after?: EventPlace): AsyncGenerator<FoundEvent> {
  const { minChains = 0, restricted = false } = filter;
  const { contradicted = false, kinds = contradicted ? CONTRADICTION_KINDS : null } = filter;
  const events = withKind(filter);
  const rarely = minChains > 1 || kinds ? { minChains, contradicted: kinds } : null;
  const notes = rarely && (await bucketNotes(session.store));
  const note = notes?.looking(session.until);
  const passedOver = (bucket: Bucket): boolean => rarely !== null && notes?.mayHold(bucket, session.until, rarely) === false;
  for await (const some of chunksOf(daysFor(session, filter, rarely && notes && { rarely, notes }, after?.day))) {
    const matching = bucketsOf(some, after, passedOver);
    if (matching.size === 0) continue;
    const found = await eventsWith(session, matching, { singles: rarely === null, onLooked: note });
    const told = (await inOrder(session, events, found, matching)).filter(({ event, type, day }) => {
      if (after && day === after.day && type === after.type && event.id <= after.id) return false;
      if (event.for.length < minChains || (kinds && !event.contradictions.some(({ kind }) => kinds.includes(kind)))) return false;
      return restricted || !event.restricted;
    });
    for (let from = 0; from < told.length; from += TOGETHER) yield* await withClaims(session, told.slice(from, from + TOGETHER));
  }
}

/** Events whose claims are looked up together: about a page. */
const TOGETHER = 20;

async function withClaims(session: Session, events: readonly (Bucket & KeyedEvent)[]): Promise<readonly FoundEvent[]> {
  const keys = events.flatMap((event) => event.keys);
  const records = new Map((await hydrate(session, keys)).map((record) => [record.id, record]));
  return events.map(({ event, type, day }) => ({ event, type, day, claims: event.claims.map((id) => records.get(id)!) }));
}

/** What answers, a day at a time: by its words, by its tags, or, where only what is rare is asked for, from where that may be. */
function daysFor(
  session: Session,
  filter: EventFilter,
  rare: { readonly rarely: Rarely; readonly notes: BucketNotes } | null,
  from?: number,
): AsyncIterable<DayOfClaims> {
  if (filter.text) return daysByText(session, withKind(filter), from);
  if (rare === null || (filter.tags ?? []).length > 0 || isReviewedOnly(filter)) return daysOf(session, withKind(filter), from);
  const bounds = dayBounds(filter);
  const [first, last] = [bounds.from ?? Number.NEGATIVE_INFINITY, Math.min(bounds.to ?? Infinity, from ?? Infinity)];
  return daysOfBuckets(session, filter, rare.notes.daysThatMayHold(first, last, session.until, rare.rarely));
}

/** Claims looked at together, at first and at most: a page of twenty is full at once, the whole has few round trips. */
const FIRST = 24;
const MOST = 256;

async function* chunksOf(days: AsyncIterable<DayOfClaims>): AsyncGenerator<readonly DayOfClaims[]> {
  let chunk: DayOfClaims[] = [];
  let claims = 0;
  let all = 0;
  let enough = FIRST;
  for await (const day of days) {
    chunk.push(day);
    for (const keys of day.types.values()) claims += keys.size;
    if (claims < enough) continue;
    yield chunk;
    all += claims;
    chunk = [];
    claims = 0;
    enough = Math.min(MOST, all / 2);
  }
  if (chunk.length > 0) yield chunk;
}

/** The bucket of each claim that answers, but for those told before and those in which nothing can be found. */
function bucketsOf(
  days: readonly DayOfClaims[],
  after: EventPlace | undefined,
  passedOver: (bucket: Bucket) => boolean,
): ReadonlyMap<number, Bucket> {
  const buckets = new Map<number, Bucket>();
  for (const { day, types } of days) {
    for (const [type, keys] of types) {
      if (after && day === after.day && type < after.type) continue;
      const bucket = { type, day };
      if (passedOver(bucket)) continue;
      for (const key of keys) buckets.set(key, bucket);
    }
  }
  return buckets;
}

const before = (a: Bucket, b: Bucket): number => b.day - a.day || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0);

/** Events that hold a claim which answers, each under the first bucket with such a claim. */
async function inOrder(
  session: Session,
  filter: EventFilter,
  { events, others }: EventsLookedAt,
  matching: ReadonlyMap<number, Bucket>,
): Promise<readonly (Bucket & KeyedEvent)[]> {
  const placed: (Bucket & KeyedEvent)[] = [];
  for (const found of events) {
    const [home] = found.keys.flatMap((key) => matching.get(key) ?? []).sort(before);
    if (home === undefined || (await isTold(session, filter, found, others, home))) continue;
    placed.push({ ...found, ...home });
  }
  return placed.sort((a, b) => before(a, b) || (a.event.id < b.event.id ? -1 : 1));
}

const withKind = (filter: EventFilter): EventFilter => ({ ...filter, tags: [...(filter.tags ?? []), { any: ['kind:event'] }] });

/** Whether an event that persons made of several buckets has been told under another one already, that comes before in the order. */
async function isTold(
  session: Session,
  filter: EventFilter,
  { keys }: KeyedEvent,
  others: ReadonlySet<number>,
  at: Bucket,
): Promise<boolean> {
  const elsewhere = keys.filter((key) => others.has(key));
  if (elsewhere.length === 0) return false;
  const plan = await planOf(session.store.db, filter);
  if (plan === null) return false;
  const rows = await answering(session, filter, plan, elsewhere);
  return rows.some((row) => before(row, at) < 0);
}

/** The event with this id, or of which this claim is part. Throws `QueryError` where there is no such claim, or it is part of none. */
export async function eventOf(session: Session, claim: string, restricted = false): Promise<FoundEvent> {
  const key = await findClaim(session.store.db, claim);
  const row =
    key === null
      ? undefined
      : await session.store.db.selectFrom('claim').select(['type', 'day', 'kind']).where('key', '=', key).executeTakeFirst();
  if (!row) throw new QueryError(claim, { code: 'unknown-claim', detail: claim });
  const { events, keys } = await eventsIn(session, [row]);
  const event = events.find(({ claims }) => claims.includes(claim));
  if (!event) throw new QueryError(claim, { code: 'not-in-event', detail: row.kind });
  if (event.restricted && !restricted) throw new QueryError(claim, { code: 'restricted-event', detail: claim });
  const claims = await hydrate(
    session,
    event.claims.map((id) => keys.get(id)!),
  );
  return { event, type: row.type, day: row.day, claims };
}
