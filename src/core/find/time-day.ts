import { COMMAS } from '../letters.ts';
import { weekdayOf } from './calendar.ts';
import { monthDate, numericDate } from './time-date.ts';
import { afterJoint, dropped, find, isMark, numberAt, part, type TimePart, type TimeState, toward } from './time-part.ts';
import type { Relation } from './time-types.ts';
import { unitPhrase } from './time-unit.ts';

function onOrBefore(today: number, weekday: number): number {
  return today - ((weekdayOf(today) - weekday + 7) % 7);
}

function weekdayDay(today: number, weekday: number, rel: Relation | undefined): number {
  const day = onOrBefore(today, weekday);
  if (rel === 'future') return day + 7;
  return rel === 'past' && day === today ? day - 7 : day;
}

/** Thursday, last Thursday, Thursday of last week, Thursday the 12th, the night of Thursday to Friday. */
export function weekday(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'weekday');
  if (found === undefined) return undefined;
  const date = dateBeside(state, found.last);
  if (date !== undefined) return date;
  const modifier = find(state, found.last + 1, 'modifier');
  const rel = modifier?.value.rel === 'recent' ? 'past' : modifier?.value.rel;
  const last = withPart(state, modifier?.last ?? found.last);
  const precision = last > (modifier?.last ?? found.last) ? 'part-of-day' : 'day';
  const today = state.published;
  if (today === undefined) return part(last, 'time/weekday', { precision, direction: toward(rel), weekday: true });
  const joint = afterJoint(state, last + 1);
  const week = joint > last + 1 || rel === undefined ? unitPhrase(state, joint) : undefined;
  if (week?.precision === 'week' && week.from !== undefined && !week.drop) {
    const day = week.from + found.value.day - 1;
    return part(week.last, 'time/weekday', { from: day, to: day, precision, direction: week.direction, weekday: true });
  }
  const from = weekdayDay(today, found.value.day, rel);
  const direction = toward(rel);
  const next = rel === undefined ? { from: from === today ? today : from + 7, to: from === today ? today : from + 7 } : undefined;
  return part(last, 'time/weekday', { from, to: from, next, precision, direction, weekday: true });
}

/** A date that says the same day again, after a comma or in brackets. */
function dateBeside(state: TimeState, last: number): TimePart | undefined {
  const open = isMark(state, last + 1, `(${COMMAS}`) ? 1 : 0;
  const head = last + 1 + open;
  const number = numberAt(state, head);
  if (number === undefined || (number.clitics & 1) !== 0) return undefined;
  const date = numericDate(state, head) ?? monthDate(state, head);
  if (date === undefined || date.drop || date.precision !== 'day') return undefined;
  const bracketed = isMark(state, last + 1, '(') && isMark(state, date.last + 1, ')');
  return bracketed ? { ...date, last: date.last + 1 } : date;
}

/** A part of the day after the day: Thursday evening. */
function withPart(state: TimeState, last: number): number {
  const found = find(state, last + 1, 'part');
  if (found === undefined || found.clitics !== 0 || dayName(state, found.last + 1) !== undefined) return last;
  return found.last;
}

/** Today, yesterday, with or without the weekday beside it. */
export function deictic(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'deictic');
  if (found === undefined) return undefined;
  const { offset } = found.value;
  const same = find(state, found.last + 1, 'same');
  if (same !== undefined && offset === 0) return dropped(same.last);
  const ordinal = offset === 0 ? numberAt(state, found.last + 1) : undefined;
  if (ordinal?.ordinal && ordinal.article) return nthDay(state, ordinal.last, ordinal.value) ?? dropped(ordinal.last);
  const open = isMark(state, found.last + 1, '(') ? 1 : 0;
  const named = find(state, found.last + 1 + open, 'weekday');
  const beside = named !== undefined && named.clitics === 0 ? named : undefined;
  const date = dateBeside(state, beside?.last ?? found.last);
  if (date !== undefined) return date;
  const end = beside === undefined ? found.last : beside.last + (open && isMark(state, beside.last + 1, ')') ? 1 : 0);
  const last = withPart(state, end);
  const precision = last > end || found.value.part ? 'part-of-day' : 'day';
  const direction = offset > 0 ? 'future' : 'past';
  const today = state.published;
  if (today === undefined) return part(last, 'time/deictic', { precision, direction });
  const day = today + offset;
  const from =
    beside === undefined || weekdayOf(day) === beside.value.day
      ? day
      : offset > 0
        ? onOrBefore(today, beside.value.day) + 7
        : onOrBefore(today, beside.value.day);
  return part(last, 'time/deictic', { from, to: from, precision, direction });
}

