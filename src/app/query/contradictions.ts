import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { Contradiction, ContradictionKind } from '../../core/ledger/views.ts';
import type { Page, PageOptions } from './claims.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { QueryError } from './error.ts';
import { type EventFilter, type EventPlace, type FoundEvent, walkEvents } from './events.ts';
import type { Session } from './session.ts';

/** Two claims that cannot both hold, side by side. */
export interface FoundContradiction extends Contradiction {
  readonly first: ClaimRecord;
  readonly second: ClaimRecord;
  readonly type: string;
  readonly day: number;
}

const ORDER = 'contradictions';

/**
 * The queue of contradictions in the events that hold a claim which answers to the filter: newest day first, an event's together, in order of
 * their ids. Throws `QueryError` for a bad cursor.
 */
export async function contradictionsPage(
  session: Session,
  filter: EventFilter,
  { limit, after }: PageOptions,
): Promise<Page<FoundContradiction>> {
  const cursor = after === undefined ? null : readCursor(after, ORDER, [0, '', '', '', '']);
  if (after !== undefined && cursor === null) throw new QueryError(after, { code: 'bad-cursor', detail: after });
  const bounded = cursor ? { ...session, until: Math.min(session.until, cursor.until) } : session;
  const [day = 0, type = '', before = '', event = '', last = ''] = cursor?.at ?? [];
  const from: EventPlace | undefined = cursor ? { day: Number(day), type: String(type), id: String(before) } : undefined;
  const items: FoundContradiction[] = [];
  /** the event told whole before the one at hand: pages go on behind it */
  let whole = String(before);
  let place = { day: Number(day), type: String(type) };
  let next: string | null = null;
  for await (const found of walkEvents(bounded, { ...filter, contradicted: true }, from)) {
    if (found.day !== place.day || found.type !== place.type) whole = '';
    place = found;
    for (const one of pairsOf(found, filter.kinds)) {
      if (one.event === event && one.id <= String(last)) continue;
      if (items.length === limit) return { items, next };
      items.push(one);
      next = writeCursor(ORDER, { until: bounded.until, at: [found.day, found.type, whole, one.event, one.id] });
    }
    whole = found.event.id;
  }
  return { items, next: null };
}

function pairsOf(
  { event, claims, type, day }: FoundEvent,
  kinds: readonly ContradictionKind[] | undefined,
): FoundContradiction[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return event.contradictions.flatMap((found) => {
    const [first, second] = [byId.get(found.a), byId.get(found.b)];
    if (!first || !second || (kinds && !kinds.includes(found.kind))) return [];
    return [{ ...found, first, second, type, day }];
  });
}
