import { createHash } from 'node:crypto';
import { dayOf, isoOf } from '../../core/ledger/days.ts';
import type { PlaceRecordView, Registry } from '../../core/ledger/records.ts';
import type { EventView, Numbers } from '../../core/ledger/views.ts';
import type { QuantityUnit } from '../../core/types.ts';
import { oneLine } from './names.ts';
import type { ExportEvent, GradedClaim } from './types.ts';

/** What event formats ask of an event. */

/** Claims that the event took place: certain or probable, and not of the future. A prediction or a denial makes no row. */
export const assertedBy = ({ claims }: ExportEvent): readonly GradedClaim[] =>
  claims.filter(
    ({ claim, review }) =>
      (claim.factuality === 'CT+' || claim.factuality === 'PR+') &&
      (claim.tense === 'past' || claim.tense === 'ongoing') &&
      review !== 'rejected' &&
      review !== 'superseded',
  );

export interface Days {
  readonly start: string;
  readonly end: string;
  readonly middle: string;
  /** how many days from start to end, both counted */
  readonly length: number;
}

/** The days told; null where publication only stands for them. */
export function toldDays({ from, to, told }: EventView): Days | null {
  const start = told && from !== null ? dayOf(from) : null;
  if (start === null) return null;
  const end = Math.max(start, (to === null ? null : dayOf(to)) ?? start);
  return { start: isoOf(start), end: isoOf(end), middle: isoOf(Math.floor((start + end) / 2)), length: end - start + 1 };
}

/** From narrow to wide; the narrowest place told is the event's. */
const WIDTH: readonly string[] = ['point', 'area', 'division', 'country'];

export function narrowestPlace(event: EventView, registry: Registry): PlaceRecordView | undefined {
  const places = event.places.flatMap((id) => registry.place(id) ?? []);
  const width = (place: PlaceRecordView): number => {
    if (place.type === 'country') return WIDTH.length;
    return place.type === 'admin1' ? WIDTH.length - 1 : Math.max(0, WIDTH.indexOf(place.precision));
  };
  return [...places].sort((a, b) => width(a) - width(b) || (a.id < b.id ? -1 : 1))[0];
}

export const numbersOf = (event: EventView, unit: QuantityUnit): Numbers | undefined =>
  event.numbers.find((numbers) => numbers.unit === unit);

/** The name of a place's division; its own where it is one. */
export function divisionName(place: PlaceRecordView, registry: Registry): string {
  if (place.type === 'admin1') return place.nameEn;
  if (place.division === undefined) return '';
  return registry.place(place.division)?.nameEn ?? place.division;
}

export const outlets = (claims: readonly GradedClaim[]): readonly string[] =>
  [...new Set(claims.flatMap((claim) => claim.document.outlet ?? []))].map(oneLine).sort();

/** A number that stays the same for an id: the first 48 bits of its SHA-256. */
export const stableNumber = (id: string): number =>
  Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 12), 16);
