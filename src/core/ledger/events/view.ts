import type { ClaimRecord } from '../records.ts';
import type { EventView, MergeReason } from '../views.ts';
import { chainsOf } from './chains.ts';
import { contradictionsOf } from './contradictions.ts';
import { numbersOf } from './numbers.ts';
import { compare, unique } from './order.ts';
import type { Known } from './profile.ts';
import { affirms, denies, spanOf } from './stance.ts';

/** One event as it is shown. `claims` in order of their ids. */
export function viewOf(claims: readonly ClaimRecord[], reasons: readonly MergeReason[], look: Known): EventView {
  const first = claims[0]!;
  const told = claims.some((c) => c.told);
  const days = claims.flatMap((c) => (c.told === told ? [spanOf(c)] : []));
  const chains = chainsOf(claims.filter(affirms), look.registry, look.wording);
  const mode = commonest(claims.flatMap((c) => (c.claim.mode === undefined ? [] : [c.claim.mode])));
  const event = first.id;
  return {
    id: event,
    type: first.claim.type,
    ...(mode === undefined ? {} : { mode }),
    from: least(days.flatMap(({ from }) => (from === null ? [] : [from]))),
    to: least(
      days.flatMap(({ to }) => (to === null ? [] : [to])),
      -1,
    ),
    told,
    places: together(claims, (c) => c.places),
    actors: together(claims, (c) => c.actors),
    recipients: together(claims, (c) => c.recipients),
    claims: claims.map((c) => c.id),
    for: chains,
    against: chainsOf(claims.filter(denies), look.registry, look.wording),
    numbers: numbersOf(claims, chains),
    reasons,
    contradictions: claims.length === 1 ? [] : contradictionsOf(event, claims, look),
    restricted: claims.some((c) => c.restricted),
  };
}

const together = (claims: readonly ClaimRecord[], of: (c: ClaimRecord) => readonly string[]): readonly string[] =>
  claims.length === 1 ? unique(of(claims[0]!)) : unique(claims.flatMap((c) => of(c)));

const least = (days: readonly string[], sign = 1): string | null =>
  days.reduce<string | null>((best, day) => (best === null || compare(day, best) * sign < 0 ? day : best), null);

function commonest(values: readonly string[]): string | undefined {
  if (values.length < 2) return values[0];
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0];
}
