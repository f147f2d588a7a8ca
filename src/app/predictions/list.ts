import type { OutcomeEntry, Recorded } from '../../core/ledger/entries.ts';
import { proposeOutcomes } from '../../core/ledger/predictions/outcomes.ts';
import { horizonOf } from '../../core/ledger/predictions/prediction.ts';
import { predictionView } from '../../core/ledger/predictions/prediction-view.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { innermostOf } from '../../core/ledger/sources/ids.ts';
import type { PredictionView } from '../../core/ledger/views.ts';
import { type Page, type PageOptions, type PlacedClaim, placedClaims } from '../query/claims.ts';
import type { ClaimFilter } from '../query/filter.ts';
import type { Session } from '../query/session.ts';
import { candidatesFor } from './candidates.ts';
import { toldTwice } from './told-twice.ts';

export type PredictionState = PredictionView['state'];
export const PREDICTION_STATES: readonly PredictionState[] = [
  ...(['open', 'due', 'borne-out', 'not-borne-out', 'partly', 'unresolved'] as const),
];

export interface PredictionFilter {
  readonly claims: ClaimFilter;
  /** any of these; all where left out */
  readonly states?: readonly PredictionState[];
  /** ISO date by which the horizon must have passed; those without one are left out */
  readonly dueBy?: string;
  /** ISO date on which states are told: a prediction is due once its horizon lies before it */
  readonly today: string;
}

export interface Foretold {
  readonly view: PredictionView;
  readonly record: ClaimRecord;
  /** the claims that are proposed as outcomes, and those that a verdict rests on */
  readonly others: readonly ClaimRecord[];
}

/** Postings of claims that say what will be (core/ledger/project-claims.ts). */
export const FORETOLD = { any: ['is:prediction'] } as const;

/** Predictions looked at in one go. */
const STEP = 50;

/**
 * Predictions as they stand, newest first, with what may have come of them. Outcomes are looked up for each that is shown, a few queries
 * each; where only settled ones are asked for, for none. Rejected claims predict nothing.
 */
export async function predictionsPage(
  session: Session,
  filter: PredictionFilter,
  { limit, after }: PageOptions,
): Promise<Page<Foretold>> {
  const claims: ClaimFilter = {
    ...filter.claims,
    review: filter.claims.review ?? ['unreviewed', 'accepted', 'unsure'],
    tags: [...(filter.claims.tags ?? []), FORETOLD],
  };
  const items: Foretold[] = [];
  let cursor: string | null = null;
  for await (const batch of placedClaims(session, claims, { after, first: STEP })) {
    for await (const { placed, found } of predictionsIn(session, filter, batch)) {
      if (items.length === limit) return { items, next: cursor };
      items.push(found);
      cursor = placed.cursor;
    }
  }
  return { items, next: null };
}

async function* predictionsIn(
  session: Session,
  filter: PredictionFilter,
  batch: readonly PlacedClaim[],
): AsyncGenerator<{ placed: PlacedClaim; found: Foretold }> {
  const twice = await toldTwice(session, batch);
  const inTime = batch.filter(({ key, record }) => !twice.has(key) && isDueBy(record, filter.dueBy));
  const verdicts = await verdictsOn(session, inTime);
  for (const placed of inTime) {
    const found = await foretold(session, filter, placed, verdicts.get(placed.key) ?? []);
    if (found && (!filter.states || filter.states.includes(found.view.state))) yield { placed, found };
  }
}

const isDueBy = (record: ClaimRecord, dueBy: string | undefined): boolean => {
  const horizon = dueBy === undefined ? null : horizonOf(record);
  return dueBy === undefined || (horizon !== null && horizon.latest <= dueBy);
};

const UNSETTLED: ReadonlySet<PredictionState> = new Set(['open', 'due']);

/** `null` where the state cannot be one of those asked for, so nothing need be looked up. */
async function foretold(
  session: Session,
  { states, claims, today }: PredictionFilter,
  { record }: PlacedClaim,
  verdicts: readonly Recorded<OutcomeEntry>[],
): Promise<Foretold | null> {
  const last = verdicts.at(-1)?.entry;
  const settled = last !== undefined && last.outcome !== 'open';
  if (!settled && states && !states.some((state) => UNSETTLED.has(state))) return null;
  const later = await candidatesFor(session, record, claims.restricted === true);
  const tools = { idsOf: session.actors.idsOf, place: session.registry.place };
  const proposals = proposeOutcomes(record, later, tools);
  const view = predictionView(record, innermostOf(record), proposals, verdicts, today);
  const named = new Set([...proposals.map(({ claim }) => claim), ...(last?.evidence ?? [])]);
  return { view, record, others: later.filter(({ id }) => named.has(id)) };
}

/** Verdicts on claims by key, each in the order of the log. */
export async function verdictsOn(
  { store, until }: Session,
  claims: readonly { readonly key: number }[],
): Promise<ReadonlyMap<number, readonly Recorded<OutcomeEntry>[]>> {
  const found = new Map<number, Recorded<OutcomeEntry>[]>();
  if (claims.length === 0) return found;
  const rows = await store.db
    .selectFrom('outcome')
    .select(['seq', 'claim'])
    .where(
      'claim',
      'in',
      claims.map(({ key }) => key),
    )
    .where('seq', '<=', until)
    .orderBy('seq')
    .execute();
  const entries = await store.recorded(rows.map(({ seq }) => seq));
  for (const { seq, claim } of rows) {
    const recorded = entries.get(seq);
    if (recorded?.entry.kind !== 'outcome') continue;
    found.set(claim, [...(found.get(claim) ?? []), { ...recorded, entry: recorded.entry }]);
  }
  return found;
}
