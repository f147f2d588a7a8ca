import { sql } from 'kysely';
import { keyOf } from '../../core/ledger/keys.ts';
import type { RelationPeriod } from '../../core/ledger/views.ts';
import type { ClaimFilter } from '../query/filter.ts';
import { lastKey } from '../query/known-by.ts';
import { idsOfKeys } from '../query/partners.ts';
import { planOf } from '../query/plan.ts';
import { timelineOf } from '../query/relations.ts';
import type { Session } from '../query/session.ts';
import { answering } from '../query/walk-text.ts';
import { keysOf } from './claim-keys.ts';
import { asksForNothing } from './everything.ts';

/**
 * The periods of every pair of actors, each pair under the first names of both, in the order of the store. With a filter, those periods of
 * which a claim that is named for or against them answers to it; on the session's `trueOn`, those that held or may have.
 */
export async function* relationsIn(session: Session, filter: ClaimFilter): AsyncGenerator<RelationPeriod> {
  const { trueOn: _, ...asked } = filter;
  const plan = asksForNothing(asked) ? null : await planOf(session.store.db, asked);
  if (plan === null && !asksForNothing(asked)) return;
  for await (const [a, b] of pairsOf(session)) {
    const { periods } = await timelineOf(session, a, b, { restricted: true });
    const told = plan && (await tellers(session, asked, plan, periods));
    for (const period of periods) {
      if (told === null || [...period.for, ...period.against].some((id) => told.has(id))) yield period;
    }
  }
}

/** Ids of claims among those named for or against some periods that answer to a filter. */
async function tellers(
  session: Session,
  filter: ClaimFilter,
  plan: NonNullable<Awaited<ReturnType<typeof planOf>>>,
  periods: readonly RelationPeriod[],
): Promise<ReadonlySet<string>> {
  const keys = await keysOf(
    session.store.db,
    periods.flatMap((period) => [...period.for, ...period.against]),
  );
  if (keys.size === 0) return new Set();
  const found = await answering(session, filter, plan, [...keys.values()]);
  const wanted = new Set(found.map(({ key }) => key));
  return new Set([...keys].flatMap(([id, key]) => (wanted.has(key) ? [id] : [])));
}

interface PairRow {
  readonly a: number;
  readonly b: number;
  /** one of the claims about the pair */
  readonly sample: number;
}

const STEP = 500;

/** Each pair of actors that claims put into a relation, by the first ids of their lineages, once. */
export async function* pairsOf(session: Session): AsyncGenerator<readonly [string, string]> {
  const listed = new Map(session.registry.actors.map(({ id }) => [keyOf(id), id]));
  const seen = new Set<string>();
  for await (const rows of pairRows(session)) {
    const missing = rows.flatMap(({ a, b, sample }) => [a, b].flatMap((other) => (listed.has(other) ? [] : [{ other, sample }])));
    const unlisted = await idsOfKeys(session, missing);
    const named = (key: number): string | undefined => {
      const id = listed.get(key) ?? unlisted.get(key);
      return id === undefined ? undefined : session.actors.lineageOf(id).id;
    };
    for (const row of rows) {
      const pair = [named(row.a), named(row.b)].filter((id) => id !== undefined).sort();
      const [first, second] = pair;
      if (first === undefined || second === undefined || first === second || seen.has(pair.join(' '))) continue;
      seen.add(pair.join(' '));
      yield [first, second];
    }
  }
}

async function* pairRows({ store: { db }, until }: Session): AsyncGenerator<readonly PairRow[]> {
  let last: PairRow | undefined;
  for (;;) {
    const after = last ? sql`and (a, b) > (${last.a}, ${last.b})` : sql``;
    const { rows }: { rows: PairRow[] } = await sql<PairRow>`
      select a, b, min(claim) as sample from dyad where claim <= ${lastKey(until)} ${after}
      group by a, b order by a, b limit ${STEP}`.execute(db);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}
