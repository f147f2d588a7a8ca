import type { TimePrecision, Token } from '../types.ts';
import { addMonths, dayOf, partsOf, weekdayOf } from './calendar.ts';
import { type NumberRead, readNumber } from './number.ts';
import { type Match, matchPhrases } from './phrase.ts';
import type { MeasureLexicon, Relation, TimeDirection, TimeEntry, TimeRole, TimeUnit } from './time-types.ts';

/** What the parsers of one sentence share. `published` is a day number. */
export interface TimeState {
  readonly tokens: readonly Token[];
  readonly tags: readonly (readonly Match<TimeEntry>[])[];
  readonly lexicon: MeasureLexicon;
  readonly published: number | undefined;
}

/** A time under way; days as numbers. `drop`: words that tell no time and must not be read again. */
export interface TimePart {
  readonly last: number;
  /** where the words of time begin, if not at once */
  readonly head?: number;
  readonly rule: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly next?: { readonly from: number; readonly to: number } | undefined;
  readonly precision?: TimePrecision | undefined;
  readonly direction: TimeDirection;
  readonly role: TimeRole;
  readonly fullDate: boolean;
  readonly drop?: boolean;
  readonly weekday?: boolean;
}
export type TimeParser = (state: TimeState, at: number) => TimePart | undefined;

export function prepare(tokens: readonly Token[], lexicon: MeasureLexicon, published: number | undefined): TimeState {
  const tags = tokens.map((_, at) => matchPhrases(tokens, at, lexicon.time.phrases));
  return { tokens, tags, lexicon, published };
}

type Kind = TimeEntry['kind'];
export type Found<K extends Kind> = Omit<Match<TimeEntry>, 'value'> & { readonly value: Extract<TimeEntry, { kind: K }> };

function isKind<K extends Kind>(match: Match<TimeEntry>, kind: K): match is Found<K> & Match<TimeEntry> {
  return match.value.kind === kind;
}

/** The longest phrase of a kind that begins at a token. */
export function find<K extends Kind>(state: TimeState, at: number, kind: K): Found<K> | undefined {
  const tags = state.tags[at];
  if (tags === undefined || tags.length === 0) return undefined;
  let best: Found<K> | undefined;
  for (const match of tags) if (isKind(match, kind) && (best === undefined || match.last > best.last)) best = match;
  return best;
}

export function numberAt(state: TimeState, at: number): NumberRead | undefined {
  return at < state.tokens.length ? readNumber(state.tokens, at, state.lexicon.numbers) : undefined;
}

export function isMark(state: TimeState, at: number, marks: string): boolean {
  const word = state.tokens[at]?.word;
  return word !== undefined && word.kind === 'mark' && marks.includes(word.text);
}

/** The token after an optional "of". */
export function afterJoint(state: TimeState, at: number): number {
  const joint = find(state, at, 'joint');
  return joint === undefined ? at : joint.last + 1;
}

/** A year written with four digits: 2009, or 1430 with its era. */
export function yearAt(state: TimeState, at: number): { last: number; year: number; hijri: boolean } | undefined {
  const number = numberAt(state, at);
  if (number === undefined || number.ordinal || !Number.isInteger(number.value)) return undefined;
  const era = find(state, number.last + 1, 'era');
  const last = era?.last ?? number.last;
  if (number.value >= 1300 && number.value < 1500 && era?.value.era !== 'gregorian')
    return { last, year: number.value, hijri: true };
  if (number.value < 1800 || number.value > 2150) return undefined;
  return { last, year: number.value, hijri: false };
}

export function part(last: number, rule: string, more: Partial<TimePart>): TimePart {
  return { last, rule, direction: 'past', role: 'when', fullDate: false, ...more };
}

export function dropped(last: number): TimePart {
  return part(last, 'time/none', { drop: true });
}

export function toward(rel: Relation | undefined): TimeDirection {
  return rel === undefined ? 'unknown' : rel === 'future' ? 'future' : 'past';
}

/** A whole week, month or year `steps` from the one the day lies in. The week runs from Monday. */
export function wholeUnit(unit: TimeUnit, day: number, steps: number): { from: number; to: number } {
  if (unit === 'week') {
    const from = day - weekdayOf(day) + 1 + 7 * steps;
    return { from, to: from + 6 };
  }
  const at = partsOf(day);
  if (unit === 'month') return monthSpan(at.year, at.month + steps);
  if (unit === 'year') return { from: dayOf(at.year + steps, 1, 1), to: dayOf(at.year + steps, 12, 31) };
  return { from: day + steps, to: day + steps };
}

export function monthSpan(year: number, month: number, months = 1): { from: number; to: number } {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + months, 1) - 1 };
}

/** A day some units before or after another. */
export function shift(day: number, count: number, unit: TimeUnit): number {
  const sign = Math.sign(count);
  const size = Math.abs(count);
  if (unit === 'minute') return day;
  if (unit === 'hour') return day + sign * (size < 24 ? 0 : Math.round(size / 24));
  if (unit === 'day') return day + sign * Math.round(size);
  if (unit === 'week') return day + sign * Math.round(size * 7);
  const months = unit === 'year' ? size * 12 : size;
  if (months > 100_000) return Number.NaN;
  return addMonths(day, sign * Math.trunc(months)) + sign * Math.round((months % 1) * 30);
}

export const PRECISION: Readonly<Record<TimeUnit, TimePrecision>> = {
  minute: 'hour',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};
