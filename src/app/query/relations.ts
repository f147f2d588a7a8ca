import { keyOf } from '../../core/ledger/keys.ts';
import type { DyadEvidence } from '../../core/ledger/relations/evidence-rows.ts';
import { relationPeriods, type TimelinePeriod } from '../../core/ledger/relations/periods.ts';
import { periodsOn } from '../../core/ledger/relations/true-on.ts';
import { claimIdOf } from '../../store/claim-id.ts';
import { aggregated, type DyadQuery, type EvidenceRow, single } from './dyad-rows.ts';
import { QueryError } from './error.ts';
import { actorOf } from './names.ts';
import type { Session } from './session.ts';

export interface RelationOptions {
  /** also the parts of both: brigades, branches */
  readonly parts?: boolean;
  readonly restricted?: boolean;
}

export interface Timeline {
  /** ids of the two, each the first name of its lineage */
  readonly pair: readonly [string, string];
  readonly periods: readonly TimelinePeriod[];
}

/** So many claims about a pair are looked at one by one; of more, the store counts those of one day and kind together, and one of them stands for all. */
const SINGLE = 20_000;
/** Where they are counted together: claims named for or against one period, and in one answer. `counts` has them all. */
const NAMED = 200;
const NAMED_IN_ALL = 2000;

/**
 * How two actors (ids or names) stood to each other, under all the names they bore; on the session's `trueOn`, only what held or may have. Throws
 * `QueryError` for names that nobody or several bear, and where both are one.
 */
export async function timelineOf(session: Session, one: string, other: string, options: RelationOptions = {}): Promise<Timeline> {
  const [a, b] = await Promise.all([actorOf(session, one), actorOf(session, other)]);
  const pair = [session.actors.lineageOf(a).id, session.actors.lineageOf(b).id] as const;
  if (pair[0] === pair[1]) throw new QueryError(other, { code: 'same-actor', detail: pair[0] });
  const query: DyadQuery = {
    first: keysOf(session, a, options.parts),
    second: keysOf(session, b, options.parts),
    restricted: options.restricted === true,
  };
  const rows = await single(session, query, SINGLE + 1);
  const many = rows.length > SINGLE;
  const periods = relationPeriods(pair, (many ? await aggregated(session, query) : rows).map(evidenceOf));
  const shown = session.trueOn === undefined ? periods : periodsOn(periods, session.trueOn);
  return { pair, periods: many ? await withIds(session, shown) : shown };
}

const keysOf = ({ actors }: Session, id: string, parts = false): readonly number[] => actors.idsOf(id, { parts }).map(keyOf);

/** Claims counted together go by the key of one of them until it is known which are to be named. */
const evidenceOf = ({ claim, id, reading = 0, name = '', count, reports, grp, ...row }: EvidenceRow): DyadEvidence => ({
  ...row,
  to: row.precision === null ? null : row.to,
  claims: [id === undefined ? String(claim) : claimIdOf(id, { key: claim, reading, name })],
  ...(count !== undefined && { count }),
  ...(reports !== undefined && { reports }),
  ...(grp !== undefined && { group: grp }),
});

async function withIds({ store: { db } }: Session, periods: readonly TimelinePeriod[]): Promise<TimelinePeriod[]> {
  const most = Math.min(NAMED, Math.max(3, Math.floor(NAMED_IN_ALL / periods.length)));
  const named = (claims: readonly string[]): readonly number[] => claims.slice(0, most).map(Number);
  const keys = [...new Set(periods.flatMap((period) => [...named(period.for), ...named(period.against)]))];
  const ids = new Map<number, string>();
  for (let from = 0; from < keys.length; from += BATCH) {
    const rows = await db
      .selectFrom('claim')
      .innerJoin('document', 'document.key', 'claim.document')
      .where('claim.key', 'in', keys.slice(from, from + BATCH))
      .select(['claim.key', 'claim.reading', 'claim.name', 'document.id'])
      .execute();
    for (const { id, ...row } of rows) ids.set(row.key, claimIdOf(id, row));
  }
  const idsOf = (claims: readonly string[]): string[] => named(claims).flatMap((key) => ids.get(key) ?? []);
  return periods.map((period) => ({ ...period, for: idsOf(period.for), against: idsOf(period.against) }));
}

const BATCH = 1000;
