import type { PlaceRecordView, Registry } from '../records.ts';
import { unique } from './order.ts';

/** Places at which one act can be told from another: a settlement, a quarter, a facility. The rest are areas, within which many acts happen in a day. */
const SPECIFIC: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'district',
  'camp',
  'crossing',
  'airport',
  'base',
  'facility',
]);

/** Where a claim says it happened. */
export interface Site {
  /** the specific places told, narrowest only, as one key: `a`, or `a+b` for a list; '' where none is told */
  readonly key: string;
  readonly specific: readonly string[];
  /** areas told, widened: the division and country of each place told */
  readonly within: readonly string[];
  /** the narrowest area told where no specific place is; '' else */
  readonly area: string;
}

export interface Sites {
  of(places: readonly string[]): Site;
  isSpecific(id: string): boolean;
  /** a city, where several acts of one kind in a day are nothing out of the way */
  isCity(id: string): boolean;
  /** whether one lies in the other, or they are one */
  nested(a: string, b: string): boolean;
  /** kilometres between two places, where both have coordinates that are a point */
  distance(a: string, b: string): number | undefined;
}

const NOWHERE: Site = { key: '', specific: [], within: [], area: '' };

/** Looks up each place once. Make one for a run. */
export function sitesOf(registry: Registry): Sites {
  const known = new Map<string, PlaceRecordView | undefined>();
  const cached = new Map<string, Site>();
  const place = (id: string): PlaceRecordView | undefined => {
    if (!known.has(id)) known.set(id, registry.place(id));
    return known.get(id);
  };
  const above = (id: string): string[] => {
    const found = place(id);
    const up = found ? [found.division, found.country].filter((x): x is string => x !== undefined && x !== '' && x !== id) : [];
    return found?.division ? unique([...up, ...(place(found.division)?.country ? [place(found.division)!.country] : [])]) : up;
  };
  const isSpecific = (id: string): boolean => SPECIFIC.has(place(id)?.type ?? '');
  const make = (places: readonly string[]): Site => {
    const specific = unique(places.filter((id) => isSpecific(id)));
    const wide = new Set(specific.flatMap(above));
    const narrowest = specific.filter((id) => !wide.has(id));
    const areas = places.filter((id) => !isSpecific(id));
    const aboveAreas = new Set(areas.flatMap(above));
    const narrow = unique(areas.filter((id) => !aboveAreas.has(id)));
    return {
      key: narrowest.join('+'),
      specific: narrowest,
      within: unique([...wide, ...areas, ...aboveAreas]),
      area: narrowest.length > 0 ? '' : narrow.join('+'),
    };
  };
  return {
    isSpecific,
    isCity: (id) => place(id)?.type === 'city',
    of(places) {
      if (places.length === 0) return NOWHERE;
      const key = places.length === 1 ? places[0]! : places.join(' ');
      let site = cached.get(key);
      if (site === undefined) {
        site = make(places);
        cached.set(key, site);
      }
      return site;
    },
    nested: (a, b) => a === b || above(a).includes(b) || above(b).includes(a),
    distance: (a, b) => kilometres(place(a), place(b)),
  };
}

/** Mean radius of the Earth, in kilometres (IUGG). */
const RADIUS = 6371;

function kilometres(a: PlaceRecordView | undefined, b: PlaceRecordView | undefined): number | undefined {
  if (a?.lat === undefined || a.lon === undefined || b?.lat === undefined || b.lon === undefined) return undefined;
  if (a.precision !== 'point' || b.precision !== 'point') return undefined;
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
