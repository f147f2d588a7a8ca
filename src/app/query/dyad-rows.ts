import { type RawBuilder, sql } from 'kysely';
import { all } from './conditions.ts';
import { lastKey } from './known-by.ts';
import { hiddenUntil } from './review-states.ts';
import type { Session } from './session.ts';

/** Evidence on a pair as the store gives it; `direction` relative to the pair asked for. */
export interface EvidenceRow {
  readonly day: number;
  readonly to: number | null;
  readonly precision: string | null;
  readonly code: string;
  readonly change: string | null;
  readonly sign: number;
  readonly direction: number;
  /** its key, or that of one of those counted together */
  readonly claim: number;
  /** of one claim: what its public id is made of */
  readonly id?: string;
  readonly reading?: number;
  readonly name?: string;
  readonly grp?: number;
  readonly count?: number;
  readonly reports?: number;
}

/** Keys of the ids that stand for each of the two. */
export interface DyadQuery {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly restricted: boolean;
}

/** Rows one a claim, as many as `limit`. */
export async function single(session: Session, query: DyadQuery, limit: number): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select d.day, c.to_day as "to", d.precision, d.code, d.change, d.sign, ${turned(query)} as direction, d.claim, r.grp,
      r.id, c.reading, c.name
    from dyad d join claim c on c.key = d.claim join document r on r.key = d.document
    where ${await conditions(session, query)} limit ${limit}`.execute(session.store.db);
  return rows;
}

/** Rows counted together that say the same of the same day. */
export async function aggregated(session: Session, query: DyadQuery): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select d.day, c.to_day as "to", d.precision, d.code, d.change, d.sign, ${turned(query)} as direction,
      min(d.claim) as claim, count(*) as count, count(distinct r.grp) as reports
    from dyad d join claim c on c.key = d.claim join document r on r.key = d.document
    where ${await conditions(session, query)}
    group by d.day, c.to_day, d.precision, d.code, d.change, d.sign, 7`.execute(session.store.db);
  return rows;
}

/** Pairs are kept with the smaller key first. */
const turned = ({ first }: DyadQuery): RawBuilder<unknown> =>
  sql`case when d.direction = 0 or d.a in (${list(first)}) then d.direction else 3 - d.direction end`;

const list = (keys: readonly number[]): RawBuilder<unknown> => sql.join([...keys]);

async function conditions(session: Session, { first, second, restricted }: DyadQuery): Promise<RawBuilder<unknown>> {
  const keys = list([...new Set([...first, ...second])]);
  const across = sql`((d.a in (${list(first)}) and d.b in (${list(second)})) or (d.a in (${list(second)}) and d.b in (${list(first)})))`;
  return all([
    // both columns lead the primary key; which side is which is seen afterwards
    sql`d.a in (${keys}) and d.b in (${keys}) and ${across}`,
    ...(await visible(session, restricted)),
  ]);
}

/** What claims must be to count as evidence: known by then, neither rejected nor replaced. `d` is the dyad's row, `c` the claim's. */
export async function visible(session: Session, restricted: boolean): Promise<RawBuilder<unknown>[]> {
  const known = [sql`d.claim <= ${lastKey(session.until)}`, ...(restricted ? [] : [sql`c.restricted = 0`])];
  if (!session.past) return [...known, sql`c.superseded is null and c.review <> 'rejected'`];
  const hidden = await hiddenUntil(session.store.db, session.until);
  return hidden.length === 0 ? known : [...known, sql`d.claim not in (${list(hidden)})`];
}
