import type { Reliability } from '../entries.ts';
import { compare, listAt } from '../events/order.ts';
import type { ClaimRecord, Registry } from '../records.ts';
import type { EventView, PredictionView, SourceView } from '../views.ts';
import { DEFAULT_RELIABILITY, type Grades } from './grades.ts';
import { idKind, sourceIdsOf } from './ids.ts';

/** What the records of sources are computed from: whole lists, or those that bear on the sources asked for. */
export interface SourceInput {
  readonly claims: readonly ClaimRecord[];
  readonly events: readonly EventView[];
  readonly predictions: readonly PredictionView[];
  readonly grades: Grades;
  readonly registry: Registry;
}

/** A reliability is proposed only after so many adjudicated claims (standards.md §2.3). */
export const ADJUDICATED = 20;

/** Shares of adjudicated claims borne out, from which C (fairly reliable) and D (not usually) are proposed; below, E. Our own choice: Admiralty names no figures. */
const FAIRLY = 0.8;
const NOT_USUALLY = 0.5;

/**
 * The track record of every source that the claims come through: outlets, actors, named and unnamed speakers. `confirmed` counts claims that another independent chain tells too, `contradicted` those
 * gainsaid by a claim of another source. In order of their ids.
 */
export function sourceViews({ claims, events, predictions, grades, registry }: SourceInput): SourceView[] {
  const of = new Map<string, ClaimRecord[]>();
  for (const record of claims) for (const id of sourceIdsOf(record)) listAt(of, id).push(record);
  const facts = factsOf(events);
  const verdicts = new Map<string, PredictionView[]>();
  for (const prediction of predictions) listAt(verdicts, prediction.source).push(prediction);
  return [...of]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, records]) => {
      const own = new Set(records.map((r) => r.id));
      const foretold = verdicts.get(id) ?? [];
      const actor = registry.actor(id);
      return {
        id,
        name: actor?.name ?? id.slice(id.indexOf(':') + 1),
        kind: actor?.kind ?? idKind(id),
        reliability: reliabilityOf(id, records, foretold, grades),
        claims: records.length,
        events: new Set(records.flatMap((r) => facts.event.get(r.id) ?? [])).size,
        confirmed: records.filter((r) => facts.confirmed.has(r.id)).length,
        contradicted: records.filter((r) => facts.gainsaid.get(r.id)?.some((other) => !own.has(other))).length,
        reviewed: { accepted: count(records, 'accepted'), rejected: count(records, 'rejected') },
        predictions: {
          total: foretold.length,
          due: foretold.filter((p) => p.state === 'due').length,
          borneOut: foretold.filter((p) => p.state === 'borne-out').length,
          notBorneOut: foretold.filter((p) => p.state === 'not-borne-out').length,
        },
      };
    });
}

const count = (records: readonly ClaimRecord[], review: ClaimRecord['review']): number =>
  records.filter((r) => r.review === review).length;

/** By claim: its event, whether another chain confirms it, which claims gainsay it. */
function factsOf(events: readonly EventView[]) {
  const event = new Map<string, string>();
  const confirmed = new Set<string>();
  const gainsaid = new Map<string, string[]>();
  for (const view of events) {
    for (const claim of view.claims) event.set(claim, view.id);
    for (const side of [view.for, view.against]) {
      if (side.length > 1) for (const chain of side) for (const claim of chain.claims) confirmed.add(claim);
    }
    for (const { a, b } of view.contradictions) {
      listAt(gainsaid, a).push(b);
      listAt(gainsaid, b).push(a);
    }
  }
  return { event, confirmed, gainsaid };
}

/**
 * What a person granted, else F; beside it the proposal. A claim is adjudicated when a person graded its credibility 1 to 5, a prediction when it was borne out or not. Whether a claim was read rightly
 * (accept, reject) says nothing of its source.
 */
function reliabilityOf(
  id: string,
  records: readonly ClaimRecord[],
  foretold: readonly PredictionView[],
  grades: Grades,
): SourceView['reliability'] {
  const given = grades.source.get(id);
  const graded = records.flatMap((r) => grades.claim.get(r.id)?.grade ?? []).filter((grade) => grade !== '6');
  const good =
    graded.filter((grade) => grade === '1' || grade === '2').length + foretold.filter((p) => p.state === 'borne-out').length;
  const settled = graded.length + foretold.filter((p) => p.state === 'borne-out' || p.state === 'not-borne-out').length;
  const proposed = settled < ADJUDICATED ? {} : { proposed: proposedFor(good / settled) };
  if (given) return { grade: given.grade, by: 'person', ...proposed, ...(given.why === undefined ? {} : { why: given.why }) };
  const why = settled < ADJUDICATED ? {} : { why: `adjudicated:${settled} good:${good}` };
  return { grade: DEFAULT_RELIABILITY, by: 'default', ...proposed, ...why };
}

const proposedFor = (share: number): Reliability => (share >= FAIRLY ? 'C' : share >= NOT_USUALLY ? 'D' : 'E');
