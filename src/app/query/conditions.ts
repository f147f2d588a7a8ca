import { type RawBuilder, sql } from 'kysely';
import { CLAIMS_PER_ENTRY } from '../../store/tables.ts';
import { type ClaimFilter, type Decided, statesOf } from './filter.ts';
import { lastKey } from './known-by.ts';
import type { Posting } from './plan.ts';

/** Conditions of a query in SQL that both engines take. `c` is the claim's row. */

/** What a claim's own row must say. Asked as of an earlier day, what people decided is looked at afterwards (walk.ts). */
export function rowConditions(filter: ClaimFilter, past: boolean): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (!filter.restricted) conditions.push(sql`c.restricted = 0`);
  if (!past) conditions.push(reviewCondition(filter));
  if (filter.factuality) conditions.push(sql`c.factuality in (${sql.join([...filter.factuality])})`);
  if (filter.tense) conditions.push(sql`c.tense in (${sql.join([...filter.tense])})`);
  if (filter.found) conditions.push(sql`c.reading <> 0`);
  if (filter.decided) conditions.push(...decidedConditions(filter.decided));
  if (filter.document !== undefined) conditions.push(sql`c.document = ${filter.document}`);
  if (filter.trueOn !== undefined)
    conditions.push(sql`c.from_day <= ${filter.trueOn} and coalesce(c.to_day, c.from_day) >= ${filter.trueOn}`);
  return conditions;
}

function decidedConditions({ by, besides }: Decided): RawBuilder<unknown>[] {
  return [
    ...(by === undefined ? [] : [decidedBy(sql`r.by = ${by}`)]),
    ...(besides === undefined ? [] : [decidedBy(sql`r.by <> ${besides}`), sql`not ${decidedBy(sql`r.by = ${besides}`)}`]),
  ];
}

/** An `undo` takes one decision of the same person back (core/ledger/review/standing.ts), so what is left over stands. */
const decidedBy = (who: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  exists (select 1 from review r where r.claim = c.key and ${who}
    group by r.by having sum(case r.decision when 'undo' then -1 when 'note' then 0 else 1 end) > 0)
  or (c.reading = 0 and exists (select 1 from review r where r.seq = c.key / ${sql.lit(CLAIMS_PER_ENTRY)} and ${who})))`;

function reviewCondition(filter: ClaimFilter): RawBuilder<unknown> {
  const states = statesOf(filter);
  const standing = states.filter((state) => state !== 'superseded');
  const superseded = states.length > standing.length;
  if (standing.length === 4) return superseded ? sql`1 = 1` : sql`c.superseded is null`;
  const kept = sql`(c.superseded is null and c.review in (${sql.join(standing)}))`;
  if (standing.length === 0) return sql`c.superseded is not null`;
  return superseded ? sql`(c.superseded is not null or ${kept})` : kept;
}

/** Days between which claims may be filed. */
export function dayBounds({ from, to, trueOn }: ClaimFilter): { readonly from?: number; readonly to?: number } {
  // what is told begins on the day it is filed under, so it cannot hold a day before that
  const last = trueOn === undefined ? to : Math.min(to ?? trueOn, trueOn);
  return { ...(from !== undefined && { from }), ...(last !== undefined && { to: last }) };
}

export const knownCondition = (key: RawBuilder<unknown>, until: number): RawBuilder<unknown> => sql`${key} <= ${lastKey(until)}`;

/** Whether a claim stands under a tag, looked up by primary key. */
export function probe({ keys, roles }: Posting, day: RawBuilder<unknown>, claim: RawBuilder<unknown>): RawBuilder<unknown> {
  const tags = keys.length === 1 ? sql`p.tag = ${keys[0]}` : sql`p.tag in (${sql.join([...keys])})`;
  const standing = roles === null ? sql`` : sql` and (p.roles & ${roles}) <> 0`;
  return sql`exists (select 1 from tag p where ${tags} and p.day = ${day} and p.claim = ${claim}${standing})`;
}

export const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join([...conditions], sql` and `);
