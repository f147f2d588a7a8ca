import type { Claim } from '../../types.ts';
import type { ClaimRecord, Registry } from '../records.ts';
import { SIGN } from '../relations/dyads.ts';
import type { PredictionView } from '../views.ts';
import { candidateFilter } from './candidates.ts';
import { horizonOf, polarityOf } from './prediction.ts';

export type Proposal = PredictionView['proposals'][number];

/** What proposing needs to know of who is who and what lies where. */
export interface OutcomeTools {
  /** all ids that stand for an actor */
  readonly idsOf: (id: string) => readonly string[];
  readonly place: Registry['place'];
}

const MOST = 10;

/**
 * Later claims that tell how a prediction came out, best first: of the same type, with its doer (or, where none is told, whom it befalls),
 * in a place that fits and within the horizon, from reports published afterwards that are no copies of it. The same thing said to have
 * happened bears it out; denied, it does not. `later` may hold more than what fits.
 */
export function proposeOutcomes(
  prediction: ClaimRecord,
  later: readonly ClaimRecord[],
  tools: OutcomeTools,
): readonly Proposal[] {
  const filter = candidateFilter(prediction, tools.idsOf);
  const wanted = polarityOf(prediction.claim);
  if (filter === null || wanted === 0) return [];
  const found: (Proposal & { readonly score: number })[] = [];
  for (const record of later) {
    const { claim, document, day } = record;
    if (claim.type !== filter.type || claim.kind !== filter.kind || document.group === prediction.document.group) continue;
    if (day === null || day < filter.from || day > filter.to) continue;
    if (document.published === undefined || document.published <= filter.publishedAfter) continue;
    const happened = saysWhetherItWas(claim);
    const fit = happened === 0 ? null : fitOf(prediction, record, tools);
    if (fit === null) continue;
    const same = happened * turnOf(prediction.claim, claim) === wanted;
    found.push({ claim: record.id, outcome: same ? 'borne-out' : 'not-borne-out', ...fit });
  }
  return found
    .sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1))
    .slice(0, MOST)
    .map(({ claim, outcome, reasons }) => ({ claim, outcome, reasons }));
}

/** 1: it happened; −1: it did not; 0: the claim is itself about what is to come, or too unsure. */
function saysWhetherItWas({ factuality, tense }: Claim): number {
  const sign = SIGN[factuality];
  return tense === 'future' || Math.abs(sign) < 2 ? 0 : Math.sign(sign);
}

/** −1 where one tells the end of what the other tells of: "will begin" and "ended". */
const turnOf = (a: Claim, b: Claim): number => ((a.change === 'ends') === (b.change === 'ends') ? 1 : -1);

function fitOf(prediction: ClaimRecord, record: ClaimRecord, tools: OutcomeTools): { score: number; reasons: string[] } | null {
  const reasons: string[] = [];
  let score = 0;
  const compare = (name: string, ours: readonly string[], theirs: readonly string[], weight: number): boolean => {
    if (ours.length === 0) return true;
    const ids = new Set(ours.flatMap((id) => tools.idsOf(id)));
    if (!theirs.some((id) => ids.has(id))) return false;
    reasons.push(name);
    score += weight;
    return true;
  };
  const roles = rolesOf(prediction, record);
  if (!compare('same-actor', roles.actors[0], roles.actors[1], 3)) return null;
  const recipients = compare('same-recipient', roles.recipients[0], roles.recipients[1], 3);
  // whom it befalls may go unsaid, but another one is another act
  if (!recipients && (roles.recipients[1].length > 0 || roles.actors[0].length === 0)) return null;
  if (prediction.places.length > 0 && record.places.length > 0) {
    if (!placesFit(prediction.places, record.places, tools.place)) return null;
    reasons.push('same-place');
    score += 2;
  }
  if (roles.actors[0].length === 0 && roles.recipients[0].length === 0 && !reasons.includes('same-place')) return null;
  if (prediction.claim.mode !== undefined && prediction.claim.mode === record.claim.mode) {
    reasons.push('same-mode');
    score += 1;
  }
  if (horizonOf(prediction) !== null) {
    reasons.push('within-horizon');
    score += record.told ? 2 : 1;
  }
  return { score, reasons };
}

/** Where both sides stand as actors (undirected relations, clashes), the first and another must be there, in whatever order. */
function rolesOf(
  prediction: ClaimRecord,
  record: ClaimRecord,
): { actors: [readonly string[], readonly string[]]; recipients: [readonly string[], readonly string[]] } {
  const [first, ...others] = prediction.actors;
  if (prediction.recipients.length > 0 || first === undefined || others.length === 0)
    return { actors: [prediction.actors, record.actors], recipients: [prediction.recipients, record.recipients] };
  const all = [...record.actors, ...record.recipients];
  return { actors: [[first], all], recipients: [others, all] };
}

/** One is the other, or lies in it as division or country. */
export function placesFit(ours: readonly string[], theirs: readonly string[], place: Registry['place']): boolean {
  const around = (id: string): string[] => {
    const found = place(id);
    return [id, ...(found?.division === undefined ? [] : [found.division]), ...(found ? [found.country] : [])];
  };
  return ours.some((a) => theirs.some((b) => a === b || around(a).includes(b) || around(b).includes(a)));
}
