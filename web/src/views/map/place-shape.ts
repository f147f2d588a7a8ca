import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Answer } from '../../state/api.ts';

export type CountedPlace = Answer<'get', '/map'>['places'][number];

/** How near a place is known: on the spot, within so many kilometres, or somewhere in its country. */
export type Nearness =
  | { readonly kind: 'spot' }
  | { readonly kind: 'within'; readonly km: number }
  | { readonly kind: 'country' };

/** Radii in kilometres within which what is told of a place happened: our own round figures, said on the page. */
const BY_TYPE: Readonly<Record<string, number>> = {
  city: 6,
  town: 3,
  village: 2,
  district: 3,
  admin2: 20,
  admin1: 60,
  region: 60,
  sea: 150,
};
const IN_DIVISION = 60;
const SPOTS: ReadonlySet<string> = new Set(['base', 'airport', 'camp', 'crossing']);
export const RADII = { town: 3, city: 6, admin2: 20, division: IN_DIVISION } as const;

export function nearnessOf({ precision, type }: CountedPlace): Nearness {
  if (precision === 'country') return { kind: 'country' };
  if (precision === 'division') return { kind: 'within', km: IN_DIVISION };
  if (precision === 'point' && SPOTS.has(type)) return { kind: 'spot' };
  return { kind: 'within', km: BY_TYPE[type] ?? 10 };
}

const KM_A_DEGREE = 111.32;
const CORNERS = 40;

function circle(lon: number, lat: number, km: number): Polygon {
  const ring = Array.from({ length: CORNERS + 1 }, (_, i): [number, number] => {
    const angle = (i / CORNERS) * 2 * Math.PI;
    const north = (km / KM_A_DEGREE) * Math.sin(angle);
    const east = ((km / KM_A_DEGREE) * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180);
    return [lon + east, lat + north];
  });
  return { type: 'Polygon', coordinates: [ring] };
}

export type Countries = ReadonlyMap<number, Feature<Polygon | MultiPolygon>>;

/** Where the mark of a place stands; null: its place on the map is not known. */
export function markOf(place: CountedPlace, countries: Countries): readonly [number, number] | null {
  if (place.lat !== undefined && place.lon !== undefined) return [place.lon, place.lat];
  const country = place.iso === undefined ? undefined : countries.get(place.iso);
  return place.precision === 'country' && country ? middleOf(country.geometry) : null;
}

/** Middle of the box around the largest part. */
function middleOf(shape: Polygon | MultiPolygon): readonly [number, number] {
  const rings = shape.type === 'Polygon' ? [shape.coordinates[0]!] : shape.coordinates.map((part) => part[0]!);
  const boxes = rings.map((ring) => {
    const [lons, lats] = [ring.map(([lon]) => lon!), ring.map(([, lat]) => lat!)];
    const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
    return { at: [(west + east) / 2, (south + north) / 2] as const, size: (east - west) * (north - south) };
  });
  return boxes.reduce((best, box) => (box.size > best.size ? box : best)).at;
}

/** Under which id the area of a place is drawn: several regions of one country share its shape, which is shaded once. */
export const areaKey = (place: CountedPlace): string =>
  nearnessOf(place).kind === 'country' ? `country ${place.country}` : place.id;

/** The areas of places: a circle, or the country. */
export function areasOf(places: readonly CountedPlace[], countries: Countries): FeatureCollection {
  const features = new Map<string, Feature>();
  for (const place of places) {
    const geometry = areaOf(place, countries);
    const id = areaKey(place);
    if (geometry) features.set(id, { type: 'Feature', properties: { id, kind: nearnessOf(place).kind }, geometry });
  }
  return { type: 'FeatureCollection', features: [...features.values()] };
}

function areaOf(place: CountedPlace, countries: Countries): Polygon | MultiPolygon | null {
  const near = nearnessOf(place);
  if (near.kind === 'country') return (place.iso === undefined ? undefined : countries.get(place.iso))?.geometry ?? null;
  if (near.kind === 'spot' || place.lat === undefined || place.lon === undefined) return null;
  return circle(place.lon, place.lat, near.km);
}
