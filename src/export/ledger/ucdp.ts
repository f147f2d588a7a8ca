import type { ActorRecordView, PlaceRecordView, Registry } from '../../core/ledger/records.ts';
import type { EventView } from '../../core/ledger/views.ts';
import { isOrganised, isState } from './actor-classes.ts';
import type { Cell } from './claim-columns.ts';
import { countryOf } from './countries.ts';
import {
  assertedBy,
  type Days,
  divisionName,
  narrowestPlace,
  numbersOf,
  outlets,
  stableNumber,
  toldDays,
} from './event-facts.ts';
import { writeEventTable } from './event-table.ts';
import { firstTeller, oneLine } from './names.ts';
import type { ExportEvent, Exporter, GradedClaim } from './types.ts';
import { UCDP_COLUMNS, type UcdpColumn } from './ucdp-columns.ts';

const FILE = 'ucdp_ged.csv';

/** Longest stretch of days for each date precision: a day, 2 to 6 days, a week, a month, a year. */
const DATE_PRECISION: readonly (readonly [number, number])[] = [
  [1, 1],
  [6, 2],
  [7, 3],
  [31, 4],
  [366, 5],
];

/** GED's where_prec: 1 exact, 2 near, 3 second division, 4 first division, 5 vaguer, 6 country, 7 sea. */
function wherePrecision({ type, precision }: PlaceRecordView): number {
  if (type === 'sea') return 7;
  if (type === 'country' || precision === 'country') return 6;
  if (type === 'admin1' || precision === 'division') return 4;
  if (type === 'admin2') return 3;
  if (type === 'region' || type === 'river' || type === 'mountain') return 5;
  return precision === 'point' ? 1 : 2;
}

/** PRIO-GRID cells are half a degree wide, counted from the south-west corner, 720 to a row. */
const cellOf = (lat: number, lon: number): number =>
  Math.min(359, Math.floor((lat + 90) * 2)) * 720 + Math.min(719, Math.floor((lon + 180) * 2)) + 1;

interface Sides {
  readonly a: ActorRecordView;
  readonly b: ActorRecordView | undefined;
  /** 1 state-based, 2 non-state, 3 one-sided */
  readonly violence: 1 | 2 | 3;
}

function sidesOf(event: EventView, registry: Registry): Sides | undefined {
  const organised = (ids: readonly string[]) => ids.flatMap((id) => registry.actor(id) ?? []).filter(isOrganised);
  const [actors, recipients] = [organised(event.actors), organised(event.recipients)];
  const a = actors[0];
  if (!a) return undefined;
  const b = recipients[0] ?? (event.mode === 'x-clash' ? actors[1] : undefined);
  if (!b) return { a, b, violence: 3 };
  // a state is side A (GED's order)
  const [first, second] = !isState(a) && isState(b) ? [b, a] : [a, b];
  return { a: first, b: second, violence: isState(first) ? 1 : 2 };
}

const isListed = ({ a, b }: Sides): boolean => a.kind !== 'unlisted' && b?.kind !== 'unlisted';

/** The columns on where the information comes from. */
function sourceCells(claims: readonly GradedClaim[], registry: Registry): Partial<Record<UcdpColumn, Cell>> {
  const documents = [...new Map(claims.map((claim) => [claim.document.id, claim.document])).values()];
  const list = (values: readonly (string | undefined)[]): string =>
    [...new Set(values.map((value) => oneLine(value ?? '')))].filter(Boolean).join('; ');
  return {
    number_of_sources: outlets(claims).length,
    source_article: list(documents.map((d) => [d.outlet, d.published, d.title].filter(Boolean).join(', '))),
    source_office: outlets(claims).join('; '),
    source_date: list(documents.map((d) => d.published)),
    source_headline: list(documents.map((d) => d.title)),
    source_original: list(claims.map((claim) => firstTeller(claim, registry))),
  };
}

function placeCells(place: PlaceRecordView, registry: Registry): Partial<Record<UcdpColumn, Cell>> {
  const country = countryOf(place.country);
  const { lat, lon } = place;
  return {
    where_prec: wherePrecision(place),
    where_coordinates: place.nameEn,
    where_description: place.nameEn,
    adm_1: divisionName(place, registry),
    adm_2: place.type === 'admin2' ? place.nameEn : '',
    ...(lat === undefined || lon === undefined
      ? {}
      : { latitude: lat, longitude: lon, geom_wkt: `POINT (${lon} ${lat})`, priogrid_gid: cellOf(lat, lon) }),
    country: country?.name ?? place.country,
    country_id: country?.gw || '',
    region: country?.ucdpRegion ?? '',
  };
}

function sideCells({ a, b, violence }: Sides): Partial<Record<UcdpColumn, Cell>> {
  const nameB = b?.nameEn ?? 'Civilians';
  const gw = (actor: ActorRecordView | undefined): Cell => (actor && isState(actor) ? (countryOf(actor.country)?.gw ?? '') : '');
  return {
    type_of_violence: violence,
    dyad_name: `${a.nameEn} - ${nameB}`,
    dyad_new_id: stableNumber(`${a.id} ${b?.id ?? 'civilians'}`),
    side_a: a.nameEn,
    side_a_new_id: stableNumber(a.id),
    side_b: nameB,
    side_b_new_id: b ? stableNumber(b.id) : '',
    gwnoa: gw(a),
    gwnob: gw(b),
  };
}

function timeCells(days: Days, precision: number): Partial<Record<UcdpColumn, Cell>> {
  return { year: Number(days.start.slice(0, 4)), date_prec: precision, date_start: days.start, date_end: days.end };
}

/** One event as a row, or the reason why GED would not hold it. */
function rowOf(exported: ExportEvent, registry: Registry): readonly Cell[] | string {
  const { event } = exported;
  const claims = assertedBy(exported);
  if (claims.length === 0) return 'not-asserted';
  if (event.type !== 'ASSAULT') return 'type-not-coded';
  const deaths = numbersOf(event, 'killed')?.triple;
  if (!deaths || deaths.high < 1) return 'no-deaths';
  const sides = sidesOf(event, registry);
  if (!sides) return 'no-organised-actor';
  const days = toldDays(event);
  if (!days) return 'no-day';
  const precision = DATE_PRECISION.find(([longest]) => days.length <= longest)?.[1];
  if (precision === undefined) return 'vague-time';
  const place = narrowestPlace(event, registry);
  if (!place) return 'no-place';
  const cells: Partial<Record<UcdpColumn, Cell>> = {
    id: stableNumber(event.id),
    relid: event.id,
    // who the victims of one-sided violence were, and what an unlisted group is, is for a coder to say
    code_status: sides.violence === 3 || event.contradictions.length > 0 || !isListed(sides) ? 'Check' : 'Clear',
    ...timeCells(days, precision),
    ...sideCells(sides),
    ...sourceCells(claims, registry),
    ...placeCells(place, registry),
    event_clarity: precision === 1 ? 1 : 2,
    deaths_a: 0,
    deaths_b: 0,
    deaths_civilians: 0,
    deaths_unknown: deaths.best,
    best: deaths.best,
    high: deaths.high,
    low: deaths.low,
  };
  return UCDP_COLUMNS.map((column) => cells[column] ?? '');
}

/** Rows in the shape of UCDP GED (49 columns), for what GED would hold: deaths, an organised doer, a told day and a place. */
export const ucdp: Exporter = {
  format: 'ucdp',
  files: [FILE],
  view: 'triple',
  write: (source, _, open) => writeEventTable(source, open, FILE, UCDP_COLUMNS, (event) => rowOf(event, source.registry)),
};
