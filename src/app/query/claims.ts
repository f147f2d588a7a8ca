import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { ClaimRow } from '../../store/tables.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { QueryError } from './error.ts';
import type { ClaimFilter } from './filter.ts';
import { hydrate } from './hydrate.ts';
import type { Session } from './session.ts';
import { type Found, walkByDay } from './walk.ts';
import { walkByText } from './walk-text.ts';

export interface PageOptions {
  readonly limit: number;
  /** `next` of the page before */
  readonly after?: string | undefined;
}

/** `next` is where to go on, or null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * One page of the claims that answer to a filter: newest day first, or with words to search for newest recorded first. Pages put one after the
 * other are the whole, each claim once, even while the ledger grows. Throws `QueryError` for a cursor of another query.
 */
export async function claimsPage(
  session: Session,
  filter: ClaimFilter,
  { limit, after }: PageOptions,
): Promise<Page<ClaimRecord>> {
  const start = startOf(session, filter, after);
  const found: { record: ClaimRecord; place: Found }[] = [];
  const wanted = limit + 1;
  for await (const batch of walk(session, filter, start, wanted)) {
    for await (const pair of answers(session, filter, batch, wanted - found.length)) found.push(pair);
    if (found.length >= wanted) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? cursorAt(filter, start.until, last.place) : null;
  return { items: shown.map(({ record }) => record), next };
}

/** Claims looked up in one go when all are wanted. */
const STREAMED = 500;

/** All of them, streaming, in the order of the pages. */
export async function* allClaims(session: Session, filter: ClaimFilter, after?: string): AsyncGenerator<ClaimRecord> {
  for await (const batch of walk(session, filter, startOf(session, filter, after), STREAMED)) {
    for await (const { record } of answers(session, filter, batch, Number.POSITIVE_INFINITY)) yield record;
  }
}

/** How many answer to a filter, as far as `most`: what lies beyond is not counted. A phrase is not looked at, only its words. */
export async function countUpTo(session: Session, filter: ClaimFilter, most: number): Promise<number> {
  let count = 0;
  for await (const batch of walk(session, filter, startOf(session, filter, undefined), most)) {
    count += batch.length;
    if (count >= most) break;
  }
  return Math.min(count, most);
}

/** Where to go on behind a claim, whether it answers to the filter or not. */
export const behind = ({ until }: Session, filter: ClaimFilter, place: Pick<ClaimRow, 'day' | 'key'>): string =>
  cursorAt(filter, until, place);

/** A claim found, with its key and where to go on behind it. */
export interface PlacedClaim {
  readonly record: ClaimRecord;
  readonly key: number;
  readonly cursor: string;
}

/** All of them, streaming, for lists that leave some out by what no filter tells. `first`: how many are looked for in the first step. */
export async function* placedClaims(
  session: Session,
  filter: ClaimFilter,
  { after, first }: { readonly after?: string | undefined; readonly first: number },
): AsyncGenerator<readonly PlacedClaim[]> {
  const start = startOf(session, filter, after);
  for await (const batch of walk(session, filter, start, first)) {
    for (let from = 0; from < batch.length; from += first) {
      const found: PlacedClaim[] = [];
      for await (const { record, place } of answers(session, filter, batch.slice(from, from + first), first))
        found.push({ record, key: place.key, cursor: cursorAt(filter, start.until, place) });
      yield found;
    }
  }
}

interface Start {
  readonly until: number;
  readonly at: readonly (string | number)[] | null;
}

const orderOf = ({ text }: ClaimFilter): string => (text ? 'recorded' : 'day');
const MOST = 2000;

function startOf({ until }: Session, filter: ClaimFilter, after: string | undefined): Start {
  if (after === undefined) return { until, at: null };
  const cursor = readCursor(after, orderOf(filter), filter.text ? [0] : [0, 0]);
  if (cursor === null) throw new QueryError(after, { code: 'bad-cursor', detail: after });
  return { until: Math.min(until, cursor.until), at: cursor.at };
}

function walk(session: Session, filter: ClaimFilter, { until, at }: Start, first: number): AsyncGenerator<readonly Found[]> {
  if (filter.text) return walkByText(session, filter, { until, ...(at && { before: Number(at[0]) }) });
  const after = at && { day: Number(at[0]), key: Number(at[1]) };
  return walkByDay(session, filter, { until, first, most: Math.max(first, MOST), ...(after && { after }) });
}

const cursorAt = (filter: ClaimFilter, until: number, { day, key }: Pick<ClaimRow, 'day' | 'key'>): string =>
  writeCursor(orderOf(filter), { until, at: filter.text ? [key] : [day, key] });

/** The first `wanted` of a batch that answer; where a phrase is asked for, that is seen in the words themselves. */
async function* answers(
  session: Session,
  { text }: ClaimFilter,
  batch: readonly Found[],
  wanted: number,
): AsyncGenerator<{ record: ClaimRecord; place: Found }> {
  const search = text?.check ? await session.search() : null;
  const step = search ? STREAMED : Math.min(wanted, STREAMED);
  let left = wanted;
  for (let from = 0; from < batch.length && left > 0; from += step) {
    const places = batch.slice(from, from + step);
    const records = await hydrate(
      session,
      places.map(({ key }) => key),
    );
    for (const [i, record] of records.entries()) {
      if (left === 0) return;
      if (search && !search.matches(record.evidence, text!)) continue;
      left--;
      yield { record, place: places[i]! };
    }
  }
}
