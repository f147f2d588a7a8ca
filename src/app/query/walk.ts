import { type RawBuilder, sql } from 'kysely';
import type { ClaimRow } from '../../store/tables.ts';
import { all, dayBounds, knownCondition, probe, rowConditions } from './conditions.ts';
import { type ClaimFilter, statesOf } from './filter.ts';
import { type Plan, planOf } from './plan.ts';
import { statesUntil } from './review-states.ts';
import type { Session } from './session.ts';
import { isReviewedOnly, reviewedStep } from './walk-reviewed.ts';

/** A claim found, at its place in the order: newest day first, then newest recorded. */
export type Found = Pick<ClaimRow, 'key' | 'day' | 'type' | 'reading' | 'review' | 'superseded'>;

export interface Place {
  readonly day: number;
  readonly key: number;
}

/**
 * Claims that answer to a filter without text, newest day first, in batches that grow up to `most`, from behind a place on. No batch is empty.
 * `first`: how many are looked for in the first step.
 */
export async function* walkByDay(
  session: Session,
  filter: ClaimFilter,
  {
    after,
    until,
    first,
    most,
  }: { readonly after?: Place; readonly until: number; readonly first: number; readonly most: number },
): AsyncGenerator<readonly Found[]> {
  const plan = await planOf(session.store.db, filter);
  if (plan === null) return;
  const next = isReviewedOnly(filter) ? reviewedStep : step;
  let size = first;
  let place = after;
  for (;;) {
    const rows = await next(session, filter, plan, place, until, size);
    const kept = session.past ? await inState(session, filter, rows) : rows;
    if (kept.length > 0) yield kept;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    place = last;
    size = Math.min(most, size * 2);
  }
}

export async function inState(session: Session, filter: ClaimFilter, rows: readonly Found[]): Promise<readonly Found[]> {
  const wanted = new Set(statesOf(filter));
  const states = await statesUntil(session.store.db, rows, session.until);
  return rows.filter(({ key }) => wanted.has(states.get(key)!));
}

/** The next so many. Each tag of the driver is walked in order of its index; what they give is put together here. */
async function step(
  { store: { db }, past }: Session,
  filter: ClaimFilter,
  { driver, probes }: Plan,
  after: Place | undefined,
  until: number,
  limit: number,
): Promise<Found[]> {
  const { from, to } = dayBounds(filter);
  const conditions = (key: number): RawBuilder<unknown>[] => [
    sql`t.tag = ${key}`,
    ...(from === undefined ? [] : [sql`t.day >= ${from}`]),
    ...(to === undefined ? [] : [sql`t.day <= ${to}`]),
    ...(after === undefined ? [] : [sql`(t.day, t.claim) < (${after.day}, ${after.key})`]),
    knownCondition(sql`t.claim`, until),
    ...(driver.roles === null ? [] : [sql`(t.roles & ${driver.roles}) <> 0`]),
    ...probes.map((posting) => probe(posting, sql`t.day`, sql`t.claim`)),
    ...rowConditions(filter, past),
  ];
  const branches = driver.keys.map(
    (key) => sql`
      select c.key, c.day, c.type, c.reading, c.review, c.superseded from tag t join claim c on c.key = t.claim
      where ${all(conditions(key))} order by t.day desc, t.claim desc limit ${limit}`,
  );
  if (branches.length === 1) return (await sql<Found>`${branches[0]}`.execute(db)).rows;
  const union = sql.join(
    branches.map((branch) => sql`select * from (${branch}) b`),
    sql` union `,
  );
  return (await sql<Found>`${union} order by day desc, key desc limit ${limit}`.execute(db)).rows;
}
