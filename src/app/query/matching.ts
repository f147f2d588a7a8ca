import { type RawBuilder, sql } from 'kysely';
import { all, dayBounds, knownCondition, probe, rowConditions } from './conditions.ts';
import { foundByWords } from './days-of.ts';
import { type ClaimFilter, statesOf } from './filter.ts';
import { type Plan, planOf } from './plan.ts';
import { decidedUntil } from './review-states.ts';
import type { Session } from './session.ts';

/** The claims that answer to a filter, as conditions in SQL on their rows `c`, for whoever counts them without looking at each. */
export interface Matching {
  /** what must hold of `c`, its tags apart */
  readonly conditions: readonly RawBuilder<unknown>[];
  /** null: every tag will do */
  readonly plan: Plan | null;
  /** with words to search: there are more than were looked at */
  readonly cut: boolean;
}

/** `null`: nothing can answer. */
export async function matchingOf(session: Session, filter: ClaimFilter): Promise<Matching | null> {
  const { from, to } = dayBounds(filter);
  const tagged = (filter.tags ?? []).length > 0;
  const plan = tagged ? await planOf(session.store.db, filter) : null;
  if (tagged && plan === null) return null;
  const found = filter.text ? await foundByWords(session, filter) : null;
  if (found?.rows.length === 0) return null;
  const conditions = [
    ...(found ? [among(found.rows.map(({ key }) => key))] : []),
    ...(from === undefined ? [] : [sql`c.day >= ${from}`]),
    ...(to === undefined ? [] : [sql`c.day <= ${to}`]),
    knownCondition(sql`c.key`, session.until),
    ...rowConditions(filter, session.past),
    ...(session.past ? await statesThen(session, filter) : []),
  ];
  return { conditions, plan, cut: found?.cut ?? false };
}

/** A query over `c`, by way of the rarest tag; where none is asked for, over all claims as they lie. */
export function claimsMatching({ conditions, plan }: Matching): RawBuilder<unknown> {
  if (plan === null) return sql`from claim c where ${all(conditions)}`;
  const { driver, probes } = plan;
  const standing = driver.roles === null ? sql`` : sql` and (t.roles & ${driver.roles}) <> 0`;
  const tagged = sql`c.key in (select t.claim from tag t where t.tag in (${sql.join([...driver.keys])})${standing})`;
  return sql`from claim c where ${all([tagged, ...tagsOf(probes), ...conditions])}`;
}

/** That `c` stands under tags, for queries that come to it by another way. */
export const tagsOf = (postings: Plan['probes']): RawBuilder<unknown>[] =>
  postings.map((posting) => probe(posting, sql`c.day`, sql`c.key`));

/** Keys are numbers of our own: written out, they are no parameters, of which a statement may have only so many. */
const among = (keys: readonly number[]): RawBuilder<unknown> => sql`c.key in (${sql.raw(keys.map(Number).join())})`;

/** What people had decided by then: few claims, told by their keys. */
async function statesThen({ store, until }: Session, filter: ClaimFilter): Promise<RawBuilder<unknown>[]> {
  const wanted = new Set(statesOf(filter));
  const decided = [...(await decidedUntil(store.db, until))];
  const kept = decided.filter(([, state]) => wanted.has(state)).map(([key]) => key);
  if (!wanted.has('unreviewed')) return [kept.length === 0 ? sql`1 = 0` : among(kept)];
  const dropped = decided.filter(([, state]) => !wanted.has(state)).map(([key]) => key);
  return dropped.length === 0 ? [] : [sql`not (${among(dropped)})`];
}
