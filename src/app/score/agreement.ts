import { type CodedClaim, overlaps, sharesTelling } from './coded.ts';
import { greedy } from './pair.ts';

/** One unit, as each of two coders valued it. */
export type Unit = readonly [first: string, second: string];

/**
 * Krippendorff's alpha for nominal values, two coders, no gaps: 1 − observed / expected disagreement, from the coincidence matrix.
 * null where there is nothing to compare; 1 where both only ever used one value.
 */
export function krippendorffAlpha(units: readonly Unit[]): number | null {
  if (units.length === 0) return null;
  const totals = new Map<string, number>();
  let differing = 0;
  for (const unit of units) {
    for (const value of unit) totals.set(value, (totals.get(value) ?? 0) + 1);
    if (unit[0] !== unit[1]) differing += 2;
  }
  const n = 2 * units.length;
  let squares = 0;
  for (const total of totals.values()) squares += total * total;
  const expected = (n * n - squares) / (n - 1);
  return expected === 0 ? 1 : 1 - differing / expected;
}

export interface Units {
  readonly types: readonly Unit[];
  readonly factuality: readonly Unit[];
}

/**
 * Claims of two coders are one unit if their triggers meet, whatever type each gave; equal types are preferred where several meet,
 * then tellings elsewhere (`also`). A claim that only one coder has is a unit that the other called `none`; a repeat is no unit.
 */
export function unitsOf(first: readonly CodedClaim[], second: readonly CodedClaim[]): Units {
  const pairs = greedy(first, second, (a, b) => {
    const same = a.kind === b.kind && a.type === b.type;
    if (overlaps(a.trigger, b.trigger)) return same ? 4 : 2;
    return sharesTelling(a, b) ? (same ? 3 : 1) : 0;
  });
  const matched = pairs.map(([i, j]) => [first[i]!, second[j]!] as const);
  const left = rest(first, new Set(pairs.map(([i]) => i)), second);
  const right = rest(second, new Set(pairs.map(([, j]) => j)), first);
  const types: Unit[] = [
    ...matched.map(([a, b]) => [a.type, b.type] as const),
    ...left.map((claim) => [claim.type, 'none'] as const),
    ...right.map((claim) => ['none', claim.type] as const),
  ];
  return { types, factuality: matched.map(([a, b]) => [a.factuality ?? '', b.factuality ?? ''] as const) };
}

function rest(claims: readonly CodedClaim[], used: ReadonlySet<number>, others: readonly CodedClaim[]): CodedClaim[] {
  const isRepeat = (claim: CodedClaim): boolean =>
    others.some(
      (other) =>
        other.kind === claim.kind && other.type === claim.type && (other.also ?? []).some((one) => overlaps(one, claim.trigger)),
    );
  return claims.filter((claim, index) => !used.has(index) && !isRepeat(claim));
}
