import type { Token } from '../types.ts';
import { fromIso, toIso } from './calendar.ts';
import { deictic, ownDay, partOfDay } from './time-day.ts';
import { bareAmount, framed, noTime, plainTime, relative, stretch } from './time-frame.ts';
import { find, prepare, type TimeParser, type TimePart, type TimeState } from './time-part.ts';
import type { MeasureLexicon, TimeMention } from './time-types.ts';

/** What may begin at a token, tried in this order; the first that reads anything wins. */
const PARSERS: readonly TimeParser[] = [stretch, noTime, relative, partOfDay, deictic, framed, plainTime, ownDay, bareAmount];

/** Finds the times told in one sentence, resolved against the day of publication. */
export function findTimes(
  tokens: readonly Token[],
  lexicon: MeasureLexicon,
  anchor: { readonly published?: string | undefined },
): readonly TimeMention[] {
  const state = prepare(tokens, lexicon, fromIso(anchor.published));
  const found: TimeMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.word.measured === false || (state.tags[at]!.length === 0 && !mayBeNumber(state, at))) continue;
    const part = read(state, at);
    if (part === undefined) continue;
    if (!part.drop) found.push(mention(state, at, part));
    at = part.last;
  }
  return found;
}

/** Only digits, or a number word with a word of time close behind, can open a time that no word of time opens. */
function mayBeNumber(state: TimeState, at: number): boolean {
  if (state.tokens[at]!.word.kind === 'number') return true;
  for (let next = at + 1; next < at + 6 && next < state.tags.length; next++) if (state.tags[next]!.length > 0) return true;
  return false;
}

/** Most words of time are prepositions, which open nothing by themselves but a frame. */
function onlyFrames({ tags }: TimeState, at: number): boolean {
  for (const { value } of tags[at]!) if (value.kind !== 'frame') return false;
  return tags[at]!.length > 0;
}

function read(state: TimeState, at: number): TimePart | undefined {
  if (onlyFrames(state, at)) return framed(state, at);
  for (const parser of PARSERS) {
    const part = parser(state, at);
    if (part !== undefined) return part;
  }
  return undefined;
}

/** A preposition that only places the time is not part of it. */
function firstOf(state: TimeState, at: number, part: TimePart): number {
  const frame = find(state, at, 'frame');
  return frame?.value.frame === 'in' && part.rule === 'time/year' ? frame.last + 1 : at;
}

function mention(state: TimeState, at: number, part: TimePart): TimeMention {
  const firstToken = firstOf(state, at, part);
  const from = toIso(part.from);
  const to = toIso(part.to);
  const next = { from: toIso(part.next?.from), to: toIso(part.next?.to) };
  return {
    start: state.tokens[firstToken]!.start,
    end: state.tokens[part.last]!.end,
    firstToken,
    lastToken: part.last,
    headToken: part.head ?? firstToken,
    ...(from !== undefined && to !== undefined && { from, to }),
    ...(part.precision !== undefined && { precision: part.precision }),
    direction: part.direction,
    role: part.role,
    fullDate: part.fullDate,
    ...(next.from !== undefined && next.to !== undefined && { next: { from: next.from, to: next.to } }),
    rule: part.rule,
  };
}
