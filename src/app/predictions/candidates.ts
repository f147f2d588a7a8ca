import { dayOf } from '../../core/ledger/days.ts';
import { candidateFilter } from '../../core/ledger/predictions/candidates.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { ClaimFilter } from '../query/filter.ts';
import { hydrate } from '../query/hydrate.ts';
import type { Session } from '../query/session.ts';
import { walkByDay } from '../query/walk.ts';

/** Claims looked through for one prediction, newest first; the doer, the type and the days leave few. */
const MOST = 200;

/** Later claims that may tell how a prediction came out. */
export async function candidatesFor(
  session: Session,
  prediction: ClaimRecord,
  restricted: boolean,
): Promise<readonly ClaimRecord[]> {
  const wanted = candidateFilter(prediction, session.actors.idsOf);
  if (wanted === null) return [];
  const filter: ClaimFilter = {
    tags: [
      { any: [`type:${wanted.type}`] },
      ...(wanted.entities.length > 0 ? [{ any: wanted.entities.map((id) => `actor:${id}`) }] : []),
    ],
    from: dayOf(wanted.from)!,
    to: dayOf(wanted.to)!,
    review: ['unreviewed', 'accepted', 'unsure'],
    restricted,
  };
  for await (const batch of walkByDay(session, filter, { until: session.until, first: MOST, most: MOST })) {
    return hydrate(
      session,
      batch.map(({ key }) => key),
    );
  }
  return [];
}
