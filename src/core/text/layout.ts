import type { Segment } from './segment.ts';

/** What the lines of a pasted page are: the title, the body, a caption; furniture is left unread. */
export interface Layout {
  readonly part: (segment: Segment) => 'title' | 'body' | 'caption' | 'furniture';
}

/** A first line is the title where a blank line or a second line follows and it is short enough. */
const LONGEST_TITLE = 220;
const SHORTEST_LINE = 12;

/**
 * Recognises the layout of a report: a title line (and its repetition), captions in brackets, lines too short to be text.
 * Works on the segments alone; the text is never changed.
 */
export function layoutOf(text: string, segments: readonly Segment[]): Layout {
  const lines = new Map<number, { start: number; end: number }>();
  for (const s of segments) {
    const line = lines.get(s.line);
    lines.set(s.line, line ? { start: line.start, end: s.end } : { start: s.start, end: s.end });
  }
  const first = lines.get(0);
  const second = lines.get(1);
  const titled = first !== undefined && second !== undefined && first.end - first.start <= LONGEST_TITLE;
  const title = titled ? text.slice(first.start, first.end) : '';
  return {
    part: (segment) => {
      const line = lines.get(segment.line)!;
      if (segment.line === 0) return titled ? 'title' : 'body';
      const whole = text.slice(line.start, line.end);
      if (titled && whole === title) return 'title';
      if (line.end - line.start < SHORTEST_LINE || whole.startsWith('+')) return 'furniture';
      return isCaption(text, line) ? 'caption' : 'body';
    },
  };
}

/** A short line that ends in a bracket (a photographer and an agency) and has no full stop. */
function isCaption(text: string, line: { start: number; end: number }): boolean {
  return (
    text[line.end - 1] === ')' &&
    line.end - line.start < 160 &&
    text.indexOf('/', line.start) > 0 &&
    text.indexOf('/', line.start) < line.end
  );
}
