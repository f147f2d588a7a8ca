import type { Span } from '../../../../../src/core/types.ts';

/** Between places in the text and places on the page. Lines carry `data-start`; their text is the report's, unit for unit. */

const linesIn = (article: HTMLElement): readonly HTMLElement[] => [...article.querySelectorAll<HTMLElement>('[data-start]')];
const startOf = (line: HTMLElement): number => Number(line.dataset.start);

/** Lines in order, to look many spans up at once. */
export class LineIndex {
  readonly #lines: readonly HTMLElement[];
  readonly #starts: readonly number[];

  constructor(article: HTMLElement) {
    this.#lines = linesIn(article);
    this.#starts = this.#lines.map(startOf);
  }

  /** Which line a place of the text stands in, or the last one before it. */
  #at(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  lineAt(offset: number): HTMLElement | undefined {
    return this.#lines[this.#at(offset)];
  }

  /** The span on the page, line by line; nothing of what stands in no line. */
  rangesOf({ start, end }: Span): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (let i = this.#at(start); i < this.#lines.length && this.#starts[i]! < end; i++) {
      const [line, first] = [this.#lines[i]!, this.#starts[i]!];
      const from = Math.max(start - first, 0);
      const to = Math.min(end - first, line.textContent.length);
      if (from < to) ranges.push(rangeIn(line, from, to));
    }
    return ranges;
  }
}

function rangeIn(line: HTMLElement, from: number, to: number): StaticRange {
  const [startContainer, startOffset] = nodeAt(line, from);
  const [endContainer, endOffset] = nodeAt(line, to);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** Where there are marks for want of highlights, a line has several text nodes. */
function nodeAt(line: HTMLElement, offset: number): readonly [Node, number] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let rest = offset;
  let last: Node = line;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (rest <= length) return [node, rest];
    rest -= length;
    last = node;
  }
  return [last, last.nodeValue?.length ?? 0];
}

/** The place in the text of a place on the page; null outside the article. */
export function offsetOf(article: HTMLElement, node: Node, offset: number): number | null {
  if (!article.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-start]');
  if (!line) {
    // between lines: the line that follows, or the end of all
    const after = linesIn(article).find((one) => node.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    return after ? startOf(after) : null;
  }
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return startOf(line) + before.toString().length;
}

/** What somebody has selected, as a span of the text without white space around it. */
export function selectedSpan(article: HTMLElement, text: string): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let start = offsetOf(article, range.startContainer, range.startOffset);
  let end = offsetOf(article, range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

/** The place in the text under a point of the window. */
export function offsetAtPoint(article: HTMLElement, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return offsetOf(article, position.offsetNode, position.offset);
  // older browsers know it by another name
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? offsetOf(article, range.startContainer, range.startOffset) : null;
}
