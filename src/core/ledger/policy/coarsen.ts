import type { Claim, Link, PlaceReference, Reference, TimeReference } from '../../types.ts';
import type { PlaceRecordView, Registry } from '../records.ts';
import { withoutPrivate } from './entity.ts';
import type { Change, Policy } from './types.ts';

/** How parts of a claim are made less exact. Offsets stay: they show where to look to one who has the report. */

/** Words that stand for what is withheld. */
export const CLASS_WORDS = { party: '[party]', place: '[place]', source: '[source]' } as const;

/** Places that are as wide as a division or wider, and so may be told. */
const WIDE: ReadonlySet<string> = new Set(['country', 'admin1', 'sea']);

/** The division of a place, or the place itself where it is as wide; undefined where none is known. */
export function divisionOf(id: string, registry: Registry): PlaceRecordView | undefined {
  const place = registry.place(id);
  if (!place) return undefined;
  if (WIDE.has(place.type)) return place;
  return place.division === undefined ? undefined : registry.place(place.division);
}

/** Ids of places, each made its division; those in none are left out. */
export function coarseIds(ids: readonly string[], registry: Registry): readonly string[] {
  return [...new Set(ids.flatMap((id) => divisionOf(id, registry)?.id ?? []))];
}

export function coarsePlace(place: PlaceReference, registry: Registry): PlaceReference {
  const { start, end } = place;
  const division = place.ref === undefined ? undefined : divisionOf(place.ref, registry);
  if (!division) return { start, end, text: CLASS_WORDS.place };
  const { id, name, lat, lon, type } = division;
  const at = lat === undefined || lon === undefined ? {} : { lat, lon };
  return { start, end, text: name, ref: id, ...at, precision: type === 'country' ? 'country' : 'division' };
}

/** The registry's name of an entity; a class word for who is none. What the report called him, which may be his name, never goes out. */
export function namelessReference<R extends Reference>(role: R, registry: Registry, word: string = CLASS_WORDS.party): R {
  const known = role.ref === undefined ? undefined : registry.actor(role.ref);
  return { ...role, text: known?.name ?? word };
}

export function namelessLink(link: Link, registry: Registry): Link {
  return namelessReference(link, registry, link.holder === 'unknown' ? CLASS_WORDS.source : `[${link.holder}]`);
}

const FINER: ReadonlySet<string> = new Set(['hour', 'part-of-day']);
export const dayTime = (time: TimeReference): TimeReference =>
  time.precision !== undefined && FINER.has(time.precision) ? { ...time, text: '', precision: 'day' } : time;

const wordless = <R extends Reference>(reference: R): R => ({ ...reference, text: '' });

/** A claim as the policy lets it out, and what was changed. */
export function coarseClaim(told: Claim, policy: Policy, registry: Registry): { claim: Claim; changes: Set<Change> } {
  const changes = new Set<Change>();
  const claim = withoutPrivate(told, registry, policy);
  let out = claim;
  if (policy.place === 'division' && claim.place.length > 0) {
    out = { ...out, place: claim.place.map((place) => coarsePlace(place, registry)) };
    if (out.place.some((place, i) => place.ref !== claim.place[i]?.ref || place.text === CLASS_WORDS.place)) changes.add('place');
  }
  if (policy.time === 'day' && claim.time) {
    out = { ...out, time: dayTime(claim.time) };
    if (out.time?.precision !== claim.time.precision) changes.add('time');
  }
  if (policy.persons === 'class') {
    const named = (role: Reference): Reference => namelessReference(role, registry);
    out = {
      ...out,
      actor: claim.actor.map(named),
      recipient: claim.recipient.map(named),
      attribution: claim.attribution.map((link) => namelessLink(link, registry)),
    };
    if ([...claim.actor, ...claim.recipient, ...claim.attribution].some((r) => !r.ref || !registry.actor(r.ref)))
      changes.add('person');
  }
  if (policy.quotes === 'withhold') {
    out = {
      ...out,
      // type and mode tell the act; a trigger of a relation may run over a name
      trigger: wordless(claim.trigger),
      also: claim.also.map(wordless),
      quantities: claim.quantities.map(wordless),
      attribution: out.attribution.map((link) => ({ ...link, cue: wordless(link.cue) })),
    };
    changes.add('quote');
  }
  return { claim: out, changes };
}
