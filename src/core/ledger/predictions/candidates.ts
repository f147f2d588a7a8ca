import { dayOf, isoOf } from '../days.ts';
import type { ClaimRecord } from '../records.ts';
import { horizonOf } from './prediction.ts';

/** Which later claims may tell how a prediction came out, as a store can look them up. */
export interface CandidateFilter {
  readonly kind: string;
  readonly type: string;
  /** ids of which one must stand in a role of the claim; empty: any */
  readonly entities: readonly string[];
  /** ISO dates, inclusive, between which the claim is filed */
  readonly from: string;
  readonly to: string;
  /** reports published after this day only */
  readonly publishedAfter: string;
}

/** A day told loosely, or taken from publication, may lie a little outside the horizon. */
export const SLACK = 3;
/** Where no horizon was told, so many days after publication are looked through: an outcome later than that needs a person to see it. */
export const OPEN_WINDOW = 365;

/** @param idsOf all ids that stand for an actor (`Actors.idsOf`). Null where nothing can fit: no date to start from, or a mere judgement. */
export function candidateFilter(prediction: ClaimRecord, idsOf: (id: string) => readonly string[]): CandidateFilter | null {
  const { claim, document, actors, recipients } = prediction;
  const published = document.published === undefined ? null : dayOf(document.published);
  if (published === null || claim.kind === 'assessment') return null;
  const horizon = horizonOf(prediction);
  const to = horizon === null ? published + OPEN_WINDOW : (dayOf(horizon.latest) ?? published) + SLACK;
  const from = horizon === null ? published : (dayOf(horizon.earliest) ?? published) - SLACK;
  const named = actors.length > 0 ? actors : recipients;
  return {
    kind: claim.kind,
    type: claim.type,
    entities: [...new Set(named.flatMap((id) => idsOf(id)))].sort(),
    from: isoOf(Math.max(from, published)),
    to: isoOf(Math.max(to, published)),
    publishedAfter: document.published!,
  };
}
