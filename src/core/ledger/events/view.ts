import type { EventView, MergeReason } from '../views.ts';
import { type CopyOf, chainsOf } from './chains.ts';
import { contradictionsOf } from './contradictions.ts';
import type { EventClaim } from './event-claim.ts';
import { numbersOf } from './numbers.ts';
import { compare, unique } from './order.ts';
import type { Known } from './profile.ts';
import { affirms, denies, spanOf } from './stance.ts';

/** One event as it is shown. `claims` in order of their ids. */
export function viewOf(claims: readonly EventClaim[], reasons: readonly MergeReason[], look: Known, copyOf: CopyOf): EventView {
  const first = claims[0]!;
  const yes = claims.length === 1 && affirms(first) ? claims : claims.filter(affirms);
  const no = yes.length === claims.length ? NONE : claims.filter(denies);
  const chains = chainsOf(yes, look.registry, copyOf);
  const mode = claims.length === 1 ? first.claim.mode : commonest(claims);
  return {
    id: first.id,
    type: first.claim.type,
    ...(mode === undefined ? {} : { mode }),
    ...daysOf(claims),
    places: together(claims, (c) => c.places),
    actors: together(claims, (c) => c.actors),
    recipients: together(claims, (c) => c.recipients),
    claims: claims.map((c) => c.id),
    for: chains,
    against: chainsOf(no, look.registry, copyOf),
    numbers: numbersOf(yes, chains),
    reasons,
    contradictions: claims.length === 1 ? NONE : contradictionsOf(first.id, claims, look, copyOf),
    restricted: claims.some((c) => c.restricted),
  };
}

const NONE: readonly never[] = [];

/** The days told; where none is, the days of publication that stand for them. */
function daysOf(claims: readonly EventClaim[]): Pick<EventView, 'from' | 'to' | 'told'> {
  const told = claims.some((c) => c.told);
  let from: string | null = null;
  let to: string | null = null;
  for (const claim of claims) {
    if (claim.told !== told) continue;
    const span = spanOf(claim);
    if (span.from !== null && (from === null || span.from < from)) from = span.from;
    if (span.to !== null && (to === null || span.to > to)) to = span.to;
  }
  return { from, to, told };
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);

/** Most claims of an event tell the same; lists are only put together where they differ. */
function together(claims: readonly EventClaim[], of: (c: EventClaim) => readonly string[]): readonly string[] {
  const first = of(claims[0]!);
  if (claims.every((c) => sameList(of(c), first))) return first.length < 2 ? first : unique(first);
  return unique(claims.flatMap((c) => of(c)));
}

function commonest(claims: readonly EventClaim[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { claim } of claims) if (claim.mode !== undefined) counts.set(claim.mode, (counts.get(claim.mode) ?? 0) + 1);
  if (counts.size < 2) return counts.keys().next().value;
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0];
}
