import { dayOf } from '../days.ts';

/** First and last day that a date may mean: days since 1970-01-01, inclusive. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** A year, a month or a day (`2014`, `2014-06`, `2014-06-29`) as the days it may be; `null` for what is none of them. */
export function spanOfDate(date: string): DaySpan | null {
  const [year, month, day] = date.split('-').map(Number);
  if (!Number.isInteger(year)) return null;
  const first = dayOf(`${pad(year!, 4)}-${pad(month ?? 1, 2)}-${pad(day ?? 1, 2)}`);
  if (first === null) return null;
  if (day !== undefined) return { first, last: first };
  const after = month === undefined || month === 12 ? `${pad(year! + 1, 4)}-01-01` : `${pad(year!, 4)}-${pad(month + 1, 2)}-01`;
  return { first, last: dayOf(after)! - 1 };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** Whether a name borne from `start` to `end` may have been borne on the day; an unknown bound excludes nothing. */
export function borneOn(record: { readonly start?: string; readonly end?: string }, day: number): boolean {
  const start = record.start === undefined ? null : spanOfDate(record.start);
  const end = record.end === undefined ? null : spanOfDate(record.end);
  return (start === null || start.first <= day) && (end === null || day <= end.last);
}
