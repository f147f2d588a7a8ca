import { isoOf } from '../../core/ledger/days.ts';
import type { EventClaim } from '../../core/ledger/events/event-claim.ts';
import { unpackCompared } from '../../core/ledger/pack.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import { claimIdOf } from '../../store/claim-id.ts';
import { hydrate } from './hydrate.ts';
import { currentState } from './review-states.ts';
import type { Session } from './session.ts';

/** Keys looked up in one statement. */
const BATCH = 500;

/**
 * Claims by key as events are made of them, in the order asked for; keys that are no claim's are left out. A list looks at a hundred times as many
 * as it shows: of these, only what events are made of is looked up.
 */
export async function eventClaims(session: Session, keys: readonly number[]): Promise<readonly EventClaim[]> {
  if (session.past) return hydrate(session, keys);
  const claims: EventClaim[] = [];
  for (let from = 0; from < keys.length; from += BATCH) {
    const some = keys.slice(from, from + BATCH);
    const rows = await rowsOf(session, some);
    const texts = await session.texts.of(rows.map(({ document }) => document));
    const byKey = new Map(rows.map((row) => [row.key, row]));
    for (const key of some) {
      const row = byKey.get(key);
      if (row) claims.push(eventClaim(row, texts.get(row.document) ?? ''));
    }
  }
  return claims;
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = ({ store: { db } }: Session, keys: readonly number[]) =>
  db
    .selectFrom('claim')
    .innerJoin('document', 'document.key', 'claim.document')
    .innerJoin('document as first', 'first.key', 'document.grp')
    .where('claim.key', 'in', keys)
    .select(['claim.key', 'claim.document', 'claim.name', 'claim.reading', 'claim.body', 'claim.day', 'claim.told'])
    .select(['claim.review', 'claim.superseded', 'claim.restricted'])
    .select(['document.id', 'document.outlet', 'document.published', 'first.id as group'])
    .execute();

function eventClaim(row: Row, text: string): EventClaim {
  const { id, group, outlet, published, day } = row;
  const { claim, actors, recipients, places } = unpackCompared(row.body, text);
  return {
    id: claimIdOf(id, row),
    document: { id, group, ...(outlet !== null && { outlet }), ...(published !== null && { published: isoOf(published) }) },
    ...{ claim, actors, recipients, places },
    evidence: text.slice(claim.evidence.start, claim.evidence.end),
    day: day === NO_DAY ? null : isoOf(day),
    told: row.told === 1,
    review: currentState(row),
    restricted: row.restricted === 1,
  };
}
