import { sql } from 'kysely';
import { keyOf } from '../../core/ledger/keys.ts';
import type { Bucket } from './buckets.ts';
import { all, knownCondition, rowConditions } from './conditions.ts';
import type { ClaimFilter } from './filter.ts';
import { hydrate } from './hydrate.ts';
import type { Session } from './session.ts';
import { type Found, inState, walkByDay } from './walk.ts';
import { walkByText } from './walk-text.ts';

/** The claims of one day that answer to a filter: their keys by type. */
export interface DayOfClaims {
  readonly day: number;
  readonly types: ReadonlyMap<string, ReadonlySet<number>>;
}

const FIRST = 300;
const MOST = 4000;

/** Claims that answer to a filter, a day at a time, newest first. `from`: the first day to be told. */
export async function* daysOf(session: Session, filter: ClaimFilter, from?: number): AsyncGenerator<DayOfClaims> {
  const bounded = from === undefined ? filter : { ...filter, to: Math.min(filter.to ?? from, from) };
  let rows: Found[] = [];
  for await (const batch of walkByDay(session, bounded, { until: session.until, first: FIRST, most: MOST })) {
    for (const row of batch) {
      if (rows.length > 0 && rows[0]!.day !== row.day) {
        yield dayOf(rows);
        rows = [];
      }
      rows.push(row);
    }
  }
  if (rows.length > 0) yield dayOf(rows);
}

/** Buckets of which the claims are asked for together. */
const TOGETHER = 60;

/** The claims in some buckets, a day's together, that answer to the rest of a filter without tags. */
export async function* daysOfBuckets(
  session: Session,
  filter: ClaimFilter,
  days: Iterable<readonly Bucket[]>,
): AsyncGenerator<DayOfClaims> {
  let some: Bucket[] = [];
  for (const day of days) {
    some.push(...day);
    if (some.length < TOGETHER) continue;
    yield* daysAmong(await rowsIn(session, filter, some));
    some = [];
  }
  if (some.length > 0) yield* daysAmong(await rowsIn(session, filter, some));
}

async function rowsIn(session: Session, filter: ClaimFilter, buckets: readonly Bucket[]): Promise<readonly Found[]> {
  const rows: Found[] = [];
  for (let from = 0; from < buckets.length; from += TOGETHER) {
    const queries = buckets.slice(from, from + TOGETHER).map(({ type, day }) => {
      const conditions = [knownCondition(sql`t.claim`, session.until), ...rowConditions(filter, session.past)];
      return sql`
        select c.key, c.day, c.type, c.reading, c.review, c.superseded from tag t join claim c on c.key = t.claim
        where t.tag = ${keyOf(`type:${type}`)} and t.day = ${day} and ${all([sql`c.kind = 'event'`, ...conditions])}`;
    });
    const found = await sql<Found>`${sql.join(queries, sql` union all `)}`.execute(session.store.db);
    rows.push(...(session.past ? await inState(session, filter, found.rows) : found.rows));
  }
  return rows;
}

function daysAmong(rows: readonly Found[]): readonly DayOfClaims[] {
  const days = new Map<number, Found[]>();
  for (const row of rows) {
    const known = days.get(row.day);
    if (known) known.push(row);
    else days.set(row.day, [row]);
  }
  return [...days].sort(([a], [b]) => b - a).map(([, found]) => dayOf(found));
}

/** So many claims found by their words are looked at, the newest recorded; who wants more asks for claims. */
const SEARCHED = 5000;

/** What holds the words of a filter and answers to the rest of it, the newest recorded, in no order of days. `cut`: there may be more. */
export async function foundByWords(
  session: Session,
  filter: ClaimFilter,
): Promise<{ readonly rows: readonly Found[]; readonly cut: boolean }> {
  const rows: Found[] = [];
  for await (const batch of walkByText(session, filter, { until: session.until })) {
    rows.push(...(await withPhrases(session, filter, batch)));
    if (rows.length >= SEARCHED) return { rows: rows.slice(0, SEARCHED), cut: true };
  }
  return { rows, cut: false };
}

/** As `daysOf` for a filter with words to search: what is found is put in order of days here. */
export async function* daysByText(session: Session, filter: ClaimFilter, from?: number): AsyncGenerator<DayOfClaims> {
  const found = await foundByWords(session, filter);
  yield* daysAmong(from === undefined ? found.rows : found.rows.filter(({ day }) => day <= from));
}

async function withPhrases(session: Session, { text }: ClaimFilter, rows: readonly Found[]): Promise<readonly Found[]> {
  if (!text?.check) return rows;
  const search = await session.search();
  const records = await hydrate(
    session,
    rows.map(({ key }) => key),
  );
  return rows.filter((_, i) => search.matches(records[i]!.evidence, text));
}

function dayOf(rows: readonly Found[]): DayOfClaims {
  const types = new Map<string, Set<number>>();
  for (const { type, key } of rows) {
    const keys = types.get(type);
    if (keys) keys.add(key);
    else types.set(type, new Set([key]));
  }
  return { day: rows[0]!.day, types };
}