/** For the third day running: the days up to publication. */
export function nthDay(state: TimeState, last: number, count: number): TimePart | undefined {
  const running = find(state, last + 1, 'running');
  if (running === undefined) return undefined;
  return stretchTo(state, running.last, count);
}

/** Its tenth day (of a siege, of an attack). */
export function ownDay(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'running');
  const ordinal = found === undefined ? undefined : numberAt(state, found.last + 1);
  return ordinal?.ordinal ? { ...stretchTo(state, ordinal.last, ordinal.value), role: 'since' } : undefined;
}

function stretchTo(state: TimeState, last: number, count: number): TimePart {
  const to = state.published;
  return part(last, 'time/running', { from: to === undefined ? undefined : to - count + 1, to, precision: 'days' });
}

/** A day by its name, with or without the word day before it, or by its date. */
export function dayName(state: TimeState, at: number): TimePart | undefined {
  const unit = find(state, at, 'unit');
  const daylight = find(state, at, 'part');
  const headed = unit !== undefined && !unit.article && unit.value.unit === 'day' && unit.value.number === 's';
  const head = headed ? unit.last + 1 : daylight !== undefined ? daylight.last + 1 : at;
  return (
    deictic(state, head) ?? weekday(state, head) ?? (head > at ? (numericDate(state, head) ?? dated(state, head)) : undefined)
  );
}

function dated(state: TimeState, at: number): TimePart | undefined {
  const date = monthDate(state, at);
  return date?.precision === 'day' ? date : undefined;
}

/** The day after the word day only; the word alone is no time. */
export function headedDay(state: TimeState, at: number): TimePart | undefined {
  const unit = find(state, at, 'unit');
  return unit?.value.unit === 'day' && !unit.article ? dayName(state, at) : undefined;
}

/** A late hour, dawn, evening, night: with the day it belongs to. */
export function partOfDay(state: TimeState, at: number): TimePart | undefined {
  const pointed = find(state, at, 'this');
  if (pointed !== undefined) return thisPart(state, pointed.last + 1);
  const late = find(state, at, 'late');
  let head = late === undefined ? at : afterJoint(state, late.last + 1);
  const named = find(state, head, 'part');
  if (named !== undefined) head = afterJoint(state, named.last + 1);
  else if (late === undefined) return undefined;
  const night = nightBetween(state, head);
  if (night !== undefined) return night;
  const day = dayName(state, head) ?? numericDate(state, head) ?? dated(state, head);
  if (day === undefined || day.drop) return undefined;
  return { ...day, rule: 'time/part-of-day', precision: 'part-of-day' };
}

function thisPart(state: TimeState, at: number): TimePart | undefined {
  const named = find(state, at, 'part');
  if (named === undefined) return undefined;
  return part(named.last, 'time/part-of-day', { from: state.published, to: state.published, precision: 'part-of-day' });
}

/** The night of Wednesday to Thursday: both days are told, side by side or with a stroke, a dash or "to" between them. */
function nightBetween(state: TimeState, at: number): TimePart | undefined {
  const first = find(state, at, 'weekday');
  if (first === undefined) return undefined;
  const link = isMark(state, first.last + 1, '-/–') || find(state, first.last + 1, 'frame')?.value.frame === 'to' ? 1 : 0;
  const head = first.last + 1 + link;
  const second = find(state, head, 'weekday');
  if (second === undefined || second.value.day !== (first.value.day % 7) + 1) return undefined;
  const day = weekday(state, head);
  if (day === undefined) return undefined;
  const from = day.from === undefined ? undefined : day.from - 1;
  return { ...day, rule: 'time/night', from, next: undefined, precision: 'part-of-day', weekday: false };
}

/** Eight o'clock in the morning, 7:15, with the day if it follows. */
export function clock(state: TimeState, at: number): TimePart | undefined {
  const found = find(state, at, 'clock');
  const hour = found === undefined ? undefined : numberAt(state, found.last + 1);
  if (hour === undefined || hour.value > 24) return undefined;
  let last = hour.last;
  if (isMark(state, last + 1, ':') && state.tokens[last + 2]?.word.kind === 'number') last += 2;
  last = zoneAfter(state, last);
  const half = find(state, last + 1, 'half');
  if (half !== undefined && half.clitics === 1) last = half.last;
  const joint = afterJoint(state, last + 1);
  const day = partOfDay(state, joint) ?? dayName(state, joint);
  if (day !== undefined && !day.drop) return { ...day, last: zoneAfter(state, day.last), rule: 'time/clock', precision: 'hour' };
  const named = find(state, joint, 'part');
  if (named !== undefined) last = named.last;
  return part(zoneAfter(state, last), 'time/clock', { precision: 'hour', direction: 'unknown' });
}

function zoneAfter(state: TimeState, last: number): number {
  return find(state, last + 1, 'zone')?.last ?? last;
}
