import { addMonths, dayOf, hijriDayOf, partsOf, weekdayOf } from './calendar.ts';
import { matchPhrases } from './phrase.ts';
import {
  afterJoint,
  dropped,
  find,
  monthSpan,
  numberAt,
  PRECISION,
  part,
  shift,
  type TimePart,
  type TimeState,
  toward,
  wholeUnit,
  yearAt,
} from './time-part.ts';
import type { Phase, Relation, TimeUnit } from './time-types.ts';

/** How far "the past weeks" go where no number is told; years are too vague to say. */
const VAGUE: Readonly<Record<TimeUnit, number>> = { minute: 60, hour: 24, day: 7, week: 4, month: 3, year: Number.NaN };
const STEP = { past: -1, recent: -1, current: 0, future: 1 } as const;

/** Last month, this week, the year 2003, the past six months, these days. */
export function unitPhrase(state: TimeState, at: number): TimePart | undefined {
  const pointer = find(state, at, 'this');
  const head = pointer === undefined ? at : pointer.last + 1;
  const lead = pointer === undefined && find(state, head, 'unit') === undefined ? numberAt(state, head) : undefined;
  if (lead !== undefined && !lead.article) return undefined;
  const unit = find(state, lead === undefined ? head : lead.last + 1, 'unit');
  if (unit === undefined) return undefined;
  if (unit.value.unit === 'year' && pointer === undefined) {
    const year = yearUnit(state, unit.last + 1, unit.value.number === 'd');
    if (year !== undefined) return year;
  }
  if (!unit.article && lead === undefined) return undefined;
  if (unit.value.number === 's' && lead === undefined) return oneUnit(state, unit.last, unit.value.unit, pointer !== undefined);
  return manyUnits(state, unit.last, unit.value, lead?.value, pointer !== undefined);
}

/** 2003 after the word year; 2003 and 2004 after its dual. */
function yearUnit(state: TimeState, at: number, dual: boolean): TimePart | undefined {
  const year = yearAt(state, at);
  if (year === undefined) return undefined;
  const second = dual ? yearAt(state, year.last + 1) : undefined;
  const to = second?.year ?? year.year;
  const span = year.hijri
    ? { from: hijriDayOf(year.year, 1, 1), to: hijriDayOf(to + 1, 1, 1) - 1 }
    : { from: dayOf(year.year, 1, 1), to: dayOf(to, 12, 31) };
  return part(second?.last ?? year.last, 'time/year', { ...span, precision: 'year', fullDate: true });
}

function oneUnit(state: TimeState, last: number, unit: TimeUnit, pointed: boolean): TimePart | undefined {
  const same = find(state, last + 1, 'same');
  if (same !== undefined) return dropped(same.last);
  const before = find(state, last + 1, 'frame')?.value.frame === 'ago';
  const modifier = find(state, before ? last + 2 : last + 1, 'modifier');
  if (modifier === undefined && !pointed) return undefined;
  if (unit === 'hour' || unit === 'minute') return undefined;
  const rel: Relation = modifier?.value.rel ?? 'current';
  const precision = PRECISION[unit];
  const end = modifier?.last ?? last;
  const today = state.published;
  if (today === undefined) return part(end, 'time/unit', { precision, direction: toward(rel) });
  const whole = wholeUnit(unit, today, STEP[rel] * (before ? 2 : 1));
  const to = rel === 'current' && unit === 'week' ? today : whole.to;
  return part(end, 'time/unit', { from: whole.from, to, precision, direction: toward(rel) });
}

type Unit = { readonly unit: TimeUnit; readonly number: 's' | 'd' | 'p'; readonly measure: number };

/** The days of past and coming stretches do not count the day of publication; hours, and "the latest", do. */
function manyUnits(state: TimeState, at: number, unit: Unit, lead: number | undefined, pointed: boolean): TimePart | undefined {
  let last = at;
  let count = lead ?? (unit.number === 'd' ? 2 : undefined);
  for (let more = true; more; ) {
    const number = count === undefined ? numberAt(state, last + 1) : undefined;
    const few = find(state, last + 1, 'few');
    more = number?.article === true || few !== undefined;
    if (number?.article) [count, last] = [number.value, number.last];
    else if (few !== undefined) last = few.last;
  }
  const modifier = find(state, last + 1, 'modifier');
  if (modifier === undefined && !pointed) return undefined;
  const rel = modifier?.value.rel ?? 'recent';
  last = modifier?.last ?? last;
  const again = find(state, last + 1, 'few');
  last = again?.last ?? last;
  const size = (count ?? VAGUE[unit.unit]) * unit.measure;
  const today = state.published;
  const direction = toward(rel);
  const precision = unit.unit === 'day' || unit.unit === 'hour' || unit.unit === 'minute' ? 'days' : PRECISION[unit.unit];
  if (today === undefined || Number.isNaN(size)) return part(last, 'time/stretch', { direction, precision });
  const clock = unit.unit === 'hour' || unit.unit === 'minute';
  if (rel === 'future') {
    return part(last, 'time/stretch', {
      from: clock ? today : today + 1,
      to: shift(today, size, unit.unit),
      precision,
      direction,
    });
  }
  const to = rel === 'past' && !clock ? today - 1 : today;
  if (unit.unit === 'month' && count === undefined) {
    const at = partsOf(today);
    return part(last, 'time/stretch', { from: dayOf(at.year, at.month - size, 1), to, precision, direction });
  }
  const origin = unit.unit === 'day' || clock ? today : to;
  return part(last, 'time/stretch', { from: shift(origin, -size, unit.unit), to, precision, direction });
}

