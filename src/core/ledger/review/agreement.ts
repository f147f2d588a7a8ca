import type { Recorded, ReviewEntry } from '../entries.ts';
import { compare, listAt } from '../events/order.ts';
import { type Standing, standingOf, type Verdict } from './standing.ts';

/** How far two coders agree on the claims that both decided. */
export interface PairAgreement {
  readonly coders: readonly [string, string];
  readonly claims: number;
  readonly same: number;
  /** share of equal decisions, 0 … 1 */
  readonly observed: number;
  /** Cohen's kappa, −1 … 1; null where chance alone would make them agree always */
  readonly kappa: number | null;
}

export interface Agreement {
  readonly coders: readonly string[];
  /** claims that two or more decided */
  readonly claims: number;
  readonly decisions: number;
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's alpha for nominal data; null where nothing could be compared, or all said the same */
  readonly alpha: number | null;
}

/** Agreement between coders by their standing decisions; what settles a difference is no coding of its own. Cohen 1960 for pairs; Krippendorff 2011 ("Computing Krippendorff's Alpha-Reliability") for all, with missing decisions. */
export function agreement(entries: readonly Recorded<ReviewEntry>[]): Agreement {
  const standing = standingOf(entries).filter(({ settles }) => !settles);
  const byClaim = new Map<string, Standing[]>();
  for (const s of standing) listAt(byClaim, s.claim).push(s);
  const compared = [...byClaim.values()].filter((list) => list.length > 1);
  const coders = [...new Set(standing.map(({ by }) => by))].sort(compare);
  return {
    coders,
    claims: compared.length,
    decisions: compared.reduce((n, list) => n + list.length, 0),
    pairs: coders.flatMap((a, i) => coders.slice(i + 1).flatMap((b) => pair(a, b, compared))),
    alpha: alphaOf(compared.map((list) => list.map(({ decision }) => decision))),
  };
}

function pair(a: string, b: string, compared: readonly (readonly Standing[])[]): PairAgreement[] {
  const both = compared.flatMap((list): [Verdict, Verdict][] => {
    const x = list.find(({ by }) => by === a);
    const y = list.find(({ by }) => by === b);
    return x && y ? [[x.decision, y.decision]] : [];
  });
  if (both.length === 0) return [];
  const same = both.filter(([x, y]) => x === y).length;
  const observed = same / both.length;
  return [{ coders: [a, b], claims: both.length, same, observed, kappa: kappaOf(both, observed) }];
}

/** (observed − expected) / (1 − expected), the expected from each coder's own shares. */
function kappaOf(both: readonly (readonly [Verdict, Verdict])[], observed: number): number | null {
  const shares = (at: 0 | 1): Map<Verdict, number> => tally(both.map((p) => p[at]));
  const [one, other] = [shares(0), shares(1)];
  const n = both.length;
  const expected = [...one].reduce((sum, [verdict, count]) => sum + (count / n) * ((other.get(verdict) ?? 0) / n), 0);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/** 1 − (n − 1) · Σ disagreeing pairs within claims / Σ disagreeing pairs overall, each claim weighing by its decisions. */
function alphaOf(units: readonly (readonly Verdict[])[]): number | null {
  const totals = tally(units.flat());
  const n = units.reduce((sum, unit) => sum + unit.length, 0);
  if (n === 0) return null;
  const apart = units.reduce((sum, unit) => sum + differing(tally(unit), unit.length) / (unit.length - 1), 0);
  const chance = differing(totals, n) / (n - 1);
  return chance === 0 ? null : 1 - apart / chance;
}

/** Ordered pairs of unlike values. */
const differing = (counts: ReadonlyMap<Verdict, number>, n: number): number =>
  [...counts.values()].reduce((sum, count) => sum + count * (n - count), 0);

function tally(values: readonly Verdict[]): Map<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A claim on which persons differ, with what each of them says. */
export interface Adjudication {
  readonly claim: string;
  readonly decisions: readonly Standing[];
}

/** Claims with unlike standing decisions that nobody settled, in order of their ids: what an adjudicator has to settle. */
export function adjudicationList(entries: readonly Recorded<ReviewEntry>[]): Adjudication[] {
  const byClaim = new Map<string, Standing[]>();
  for (const s of standingOf(entries)) listAt(byClaim, s.claim).push(s);
  return [...byClaim]
    .filter(([, list]) => !list.some(({ settles }) => settles) && differ(list))
    .sort(([a], [b]) => compare(a, b))
    .map(([claim, decisions]) => ({ claim, decisions }));
}

/** Whether people are of more than one mind about a claim. Two edits differ, for each puts another claim in its place. */
export const differ = (decisions: readonly { readonly decision: string }[]): boolean =>
  new Set(decisions.map(({ decision }) => decision)).size > 1 ||
  decisions.filter(({ decision }) => decision === 'edit').length > 1;
