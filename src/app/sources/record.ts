import { dayOf } from '../../core/ledger/days.ts';
import { predictionView } from '../../core/ledger/predictions/prediction-view.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { innermostOf } from '../../core/ledger/sources/ids.ts';
import { sourceViews } from '../../core/ledger/sources/records.ts';
import type { EventView, PredictionView, SourceView } from '../../core/ledger/views.ts';
import { tagsOfSource } from '../judge/grade.ts';
import { FORETOLD, verdictsOn } from '../predictions/list.ts';
import { toldTwice } from '../predictions/told-twice.ts';
import { eventsIn } from '../query/buckets.ts';
import { type PlacedClaim, placedClaims } from '../query/claims.ts';
import type { ClaimFilter } from '../query/filter.ts';
import { gradesGiven } from '../query/grades.ts';
import type { Session } from '../query/session.ts';

export interface RecordOptions {
  /** claims looked at, the newest first; Infinity for all */
  readonly most: number;
  /** restricted claims count too */
  readonly restricted: boolean;
  /** ISO date: a prediction is due once its horizon lies before it */
  readonly today: string;
  /** days and types of happening looked at, of so many */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How good a source has been, and what of it was looked at. */
export interface SourceRecord {
  readonly view: SourceView;
  /** the claims that the figures are of */
  readonly records: readonly ClaimRecord[];
  readonly events: readonly EventView[];
  /** whether it has claims beyond those that were looked at */
  readonly more: boolean;
}

const STEP = 500;

/**
 * The track record of one source by id, from its newest claims: confirmed by another chain, contradicted by another source, reviewed,
 * predictions borne out. Every day and type of happening that it told of is computed anew, with what others told of them: the cost grows with
 * those, not with the ledger. A prediction counts as due by its horizon alone.
 */
export async function sourceRecord(session: Session, id: string, options: RecordOptions): Promise<SourceRecord | null> {
  const { placed, more } = await claimsFrom(session, id, options);
  if (placed.length === 0) return null;
  const records = placed.map(({ record }) => record);
  const events = await eventsAround(session, records, options.onProgress);
  const predictions = await foretoldBy(session, id, placed, options.today);
  const input = { claims: records, events, predictions, grades: await gradesGiven(session), registry: session.registry };
  const view = sourceViews(input).find((source) => source.id === id);
  return view ? { view, records, events, more } : null;
}

async function claimsFrom(
  session: Session,
  id: string,
  { most, restricted }: RecordOptions,
): Promise<{ readonly placed: readonly PlacedClaim[]; readonly more: boolean }> {
  const filter: ClaimFilter = { tags: [{ any: tagsOfSource(id) }], restricted };
  const placed: PlacedClaim[] = [];
  for await (const batch of placedClaims(session, filter, { first: STEP })) {
    placed.push(...batch);
    if (placed.length > most) return { placed: placed.slice(0, most), more: true };
  }
  return { placed, more: false };
}

/** Buckets computed in one go. */
const TOGETHER = 40;

/** The events that hold any of the claims. */
async function eventsAround(
  session: Session,
  records: readonly ClaimRecord[],
  onProgress: RecordOptions['onProgress'],
): Promise<readonly EventView[]> {
  const own = new Set(records.map(({ id }) => id));
  const buckets = new Map<string, { type: string; day: number }>();
  for (const { claim, day } of records) {
    if (claim.kind !== 'event') continue;
    buckets.set(`${day} ${claim.type}`, { type: claim.type, day: day === null ? NO_DAY : (dayOf(day) ?? NO_DAY) });
  }
  const events = new Map<string, EventView>();
  const all = [...buckets.values()];
  for (let from = 0; from < all.length; from += TOGETHER) {
    for (const event of (await eventsIn(session, all.slice(from, from + TOGETHER))).events) {
      if (event.claims.some((claim) => own.has(claim))) events.set(event.id, event);
    }
    onProgress?.(Math.min(all.length, from + TOGETHER), all.length);
  }
  return [...events.values()];
}

/** Its predictions, with verdicts and without proposals. */
async function foretoldBy(
  session: Session,
  id: string,
  placed: readonly PlacedClaim[],
  today: string,
): Promise<readonly PredictionView[]> {
  const own = new Set(placed.filter(({ record }) => innermostOf(record) === id).map(({ key }) => key));
  if (own.size === 0) return [];
  const filter: ClaimFilter = { tags: [{ any: tagsOfSource(id) }, FORETOLD], restricted: true };
  const views: PredictionView[] = [];
  for await (const batch of placedClaims(session, filter, { first: STEP })) {
    const twice = await toldTwice(session, batch);
    const mine = batch.filter(({ key }) => own.has(key) && !twice.has(key));
    const verdicts = await verdictsOn(session, mine);
    for (const { key, record } of mine) views.push(predictionView(record, id, [], verdicts.get(key) ?? [], today));
  }
  return views;
}
