import { COMMAS } from '../letters.ts';
import { dayOf, daysInMonth, hijriDayOf, hijriYearOf, partsOf } from './calendar.ts';
import {
  afterJoint,
  dropped,
  find,
  isMark,
  monthSpan,
  numberAt,
  part,
  type TimePart,
  type TimeState,
  toward,
  yearAt,
} from './time-part.ts';
import type { Relation } from './time-types.ts';
import { unitPhrase } from './time-unit.ts';

interface Month {
  readonly last: number;
  readonly month: number;
  readonly hijri: boolean;
  readonly weak: boolean;
}

/** A month's name, or two names of one month: with a stroke, in brackets or side by side. */
function monthAt(state: TimeState, at: number): Month | undefined {
  const found = find(state, at, 'month');
  if (found === undefined) return undefined;
  const { month, calendar } = found.value;
  const open = isMark(state, found.last + 1, '/-(–') ? 1 : 0;
  const twin = find(state, found.last + 1 + open, 'month');
  const same = twin !== undefined && twin.value.month === month && twin.value.calendar === calendar;
  const closed = same && isMark(state, twin.last + 1, ')') ? 1 : 0;
  return {
    last: same ? twin.last + closed : found.last,
    month,
    hijri: calendar === 'hijri',
    weak: found.value.weak && !same,
  };
}

