/** Dates as whole days from 1970-01-01, so that arithmetic is plain. Weekdays count from Monday, 1. */

const DAY = 86_400_000;
const FIRST = -719_162;
const LAST = 2_932_896;
const HIJRI_EPOCH = -492_148;

export function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(2000, month - 1, day) / DAY) + yearShift(year, month);
}

/** Days between the month in 2000 and in `year`; `Date.UTC` alone takes the years 0 to 99 for 1900 to 1999. */
function yearShift(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return Math.round((date.getTime() - Date.UTC(2000, month - 1, 1)) / DAY);
}

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export function partsOf(day: number): YearMonthDay {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The same day of the month some months on, or the last day of a shorter month. */
export function addMonths(day: number, months: number): number {
  const at = partsOf(day);
  const first = partsOf(dayOf(at.year, at.month + months, 1));
  return dayOf(first.year, first.month, Math.min(at.day, daysInMonth(first.year, first.month)));
}

export function toIso(day: number | undefined): string | undefined {
  if (day === undefined || !(day >= FIRST && day <= LAST)) return undefined;
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day of an ISO date or date-time, if it is one. */
export function fromIso(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = Date.parse(text.slice(0, 10));
  return Number.isNaN(at) ? undefined : Math.floor(at / DAY);
}

/** Tabular (civil) Hijri calendar: within a day or two of the sighted one. */
export function hijriDayOf(year: number, month: number, day: number): number {
  return HIJRI_EPOCH + day - 1 + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
}
export function hijriYearOf(day: number): number {
  return Math.floor((30 * (day - HIJRI_EPOCH) + 10_646) / 10_631);
}
