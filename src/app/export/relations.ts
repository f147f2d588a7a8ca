import type { RelationPeriod } from '../../core/ledger/views.ts';
import type { ClaimFilter } from '../query/filter.ts';
import { pairsOf } from '../query/pairs.ts';
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
