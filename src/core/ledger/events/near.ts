import type { Contradiction, EventView } from '../views.ts';
import type { EventClaim } from './event-claim.ts';
import { TELLING_NUMBER } from './exact.ts';
import { compare, listAt } from './order.ts';
import { type Known, pointOf, profilesOf } from './profile.ts';
import { affirms } from './stance.ts';

/** Two events that may be one told with another day or place: for a person to join, and a contradiction in the making. */
export interface NearMiss {
  readonly a: string;
  readonly b: string;
  /** what differs */
  readonly kind: 'time' | 'place';
  /** what they share */
  readonly detail: string;
  /** where both day or place are told, so that both cannot hold if it is one event; `event` is the smaller of the two */
  readonly contradiction: Contradiction | null;
}

/** Days between two days of filing that are still near: reports of the morning after, and the day between. */
const DAYS = 2;

/**
 * Pairs of events, one of each list, with the same doer and the same exact number of three or more, that differ in the day alone (same specific place, at most two days
 * apart) or in the place alone (same day). Hand in the events of neighbouring days, or one day's events twice.
 */
export function nearMisses(
  one: readonly EventView[],
  other: readonly EventView[],
  claims: (id: string) => EventClaim | undefined,
  look: Known,
): NearMiss[] {
  const faces = new Map<string, Face[]>();
  for (const face of other.flatMap((event) => facesOf(event, claims, look))) listAt(faces, face.key).push(face);
  const found = new Map<string, NearMiss>();
  for (const face of one.flatMap((event) => facesOf(event, claims, look))) {
    for (const match of faces.get(face.key) ?? []) {
      if (match.event === face.event) continue;
      const [x, y] = compare(face.event, match.event) < 0 ? [face, match] : [match, face];
      const miss = compareFaces(x, y);
      if (miss && !found.has(`${miss.a} ${miss.b}`)) found.set(`${miss.a} ${miss.b}`, miss);
    }
  }
  return [...found.values()].sort((x, y) => compare(`${x.a} ${x.b}`, `${y.a} ${y.b}`));
}

/** What an event is recognised by in another bucket: type, doer and number. */
interface Face {
  readonly key: string;
  readonly event: string;
  readonly claim: EventClaim;
  readonly site: string;
  readonly detail: string;
}

function facesOf(event: EventView, claims: (id: string) => EventClaim | undefined, look: Known): Face[] {
  return event.claims.flatMap((id) => {
    const claim = claims(id);
    if (claim === undefined || !affirms(claim)) return [];
    const { site, doers, numbers } = profilesOf([claim], look)[0]!;
    if (site.key === '') return [];
    return numbers
      .filter((told) => pointOf(told) >= TELLING_NUMBER)
      .flatMap((told) =>
        doers.map((doer) => ({
          key: `${event.type}|${doer}|${told}`,
          event: event.id,
          claim,
          site: site.key,
          detail: `${doer} · ${told}`,
        })),
      );
  });
}

function compareFaces(x: Face, y: Face): NearMiss | null {
  const sameDay = x.claim.day === y.claim.day;
  const sameSite = x.site === y.site;
  if (sameDay === sameSite || !daysApart(x.claim.day, y.claim.day)) return null;
  const kind = sameSite ? 'time' : 'place';
  const told = kind === 'place' || (x.claim.told && y.claim.told);
  const [a, b] = compare(x.claim.id, y.claim.id) < 0 ? [x, y] : [y, x];
  const versions = kind === 'time' ? `${a.claim.day} | ${b.claim.day}` : `${a.site} | ${b.site}`;
  const contradiction: Contradiction | null = told
    ? { id: `${kind}:${a.claim.id}:${b.claim.id}`, kind, event: x.event, a: a.claim.id, b: b.claim.id, detail: versions }
    : null;
  return { a: x.event, b: y.event, kind, detail: sameSite ? `${x.site} · ${x.detail}` : x.detail, contradiction };
}

function daysApart(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= DAYS * 86_400_000;
}