interface Days {
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** A day of the month, or two of them: 3, the third, 3-5, 3 and 5. */
function daysAt(state: TimeState, at: number): Days | undefined {
  const first = numberAt(state, at);
  if (first === undefined || !isDayNumber(first.value)) return undefined;
  const dash = isMark(state, first.last + 1, '-–');
  const second = numberAt(state, first.last + (dash ? 2 : 1));
  if (second === undefined || !isDayNumber(second.value) || second.value <= first.value || (!dash && second.clitics === 0)) {
    return { last: first.last, from: first.value, to: first.value };
  }
  return { last: second.last, from: first.value, to: second.value };
}

const isDayNumber = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 31;

interface When {
  readonly last: number;
  readonly year?: number;
  readonly hijriYear?: boolean;
  readonly rel?: Relation;
  readonly stated: boolean;
}

/** What follows a month: last, 2009, in the year 2009, of last year. */
function yearAfter(state: TimeState, at: number): When {
  const modifier = find(state, at, 'modifier');
  if (modifier !== undefined && modifier.value.rel !== 'recent') {
    const year = yearAt(state, modifier.last + 1);
    if (year === undefined || state.tokens[modifier.last + 1]?.word.kind !== 'number') {
      return { last: modifier.last, rel: modifier.value.rel, stated: false };
    }
  }
  const comma = isMark(state, at, COMMAS) ? 1 : 0;
  const joint = afterJoint(state, at + comma);
  const word = find(state, joint, 'unit');
  const head = word?.value.unit === 'year' && word.value.number === 's' ? word.last + 1 : at + comma;
  const plain = state.tokens[head]?.word.kind === 'number' || head > at + comma;
  const year = plain ? yearAt(state, head) : undefined;
  if (year !== undefined && (comma === 0 || year.year >= 1900)) {
    return { last: year.last, year: year.year, hijriYear: year.hijri, stated: true };
  }
  const phrase = unitPhrase(state, joint);
  if (phrase?.precision === 'year' && phrase.from !== undefined && !phrase.drop) {
    return {
      last: phrase.last,
      year: partsOf(phrase.from).year,
      rel: phrase.direction === 'future' ? 'future' : 'past',
      stated: false,
    };
  }
  return { last: at - 1, stated: false };
}

/** The days of a month in a year, narrowed to the days told; undefined for a 31st that the month has not. */
function spanOf(month: Month, year: number, days: Days | undefined): { from: number; to: number } | undefined {
  const first = month.hijri ? hijriDayOf(year, month.month, 1) : dayOf(year, month.month, 1);
  const length = month.hijri
    ? (month.month === 12 ? hijriDayOf(year + 1, 1, 1) : hijriDayOf(year, month.month + 1, 1)) - first
    : daysInMonth(year, month.month);
  if (days === undefined) return { from: first, to: first + length - 1 };
  if (days.to > length + (month.hijri ? 1 : 0)) return undefined;
  return { from: first + days.from - 1, to: first + days.to - 1 };
}

type Spans = { readonly now: { from: number; to: number } | undefined; readonly next?: { from: number; to: number } | undefined };

/** Which year a month without a year means: the latest up to publication, unless a word says otherwise. */
function nearest(state: TimeState, month: Month, days: Days | undefined, rel: Relation | undefined): Spans {
  const today = state.published;
  if (today === undefined) return { now: undefined };
  const year = month.hijri ? hijriYearOf(today) : partsOf(today).year;
  const candidates = [year - 2, year - 1, year, year + 1, year + 2]
    .map((each) => spanOf(month, each, days))
    .filter((span) => span !== undefined);
  const past = candidates.findLast((span) =>
    rel === 'past' ? (days ? span.from < today : span.to < today) : span.from <= today,
  );
  const next = candidates.find((span) => span.to >= today);
  if (rel === 'current') return { now: spanOf(month, year, days) };
  if (rel === 'future') return { now: next };
  return rel === 'past' ? { now: past } : { now: past, next };
}

function isNameHead(state: TimeState, at: number): boolean {
  return at > 0 && find(state, at - 1, 'namehead') !== undefined;
}

/** An address or name that goes on after the month: 26sep.net. */
function goesOn(state: TimeState, last: number): boolean {
  const [word, dot, tail] = [state.tokens[last], state.tokens[last + 1], state.tokens[last + 2]];
  return word !== undefined && dot?.word.text === '.' && tail !== undefined && dot.start === word.end && tail.start === dot.end;
}

function supported(state: TimeState, at: number): boolean {
  const before = state.tags[at - 1];
  return (
    before?.some(
      ({ value }) => (value.kind === 'frame' && value.frame !== 'from' && value.frame !== 'to') || value.kind === 'phase',
    ) ?? false
  );
}

/** A month with or without its day and year. */
export function monthDate(state: TimeState, at: number): TimePart | undefined {
  const days = daysAt(state, at);
  let next = days === undefined ? at : afterJoint(state, days.last + 1);
  const word = find(state, next, 'unit');
  const headed = word?.value.unit === 'month' && word.value.number === 's';
  if (headed) next = word.last + 1;
  const month = monthAt(state, next);
  if (month === undefined) return days === undefined ? undefined : dayOfUnit(state, days);
  const when = yearAfter(state, month.last + 1);
  const alone = days === undefined && !headed && when.last === month.last;
  if (month.weak && alone && (!supported(state, at) || (find(state, next, 'month')!.clitics & ~3) !== 0)) return undefined;
  if (isNameHead(state, at) || goesOn(state, month.last)) return dropped(when.last);
  const year = when.year === undefined || !month.hijri || when.hijriYear ? when.year : hijriYearOf(dayOf(when.year, 7, 1));
  const spans: Spans = year === undefined ? nearest(state, month, days, when.rel) : { now: spanOf(month, year, days) };
  if (days !== undefined && year !== undefined && spans.now === undefined) return undefined;
  const precision = days === undefined ? 'month' : days.from === days.to ? 'day' : 'days';
  const direction = when.stated ? 'past' : toward(when.rel);
  return part(when.last, 'time/date', { ...spans.now, next: spans.next, precision, direction, fullDate: when.stated });
}

/** The third of this month: a day and a month that has no name. */
function dayOfUnit(state: TimeState, days: Days): TimePart | undefined {
  const at = afterJoint(state, days.last + 1);
  if (at === days.last + 1 || days.to !== days.from) return undefined;
  const unit = unitPhrase(state, at);
  if (unit?.precision !== 'month' || unit.from === undefined || unit.drop) return undefined;
  const day = unit.from + days.from - 1;
  return part(unit.last, 'time/day-of-month', { from: day, to: day, precision: 'day', direction: unit.direction });
}

/** 26-9-2014, 24/02/2009, 2014.9.26, 12/5/1430 AH: as marks and numbers, or as one token with points. */
export function numericDate(state: TimeState, at: number): TimePart | undefined {
  const word = state.tokens[at]?.word;
  if (word?.kind !== 'number') return undefined;
  let fields = word.text.split(/[.,]/);
  let last = at;
  if (fields.length !== 3) {
    if (fields.length !== 1 || !isMark(state, at + 1, '/-') || !isMark(state, at + 3, '/-')) return undefined;
    const [second, third] = [state.tokens[at + 2]!.word, state.tokens[at + 4]?.word];
    if (second.kind !== 'number' || third?.kind !== 'number') return undefined;
    fields = [word.text, second.text, third.text];
    last = at + 4;
  }
  const numbers = fields.map(Number);
  const [year, month, day] = (fields[0]!.length === 4 ? numbers : numbers.toReversed()) as [number, number, number];
  const era = find(state, last + 1, 'era');
  const from = numericDay(year, month, day);
  if (from === undefined) return undefined;
  return part(era?.last ?? last, 'time/numeric', { from, to: from, precision: 'day', fullDate: true });
}

function numericDay(year: number, month: number, day: number): number | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  if (year >= 1300 && year < 1500) return hijriDayOf(year, month, day);
  if (!(year >= 1800 && year <= 2150)) return undefined;
  return day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;
}

/** A feast, by the Hijri calendar: the latest up to publication. */
export function occasion(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'occasion');
  if (found === undefined) return undefined;
  const { month, day, length } = found.value;
  const span = { last: at, from: day, to: day + length - 1 };
  const when = yearAfter(state, found.last + 1);
  const feast: Month = { last: at, month, hijri: true, weak: false };
  const spans: Spans =
    when.year === undefined
      ? nearest(state, feast, span, when.rel)
      : { now: spanOf(feast, when.hijriYear ? when.year : hijriYearOf(monthSpan(when.year, 7).from), span) };
  return part(when.last, 'time/occasion', {
    ...spans.now,
    precision: 'days',
    direction: toward(when.rel),
    fullDate: when.stated,
  });
}