type Ends = readonly [from: number, to: number];
const MONTH_PHASE: Readonly<Record<Phase, Ends>> = {
  first: [1, 10],
  mid: [11, 20],
  last: [21, 31],
  half1: [1, 15],
  half2: [16, 31],
  day1: [1, 1],
};
/** Months of the year. */
const YEAR_PHASE: Readonly<Record<Phase, Ends>> = {
  first: [1, 4],
  mid: [5, 8],
  last: [9, 12],
  half1: [1, 6],
  half2: [7, 12],
  day1: [1, 1],
};
/** Days of the week. */
const WEEK_PHASE: Readonly<Record<Phase, Ends>> = {
  first: [1, 2],
  mid: [3, 4],
  last: [5, 7],
  half1: [1, 3],
  half2: [4, 7],
  day1: [1, 1],
};

/** The part of a month, year or week that a phase takes; nothing of other stretches. */
export function applyPhase(phase: Phase, inner: TimePart): TimePart | undefined {
  const rule = 'time/phase';
  const { from, to, precision } = inner;
  if (precision !== 'month' && precision !== 'year' && precision !== 'week') return undefined;
  if (from === undefined || to === undefined) return { ...inner, rule, next: undefined };
  if (precision === 'year') {
    const [first, last] = YEAR_PHASE[phase];
    const year = partsOf(from).year;
    return { ...inner, rule, ...monthSpan(year, first, last - first + 1), precision: 'month' };
  }
  const week = precision === 'week';
  const [first, last] = (week ? WEEK_PHASE : MONTH_PHASE)[phase];
  const start = week ? from - weekdayOf(from) + 1 : from;
  const limit = week ? start + 6 : to;
  return { ...inner, rule, from: start + first - 1, to: Math.min(start + last - 1, limit), next: undefined, precision: 'days' };
}

/** The current week, month or year where a phase stands before the bare word: the middle of the month. */
export function currentUnit(state: TimeState, at: number): TimePart | undefined {
  const unit = find(state, at, 'unit');
  if (unit === undefined || !unit.article || unit.value.number !== 's') return undefined;
  const { unit: name } = unit.value;
  if (name !== 'week' && name !== 'month' && name !== 'year') return undefined;
  const whole = state.published === undefined ? {} : wholeUnit(name, state.published, 0);
  return part(unit.last, 'time/unit', { ...whole, precision: PRECISION[name], direction: 'unknown' });
}

/** An amount of time: three days, two weeks, a month and a half, several years (no count). */
export interface Amount {
  readonly last: number;
  readonly unit: TimeUnit;
  readonly count: number | undefined;
  /** a bare singular: a day, a year */
  readonly bare: boolean;
}

export function amountAt(state: TimeState, at: number): Amount | undefined {
  const { approximators } = state.lexicon.numbers;
  let head = at;
  let vague = false;
  for (let hops = 0; hops < 3 && head < state.tokens.length; hops++) {
    const word = matchPhrases(state.tokens, head, approximators).find(({ value }) => value.position === 'before');
    if (word === undefined) break;
    vague ||= word.value.use === 'vague';
    head = word.last + 1;
  }
  const number = vague ? undefined : numberAt(state, head);
  const unit = find(state, number === undefined ? head : number.last + 1, 'unit');
  if (unit === undefined || unit.article || number?.ordinal) return undefined;
  const { measure, number: form } = unit.value;
  if (number === undefined && unit.value.unit === 'year' && yearAt(state, unit.last + 1) !== undefined) return undefined;
  const counted = number?.value ?? (form === 's' ? 1 : form === 'd' ? 2 : undefined);
  // a bare word for ten years is more often a contract or a meeting held
  if (measure > 1 && head === at && number === undefined && form === 's') return undefined;
  let last = unit.last;
  const half = find(state, last + 1, 'half');
  const halved = half !== undefined && (half.clitics & 1) !== 0;
  if (halved) last = find(state, half.last + 1, 'unit')?.last ?? half.last;
  for (let extra = find(state, last + 1, 'extra'); extra !== undefined; extra = find(state, last + 1, 'extra')) last = extra.last;
  const count = counted === undefined || vague ? undefined : (counted + (halved ? 0.5 : 0)) * measure;
  return { last, unit: unit.value.unit, count, bare: number === undefined && form === 's' && !halved };
}

/** Spring 2011, last summer. */
export function season(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'season');
  if (found === undefined) return undefined;
  const head = afterJoint(state, found.last + 1);
  const year = yearAt(state, head);
  const phrase = year === undefined ? unitPhrase(state, head) : undefined;
  if (year === undefined && phrase?.precision !== 'year') return undefined;
  const value = year?.year ?? (phrase?.from === undefined ? undefined : partsOf(phrase.from).year);
  const from = value === undefined ? undefined : dayOf(value, found.value.month, 1);
  const to = from === undefined ? undefined : addMonths(from, 3) - 1;
  const fullDate = year !== undefined || phrase?.fullDate === true;
  return part(year?.last ?? phrase!.last, 'time/season', {
    from,
    to,
    precision: 'month',
    direction: phrase?.direction ?? 'past',
    fullDate,
  });
}
