import { sql } from 'kysely';
import { isoOf } from '../../core/ledger/days.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { ClaimFilter } from './filter.ts';
import { claimsMatching, matchingOf } from './matching.ts';
import type { Session } from './session.ts';

export type Span = 'day' | 'week' | 'month' | 'year';

/** Claims by type, of the days from `from` to `to` (ISO, inclusive). */
export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Histogram {
  readonly per: Span;
  /** oldest first; spans without claims are left out */
  readonly bars: readonly Bar[];
  /** claims that answer, those of no known day among them */
  readonly claims: number;
  readonly undated: number;
  /** with words to search: there are more than were counted */
  readonly cut: boolean;
}

interface Row {
  readonly day: number;
  readonly type: string;
  readonly claims: number;
}

/** From 1970-01-01, a Thursday, back to the Monday before. */
const MONDAY = 3;

/** First and last day of the span that a day lies in. */
const SPANS: Readonly<Record<Span, (day: number) => readonly [number, number]>> = {
  day: (day) => [day, day],
  week: (day) => {
    const monday = Math.floor((day + MONDAY) / 7) * 7 - MONDAY;
    return [monday, monday + 6];
  },
  month: (day) => {
    const date = new Date(day * DAY);
    return between(date.getUTCFullYear(), date.getUTCMonth(), 1);
  },
  year: (day) => between(new Date(day * DAY).getUTCFullYear(), 0, 12),
};
const DAY = 86_400_000;

const between = (year: number, month: number, months: number): readonly [number, number] => [
  Date.UTC(year, month, 1) / DAY,
  Date.UTC(year, month + months, 1) / DAY - 1,
];

/** More bars than these are too thin to see: where no span is asked for, the shortest that gives fewer. */
const SEEN = 400;

/** How many claims answer to a filter, by day, week, month or year of the day they are filed under, and by type. */
export async function histogramOf(session: Session, filter: ClaimFilter, asked?: Span): Promise<Histogram> {
  const matching = await matchingOf(session, filter);
  if (matching === null) return { per: asked ?? 'day', bars: [], claims: 0, undated: 0, cut: false };
  const { rows } = await sql<Row>`
    select c.day, c.type, count(*) as claims ${claimsMatching(matching)} group by c.day, c.type order by c.day, c.type`.execute(
    session.store.db,
  );
  const dated = rows.filter(({ day }) => day !== NO_DAY);
  const sum = (some: readonly Row[]): number => some.reduce((total, { claims }) => total + claims, 0);
  const per = asked ?? spanFor(dated);
  return { per, bars: barsOf(dated, per), claims: sum(rows), undated: sum(rows) - sum(dated), cut: matching.cut };
}

function spanFor(rows: readonly Row[]): Span {
  const length = rows.length === 0 ? 0 : rows.at(-1)!.day - rows[0]!.day + 1;
  if (length <= SEEN) return 'day';
  if (length <= SEEN * 7) return 'week';
  return length <= SEEN * 30 ? 'month' : 'year';
}

function barsOf(rows: readonly Row[], per: Span): readonly Bar[] {
  const bars = new Map<number, { readonly to: number; readonly counts: Record<string, number> }>();
  for (const { day, type, claims } of rows) {
    const [from, to] = SPANS[per](day);
    const { counts } = bars.get(from) ?? bars.set(from, { to, counts: {} }).get(from)!;
    counts[type] = (counts[type] ?? 0) + claims;
  }
  return [...bars].map(([from, { to, counts }]) => ({ from: isoOf(from), to: isoOf(to), counts }));
}
