import type { PlaceRecordView, Registry } from '../../core/ledger/records.ts';
import {
  ACLED_COLUMNS,
  DISORDER,
  EVENT_TYPE,
  INTER,
  interactionOf,
  interOf,
  type Side,
  type SubEvent,
  subEventOf,
} from './acled-codes.ts';
import { isPerson } from './actor-classes.ts';
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
import { chainInWords, claimInWords } from './names.ts';
import type { ExportContext, ExportEvent, Exporter, GradedClaim } from './types.ts';

const FILE = 'acled.csv';
/** Chains told in the notes; the number of all of them stands before. */
const CHAINS_TOLD = 5;

/** Days a time precision may span (1 day, a week, a month); what is vaguer is not coded. */
const TIME_PRECISION: readonly (readonly [number, number])[] = [
  [1, 1],
  [7, 2],
  [31, 3],
];

/** Towns are named; an area is near or in part of a region; a division is a larger region. Countries are not coded. */
function geoPrecision(place: PlaceRecordView): 1 | 2 | 3 | undefined {
  if (place.type === 'country' || place.precision === 'country') return undefined;
  if (place.type === 'admin1' || place.precision === 'division') return 3;
  return place.precision === 'point' ? 1 : 2;
}

interface Sides {
  readonly one: Side;
  readonly two: Side;
  readonly others: readonly (readonly string[])[];
}

/** Main actors of both sides, the others beside them. A two-sided fight has all its parties in `actors`. */
function sidesOf({ event }: ExportEvent, country: string, registry: Registry): Sides {
  const known = (ids: readonly string[]) => ids.flatMap((id) => registry.actor(id) ?? []).filter((actor) => !isPerson(actor));
  const [actors, recipients] = [known(event.actors), known(event.recipients)];
  const both = recipients.length === 0 && event.mode === 'x-clash' && actors.length > 1;
  const [first, second] = both ? [actors.filter((_, i) => i !== 1), actors.slice(1, 2)] : [actors, recipients];
  const side = (list: typeof actors): Side => ({ actor: list[0], inter: list[0] ? interOf(list[0], country) : null });
  const rest = [first, second].map((list) => list.slice(1).map((actor) => actor.nameEn));
  return { one: side(first), two: side(second), others: rest };
}

/** ACLED names who is not known: an unidentified group does violence, civilians suffer it, protesters protest. */
function named(side: Side, unknown: readonly [string, number] | null): readonly [string, number | null] {
  if (side.actor) return [side.actor.nameEn, side.inter];
  return unknown ?? ['', null];
}

function unknownSides(subEvent: SubEvent): readonly [readonly [string, number] | null, readonly [string, number] | null] {
  const type = EVENT_TYPE[subEvent];
  if (type === 'Protests') return [['Protesters', 6], null];
  if (type === 'Riots') return [['Rioters', 5], null];
  if (type === 'Strategic developments') return [null, null];
  return [['Unidentified Armed Group', 3], type === 'Violence against civilians' ? ['Civilians', 7] : null];
}

function notesOf(event: ExportEvent, claims: readonly GradedClaim[], days: Days, registry: Registry): string {
  const when = days.length === 1 ? `On ${days.start}` : `Between ${days.start} and ${days.end}`;
  const chains = claims.slice(0, CHAINS_TOLD).map((claim) => chainInWords(claim, registry));
  const more = claims.length > CHAINS_TOLD ? ` and ${claims.length - CHAINS_TOLD} more` : '';
  const against = event.event.against.length > 0 ? ` Denied by ${event.event.against.length}.` : '';
  const told = claimInWords(claims[0]!, registry);
  return `${when}: ${told}. Told by ${event.event.for.length} independent chain(s): ${[...new Set(chains)].join(' | ')}${more}.${against}`;
}

/** What of an event ACLED would code. */
interface Coded {
  readonly claims: readonly GradedClaim[];
  readonly days: Days;
  readonly timePrecision: number;
  readonly place: PlaceRecordView & { readonly lat: number; readonly lon: number };
  readonly geoPrecision: number;
  readonly sides: Sides;
  readonly subEvent: SubEvent;
}

