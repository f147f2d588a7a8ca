import { COMMA, COMMAS } from '../letters.ts';
import { partsOf } from './calendar.ts';
import { monthDate, numericDate, occasion } from './time-date.ts';
import { clock, deictic, headedDay, nthDay, partOfDay, weekday } from './time-day.ts';
import {
  afterJoint,
  dropped,
  find,
  isMark,
  numberAt,
  PRECISION,
  part,
  shift,
  type TimeParser,
  type TimePart,
  type TimeState,
  wholeUnit,
  yearAt,
} from './time-part.ts';
import type { Frame } from './time-types.ts';
import { type Amount, amountAt, applyPhase, currentUnit, season, unitPhrase } from './time-unit.ts';

/** The times that stand by themselves, tried in this order. */
const PLAIN: readonly TimeParser[] = [
  occasion,
  phase,
  partOfDay,
  deictic,
  headedDay,
  weekday,
  clock,
  numericDate,
  monthDate,
  season,
  countedDay,
  unitPhrase,
];

export function plainTime(state: TimeState, at: number): TimePart | undefined {
  if (state.tokens[at]?.word.kind !== 'number' && (state.tags[at]?.length ?? 0) === 0 && numberAt(state, at) === undefined)
    return undefined;
  for (const parser of PLAIN) {
    const found = parser(state, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The beginning, middle or end of a month, a year or a week. */
export function phase(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'phase');
  if (found === undefined) return undefined;
  const head = found.last > at || found.value.phase === 'day1' ? afterJoint(state, found.last + 1) : found.last + 1;
  const inner = monthDate(state, head) ?? unitPhrase(state, head) ?? currentUnit(state, head) ?? bareYear(state, head);
  return inner === undefined || inner.drop ? undefined : applyPhase(found.value.phase, inner);
}

/** For the seventh day running, with or without the article read as today. */
function countedDay(state: TimeState, at: number): TimePart | undefined {
  const unit = find(state, at, 'unit');
  if (unit?.value.unit !== 'day' || unit.value.number !== 's') return undefined;
  const ordinal = numberAt(state, unit.last + 1);
  return ordinal?.ordinal ? nthDay(state, ordinal.last, ordinal.value) : undefined;
}

/** Four digits after a preposition. */
export function bareYear(state: TimeState, at: number): TimePart | undefined {
  if (state.tokens[at]?.word.kind !== 'number') return undefined;
  const year = yearAt(state, at);
  if (year === undefined || year.hijri) return undefined;
  const from = Date.UTC(year.year, 0, 1) / 86_400_000;
  return part(year.last, 'time/year', { ...wholeUnit('year', from, 0), precision: 'year', fullDate: true });
}

function inner(state: TimeState, at: number): TimePart | undefined {
  const found = plainTime(state, at) ?? bareYear(state, at);
  return found?.drop ? undefined : found;
}

type FrameParser = (state: TimeState, at: number) => TimePart | undefined;

const since: FrameParser = (state, at) => {
  const to = state.published;
  const amount = amountAt(state, at);
  if (amount !== undefined) {
    const from = to === undefined || amount.count === undefined ? undefined : shift(to, -amount.count, amount.unit);
    return part(amount.last, 'time/since', {
      from,
      to: from === undefined ? undefined : to,
      precision: PRECISION[amount.unit],
      role: 'since',
    });
  }
  const start = inner(state, at) ?? laterOn(state, at);
  return start === undefined ? undefined : open(state, start, 'time/since');
};

/** Since the war began in May 2011: the time comes a few words after the preposition. */
function laterOn(state: TimeState, at: number): TimePart | undefined {
  for (let next = at + 1; next <= at + 4 && next < state.tokens.length; next++) {
    if (state.tokens[next - 1]!.word.kind !== 'word' || find(state, next - 1, 'same') !== undefined) return undefined;
    const frame = find(state, next, 'frame');
    const found = inner(state, frame?.value.frame === 'in' ? frame.last + 1 : next);
    if (found !== undefined) return { ...found, head: next };
    if (frame !== undefined && frame.value.frame !== 'in' && frame.value.frame !== 'from') return undefined;
  }
  return undefined;
}

/** From a time up to publication. */
function open(state: TimeState, start: TimePart, rule: string): TimePart {
  const to = state.published ?? start.to;
  const known = start.from !== undefined && to !== undefined && start.from <= to;
  const span = known ? { from: start.from, to } : { from: start.from, to: start.to };
  return { ...start, ...span, rule, role: 'since', next: undefined };
}

const ago: FrameParser = (state, at) => {
  const amount = amountAt(state, at);
  if (amount !== undefined)
    return find(state, amount.last + 1, 'frame')?.value.frame === 'from' ? dropped(amount.last) : agoAmount(state, amount);
  const today = state.published;
  const isFuture = (part: TimePart | undefined) => part?.to !== undefined && today !== undefined && part.to > today;
  const distant = laterOn(state, at);
  const limit = inner(state, at) ?? (isFuture(distant) ? distant : undefined);
  if (limit === undefined) return undefined;
  const future = isFuture(limit);
  return {
    ...limit,
    from: future ? today : undefined,
    to: future ? limit.to : undefined,
    rule: 'time/before',
    role: 'until',
    next: undefined,
  };
};

function agoAmount(state: TimeState, amount: Amount): TimePart {
  const { unit, count, last } = amount;
  const precision = PRECISION[unit];
  const rule = 'time/ago';
  if (state.published === undefined || count === undefined) return part(last, rule, { precision });
  const day = shift(state.published, -count, unit);
  if (Number.isNaN(day)) return part(last, rule, { precision });
  const whole = unit === 'month' || unit === 'year';
  return part(last, rule, { ...(whole ? wholeUnit(unit, day, 0) : { from: day, to: day }), precision });
}

const after: FrameParser = (state, at) => {
  const amount = amountAt(state, at);
  if (amount !== undefined) return part(amount.last, 'time/after', { precision: PRECISION[amount.unit], direction: 'unknown' });
  const start = inner(state, at);
  return start === undefined ? undefined : open(state, start, 'time/after');
};

const within: FrameParser = (state, at) => {
  const whole = inner(state, at);
  if (whole !== undefined) return whole;
  const amount = amountAt(state, at);
  if (amount === undefined || (amount.bare && amount.unit === 'day')) return undefined;
  const to = state.published;
  const from = to === undefined || amount.count === undefined ? undefined : shift(to, -amount.count, amount.unit);
  const precision = amount.unit === 'hour' || amount.unit === 'day' ? 'days' : PRECISION[amount.unit];
  return part(amount.last, 'time/within', {
    from,
    to: from === undefined ? undefined : to,
    precision,
    role: 'duration',
    direction: 'unknown',
  });
};

const lasting: FrameParser = (state, at) => {
  const amount = amountAt(state, at);
  return amount === undefined ? undefined : duration(amount);
};

function duration(amount: Amount): TimePart {
  return part(amount.last, 'time/duration', { precision: PRECISION[amount.unit], role: 'duration', direction: 'unknown' });
}

const until: FrameParser = (state, at) => {
  const end = inner(state, at);
  if (end?.to === undefined) return end === undefined ? undefined : { ...end, role: 'until', rule: 'time/until' };
  const future = state.published !== undefined && end.to > state.published;
  return { ...end, from: future ? state.published : undefined, next: undefined, role: 'until', rule: 'time/until' };
};

/** The end of a range, after its second preposition: from Monday to Wednesday, between the 3rd and 5th of May. */
function range(state: TimeState, at: number, second: (at: number) => number | undefined): TimePart | undefined {
  const number = numberAt(state, at);
  const start = inner(state, at);
  const bare = number !== undefined && number.value >= 1 && number.value <= 31 ? number : undefined;
  for (const [last, from] of [
    [start?.last, start],
    [bare?.last, undefined],
  ] as const) {
    const head = last === undefined ? undefined : second(last + 1);
    const end = head === undefined ? undefined : inner(state, head);
    if (end === undefined) continue;
    if (from !== undefined) return joinRange(from, end);
    if (bare === undefined || end.from === undefined || (end.precision !== 'day' && end.precision !== 'days')) return undefined;
    const day = partsOf(end.from).day;
    return bare.value < day
      ? { ...end, from: end.from - day + bare.value, next: undefined, precision: 'days', rule: 'time/range' }
      : undefined;
  }
  return undefined;
}

function joinRange(start: TimePart, end: TimePart): TimePart {
  let from = start.from;
  if (from !== undefined && end.to !== undefined && from > end.to && start.weekday) from -= 7;
  const valid = from !== undefined && end.to !== undefined && from <= end.to;
  const precision = end.precision === 'year' || end.precision === 'month' ? end.precision : 'days';
  const fullDate = start.fullDate && end.fullDate;
  return {
    ...end,
    from: valid ? from : undefined,
    to: valid ? end.to : undefined,
    next: undefined,
    precision,
    fullDate,
    rule: 'time/range',
  };
}

const fromTo: FrameParser = (state, at) =>
  range(state, at, (next) => {
    const frame = find(state, next, 'frame');
    return frame?.value.frame === 'to' || frame?.value.frame === 'until' ? frame.last + 1 : undefined;
  });

const between: FrameParser = (state, at) => {
  const days = monthDate(state, at);
  if (days?.precision === 'days' && !days.drop) return { ...days, rule: 'time/range' };
  // "and" is stuck to the second time, so it is where the first ends
  return range(state, at, (next) => (isMark(state, next, COMMA) ? undefined : next));
};

const FRAMES: Readonly<Record<Frame, FrameParser>> = {
  since,
  ago,
  after,
  within,
  for: lasting,
  until,
  from: fromTo,
  between,
  in: bareYear,
  to: () => undefined,
};

export function framed(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'frame');
  return found === undefined ? undefined : FRAMES[found.value.frame](state, found.last + 1);
}

/** Earlier, later: a time only if another time follows. */
export function relative(state: TimeState, at: number): TimePart | undefined {
  const earlier = find(state, at, 'earlier');
  const found = earlier ?? find(state, at, 'later');
  if (found === undefined) return undefined;
  const time = plainTime(state, afterJoint(state, found.last + 1));
  if (time === undefined || time.drop) return dropped(found.last);
  const later = earlier === undefined && state.published !== undefined && time.to !== undefined && time.to > state.published;
  return later ? { ...time, from: state.published, direction: 'future' } : time;
}

/** An amount of time by itself: how long, or how old. A bare "a day" is neither. */
export function bareAmount(state: TimeState, at: number): TimePart | undefined {
  const amount = amountAt(state, at);
  if (amount === undefined || amount.bare || amount.count === undefined) return undefined;
  const aged = [1, 2, 3].some((back) => at >= back && find(state, at - back, 'age') !== undefined);
  const bracketed = amount.unit === 'year' && isMark(state, at - 1, '(') && isMark(state, amount.last + 1, `)${COMMAS}`);
  return aged || bracketed ? { ...duration(amount), role: 'age', rule: 'time/age' } : duration(amount);
}

/** Phrases whose stretch the lexicon tells: days ago. */
export function stretch(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'stretch');
  if (found === undefined) return undefined;
  const { from, to, precision, role } = found.value;
  const today = state.published;
  const span = today === undefined ? {} : { from: today + from, to: today + to };
  return part(found.last, 'time/stretch', { ...span, precision, role, direction: to > 0 ? 'future' : 'past' });
}

export function noTime(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'none');
  return found === undefined ? undefined : dropped(found.last);
}
