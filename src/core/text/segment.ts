import type { Span } from '../types.ts';
import { CHARACTER, KIND_OF } from './characters.ts';

/** A sentence: a span without its surrounding white space, and the line it stands on (counted over lines with text). */
export interface Segment extends Span {
  readonly line: number;
}

/** Beyond this many characters a sentence is cut at the next space, so that cost stays linear whatever comes in. */
const LONGEST = 1800;
/** Where no space comes for so long, after whatever is no letter: words may be parted by commas, digits or smileys alone. */
const LONGEST_UNSPACED = LONGEST + 200;

const FULL_STOPS = new Set([0x2e, 0x21, 0x3f, 0x61f, 0x6d4, 0x2026]);

/** Cuts `text` into lines and the lines into sentences. A full stop ends a sentence only before a space or the line's end. */
export function segment(text: string): Segment[] {
  const segments: Segment[] = [];
  let line = 0;
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && KIND_OF[text.charCodeAt(end)] !== CHARACTER.line) end++;
    if (cutLine(text, at, end, line, segments)) line++;
    at = end + 1;
  }
  return segments;
}

function cutLine(text: string, from: number, to: number, line: number, out: Segment[]): boolean {
  const before = out.length;
  let start = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const stop = FULL_STOPS.has(code) && endsSentence(text, start, at, to);
    if (!stop && !isTooLong(at - start, code)) continue;
    let end = at + 1;
    while (end < to && isCloser(text.charCodeAt(end))) end++;
    push(text, start, end, line, out);
    start = end;
    at = end - 1;
  }
  push(text, start, to, line, out);
  return out.length > before;
}

function isTooLong(length: number, code: number): boolean {
  if (length <= LONGEST) return false;
  const kind = KIND_OF[code];
  if (kind === CHARACTER.space) return true;
  const isFirstHalf = code >= 0xd800 && code <= 0xdbff;
  return length > LONGEST_UNSPACED && kind !== CHARACTER.letter && kind !== CHARACTER.mark && !isFirstHalf;
}

function push(text: string, from: number, to: number, line: number, out: Segment[]): void {
  let start = from;
  let end = to;
  while (start < end && blank(text.charCodeAt(start))) start++;
  while (end > start && blank(text.charCodeAt(end - 1))) end--;
  if (end > start) out.push({ start, end, line });
}

const blank = (code: number): boolean => KIND_OF[code] === CHARACTER.space || KIND_OF[code] === CHARACTER.mark;

/** Closing quotes and brackets after a full stop stay with the sentence they close. */
function isCloser(code: number): boolean {
  return code === 0x22 || code === 0xbb || code === 0x201d || code === 0x29 || FULL_STOPS.has(code);
}

/** A stop inside a word or number, or after a single letter (an abbreviated title or initials), ends nothing. */
function endsSentence(text: string, start: number, at: number, to: number): boolean {
  let next = at + 1;
  while (next < to && isCloser(text.charCodeAt(next))) next++;
  if (next < to && KIND_OF[text.charCodeAt(next)] !== CHARACTER.space && text.charCodeAt(at) === 0x2e) {
    return next - at > 1 ? true : isLetterPair(text, at, next);
  }
  let letters = 0;
  for (let i = at - 1; i >= start && KIND_OF[text.charCodeAt(i)] === CHARACTER.letter; i--) letters++;
  return letters !== 1;
}

/** "…word.Word…": pasted text often loses the space after the stop. */
function isLetterPair(text: string, at: number, next: number): boolean {
  if (KIND_OF[text.charCodeAt(next)] !== CHARACTER.letter) return false;
  let letters = 0;
  for (let i = at - 1; i >= 0 && KIND_OF[text.charCodeAt(i)] === CHARACTER.letter; i--) letters++;
  return letters > 2;
}
