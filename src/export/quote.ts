import type { Span } from '../core/types.ts';
import { isolate } from './bidi.ts';

/** What must not reach a line of a terminal: control and direction characters, each replaced by a blank so that offsets hold. */
const UNWANTED = /[\p{Cc}\s\u202a-\u202e\u2066-\u2069]/gu;

/**
 * As much of a text as goes into `room` columns, around its first span (half-open, UTF-16), on one line. `mark` makes the spans stand out; it
 * may add only what takes no room.
 */
export function quoteLine(text: string, spans: readonly Span[], room: number, mark: (words: string) => string): string {
  const plain = text.replace(UNWANTED, ' ');
  const focus = spans[0]?.start ?? 0;
  const from = plain.length > room && focus > room / 2 ? wordAfter(plain, Math.floor(focus - room / 2)) : 0;
  const before = from > 0 ? '…' : '';
  const whole = plain.length - from + before.length <= room;
  const to = whole ? plain.length : wordBefore(plain, from + room - before.length - 1, from);
  let out = '';
  let at = from;
  for (const span of spans) {
    const [start, end] = [Math.max(at, span.start), Math.min(to, span.end)];
    if (start >= end) continue;
    out += plain.slice(at, start) + mark(plain.slice(start, end));
    at = end;
  }
  return isolate(before + out + plain.slice(at, to) + (whole ? '' : '…'));
}

function wordAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function wordBefore(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > least ? space : at;
}
