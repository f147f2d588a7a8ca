import { sql } from 'kysely';
import { CLAIMS_PER_ENTRY } from '../../store/tables.ts';
import { all, dayBounds, knownCondition, probe, rowConditions } from './conditions.ts';
import { type ClaimFilter, statesOf } from './filter.ts';
import type { Plan } from './plan.ts';
import type { Session } from './session.ts';
import type { Found, Place } from './walk.ts';

/** Whether only claims that somebody decided on are asked for: these are few, and looked for among the decisions. */
export const isReviewedOnly = (filter: ClaimFilter): boolean =>
  filter.decided !== undefined || !statesOf(filter).includes('unreviewed');

/** As `step` of walk.ts, over the claims that were decided on and the edits that people made. */
export async function reviewedStep(
  { store: { db }, past }: Session,
  filter: ClaimFilter,
  { driver, probes }: Plan,
  after: Place | undefined,
  until: number,
  limit: number,
): Promise<Found[]> {
  const { from, to } = dayBounds(filter);
  const conditions = [
    sql`c.key in (select claim from review union select seq * ${CLAIMS_PER_ENTRY} from review where decision = 'edit')`,
    ...(from === undefined ? [] : [sql`c.day >= ${from}`]),
    ...(to === undefined ? [] : [sql`c.day <= ${to}`]),
    ...(after === undefined ? [] : [sql`(c.day, c.key) < (${after.day}, ${after.key})`]),
    knownCondition(sql`c.key`, until),
    ...rowConditions(filter, past),
    ...[driver, ...probes].map((posting) => probe(posting, sql`c.day`, sql`c.key`)),
  ];
  const { rows } = await sql<Found>`
    select c.key, c.day, c.type, c.reading, c.review, c.superseded from claim c
    where ${all(conditions)} order by c.day desc, c.key desc limit ${limit}`.execute(db);
  return rows;
}