/** What ACLED would code, or the reason why it would not. */
function coded(exported: ExportEvent, registry: Registry): Coded | string {
  const { event } = exported;
  const claims = assertedBy(exported);
  if (claims.length === 0) return 'not-asserted';
  const days = toldDays(event);
  if (!days) return 'no-day';
  const timePrecision = TIME_PRECISION.find(([longest]) => days.length <= longest)?.[1];
  if (timePrecision === undefined) return 'vague-time';
  const place = narrowestPlace(event, registry);
  if (!place) return 'no-place';
  const geo = geoPrecision(place);
  const { lat, lon } = place;
  if (geo === undefined || lat === undefined || lon === undefined) return 'vague-place';
  const sides = sidesOf(exported, place.country, registry);
  const subEvent = subEventOf(event.type, event.mode, sides.one, sides.two);
  if (!subEvent) return 'type-not-coded';
  return { claims, days, timePrecision, place: { ...place, lat, lon }, geoPrecision: geo, sides, subEvent };
}

type Cells = Readonly<Partial<Record<(typeof ACLED_COLUMNS)[number], Cell>>>;

function sideCells({ sides: { one, two, others }, subEvent }: Coded): Cells {
  const [unknownOne, unknownTwo] = unknownSides(subEvent);
  const [actor1, inter1] = named(one, unknownOne);
  const [actor2, inter2] = named(two, unknownTwo);
  const words = (inter: number | null): string => (inter === null ? '' : INTER[inter]!);
  const violent = DISORDER[EVENT_TYPE[subEvent]].startsWith('Political violence');
  return {
    actor1,
    assoc_actor_1: others[0]!.join('; '),
    inter1: words(inter1),
    actor2,
    assoc_actor_2: others[1]!.join('; '),
    inter2: words(inter2),
    interaction: interactionOf(inter1, inter2),
    civilian_targeting: inter2 === 7 && violent ? 'Civilians targeted' : '',
  };
}

function placeCells({ place, geoPrecision: geo }: Coded, registry: Registry): Cells {
  const country = countryOf(place.country);
  return {
    iso: country?.iso ?? '',
    region: country?.region ?? '',
    country: country?.name ?? place.country,
    admin1: divisionName(place, registry),
    admin2: place.type === 'admin2' ? place.nameEn : '',
    location: place.nameEn,
    latitude: Number(place.lat.toFixed(4)),
    longitude: Number(place.lon.toFixed(4)),
    geo_precision: geo,
  };
}

function rowOf(exported: ExportEvent, found: Coded, registry: Registry, context: ExportContext): readonly Cell[] {
  const { event } = exported;
  const { claims, days, place, subEvent } = found;
  const type = EVENT_TYPE[subEvent];
  const cells: Cells = {
    event_id_cnty: `${countryOf(place.country)?.alpha3 ?? place.country}${stableNumber(event.id)}`,
    event_date: days.middle,
    year: Number(days.middle.slice(0, 4)),
    time_precision: found.timePrecision,
    disorder_type: DISORDER[type],
    event_type: type,
    sub_event_type: subEvent,
    ...sideCells(found),
    ...placeCells(found, registry),
    source: outlets(claims).join('; '),
    notes: notesOf(exported, claims, days, registry),
    fatalities: numbersOf(event, 'killed')?.conservative ?? 0,
    tags: `isnad=${event.id}`,
    timestamp: Math.floor(Date.parse(context.now) / 1000),
  };
  // admin3 and source_scale are not known here
  return ACLED_COLUMNS.map((column) => cells[column] ?? '');
}

/** Rows in ACLED's shape (31 columns), for what ACLED would code: asserted, past, on a told day, at a place narrower than a country. */
export const acled: Exporter = {
  format: 'acled',
  files: [FILE],
  view: 'conservative',
  write: (source, context, open) =>
    writeEventTable(source, open, FILE, ACLED_COLUMNS, (event) => {
      const found = coded(event, source.registry);
      return typeof found === 'string' ? found : rowOf(event, found, source.registry, context);
    }),
};
