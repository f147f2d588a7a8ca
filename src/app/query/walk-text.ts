import { sql } from 'kysely';
import { tagTerm } from '../../store/terms.ts';
import { all, dayBounds, probe, rowConditions } from './conditions.ts';
import type { ClaimFilter } from './filter.ts';
import { lastKey } from './known-by.ts';
import { type Plan, planOf } from './plan.ts';
import type { Session } from './session.ts';
import { type Found, inState } from './walk.ts';

/** Keys asked of the index at a time, at first and at most. */
const FIRST = 200;
const MOST = 8000;

/** Of these so many at a time are looked at more closely: whoever wants one page stops soon. */
const TRIED = 400;

/**
 * Claims whose evidence holds the words of `filter.text`, and that answer to the rest of the filter, newest recorded first. Phrases are not
 * looked at: an index knows words only (`Query.check`).
 */
export async function* walkByText(
  session: Session,
  filter: ClaimFilter,
  { before, until }: { readonly before?: number; readonly until: number },
): AsyncGenerator<readonly Found[]> {
  const { all: words, none, issues } = filter.text!;
  if (issues.length > 0) return;
  const plan = (filter.tags ?? []).length === 0 ? { driver: null, probes: [] } : await planOf(session.store.db, filter);
  if (plan === null) return;
  const postings = plan.driver === null ? [] : [plan.driver, ...plan.probes];
  const oneOf = postings.map(({ keys }) => keys.map(tagTerm));
  let limit = FIRST;
  let atMost = before === undefined ? lastKey(until) : Math.min(before - 1, lastKey(until));
  for (;;) {
    const keys = await session.store.searchClaims({ all: words, oneOf, none, atMost, limit });
    for (let from = 0; from < keys.length; from += TRIED) {
      const rows = await answering(session, filter, plan, keys.slice(from, from + TRIED));
      const kept = session.past ? await inState(session, filter, rows) : rows;
      if (kept.length > 0) yield kept;
    }
    if (keys.length < limit) return;
    atMost = keys.at(-1)! - 1;
    limit = Math.min(MOST, limit * 4);
  }
}

type TextPlan = Plan | { readonly driver: null; readonly probes: Plan['probes'] };

/** Which of these claims answer to the filter, but for its words. */
export async function answering(
  { store: { db }, past }: Session,
  filter: ClaimFilter,
  { driver, probes }: TextPlan,
  keys: readonly number[],
): Promise<Found[]> {
  const { from, to } = dayBounds(filter);
  const conditions = [
    sql`c.key in (${sql.join([...keys])})`,
    ...(from === undefined ? [] : [sql`c.day >= ${from}`]),
    ...(to === undefined ? [] : [sql`c.day <= ${to}`]),
    ...rowConditions(filter, past),
    ...[...(driver === null ? [] : [driver]), ...probes].map((posting) => probe(posting, sql`c.day`, sql`c.key`)),
  ];
  const { rows } = await sql<Found>`
    select c.key, c.day, c.type, c.reading, c.review, c.superseded from claim c where ${all(conditions)} order by c.key desc`.execute(
    db,
  );
  return rows;
}
