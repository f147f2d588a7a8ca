import type { Span } from '../../../../../src/core/types.ts';

/** A stretch of the text that is laid out by itself: what is not on the screen costs nothing. */
export interface Block extends Span {
  readonly lines: readonly Line[];
}

export interface Line extends Span {
  /** the rest of a line that was too long for one block */
  readonly rest: boolean;
}

/** About this many characters and lines stand in one block; a longer line is cut. */
const LONGEST = 3000;
const MOST_LINES = 40;
/** So far back a space is looked for, to cut at. */
const BACK = 300;

/** The text in blocks, in order. Empty lines stand in none; every other character stands in one. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const close = (): void => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first && last) blocks.push({ start: first.start, end: last.end, lines });
    lines = [];
  };
  for (const line of linesOf(text)) {
    const begun = lines[0]?.start ?? line.start;
    if (lines.length >= MOST_LINES || line.end - begun > LONGEST) close();
    lines.push(line);
  }
  close();
  return blocks;
}

function* linesOf(text: string): Generator<Line> {
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    for (let start = at; start < end; ) {
      const cut = end - start > LONGEST ? cutBefore(text, start + LONGEST) : end;
      if (start > at || text.slice(start, cut).trim() !== '') yield { start, end: cut, rest: start > at };
      start = cut;
    }
    at = end + 1;
  }
}

/** After a space where there is one; never inside a letter of two code units. */
function cutBefore(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  if (space > limit - BACK) return space + 1;
  const low = text.charCodeAt(limit) & 0xfc00;
  return low === 0xdc00 ? limit - 1 : limit;
}
