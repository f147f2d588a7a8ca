/** A run of letters on a page: where it stands (points, from the lower left) and what it says. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A gap of this share of the letter size is a space; letters of one word touch. */
const SPACE = 0.18;
/** Letters of one line may stand a little higher or lower. */
const LEVEL = 0.5;
/** Lines of a paragraph stand closer than this many letter sizes. */
const CLOSE = 2.1;
/** A line that leaves this share of the width empty ends its paragraph. */
const FULL = 0.82;

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[0-9A-Za-z\u00c0-\u024f\u0660-\u0669]/;

/**
 * The text of a page in reading order. PDF keeps glyphs where they are drawn: programs write a line of Arabic from the left or from
 * the right, letter by letter or word by word, so a line is put together from where its letters stand. The order of lines is that of
 * the file, which keeps columns apart.
 */
export function pageText(runs: readonly PdfRun[]): string {
  const lines = linesOf(runs).filter((line) => !/^[\d\s\-–/|]*$/.test(line.text));
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before) text += endsParagraph(before, line, left, right) ? '\n\n' : ' ';
    text += line.text;
  });
  return text;
}

function linesOf(all: readonly PdfRun[]): Line[] {
  // blanks without width are left over from ligatures; true gaps are seen by where the letters stand
  const runs = all.filter((run) => run.width > 0.01 || run.text.trim() !== '');
  const groups: PdfRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (first && Math.abs(first.y - run.y) < LEVEL * Math.max(first.size, run.size)) group!.push(run);
    else groups.push([run]);
  }
  return groups.map(lineOf).filter((line) => line.text !== '');
}

function lineOf(runs: readonly PdfRun[]): Line {
  const isArabic = count(runs, ARABIC) * 2 >= count(runs, /[A-Za-z]/);
  const placed = isArabic ? rightToLeft(runs) : [...runs].sort((a, b) => a.x - b.x);
  const text = joined(placed)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[،؛؟.:!])/g, '')
    // one glyph for both letters, turned round with the line; alef maqsura never stands before another letter
    .replace(/ىل(?![\u0621-\u064a])/g, 'لى')
    .trim();
  return {
    text: isArabic ? brackets(text) : text,
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y: runs[0]!.y,
    size: Math.max(...runs.map((run) => run.size)),
  };
}

const count = (runs: readonly PdfRun[], kind: RegExp): number => runs.filter((run) => kind.test(run.text)).length;

/**
 * By their left edges: the tail of a letter may reach under the one before it, so right edges mislead. The alef of a ligature has no
 * width and stands where its lam ends. Numbers and Latin words keep their own direction.
 */
function rightToLeft(runs: readonly PdfRun[]): PdfRun[] {
  const sorted = [...runs].sort((a, b) => b.x - a.x || b.width - a.width);
  const placed: PdfRun[] = [];
  for (let i = 0; i < sorted.length; ) {
    const end = endOfForeign(sorted, i);
    if (end > i) placed.push(...sorted.slice(i, end).reverse());
    else placed.push(sorted[i]!);
    i = Math.max(end, i + 1);
  }
  return placed;
}

/** Past the last of the numbers and Latin words that stand together from `from` on, with what is between them. */
function endOfForeign(runs: readonly PdfRun[], from: number): number {
  let end = from;
  for (let i = from; i < runs.length && !ARABIC_LETTER.test(runs[i]!.text); i++) {
    if (LEFT_TO_RIGHT.test(runs[i]!.text)) end = i + 1;
    else if (i === from) return from;
  }
  return end;
}
const ARABIC_LETTER = /[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]/;

function joined(runs: readonly PdfRun[]): string {
  let text = '';
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    if (before) {
      const gap = Math.max(run.x - (before.x + before.width), before.x - (run.x + run.width));
      if (gap > SPACE * Math.max(run.size, before.size) && !/^\p{M}/u.test(run.text)) text += ' ';
    }
    text += run.text;
  });
  return text;
}

/** Brackets are drawn mirrored in a line from the right: where the first is a closing one, all are turned. */
function brackets(text: string): string {
  const first = /[()[\]«»]/.exec(text)?.[0];
  if (first === undefined || '([«'.includes(first)) return text;
  const mirror: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };
  return text.replace(/[()[\]«»]/g, (bracket) => mirror[bracket] ?? bracket);
}

function endsParagraph(before: Line, line: Line, left: number, right: number): boolean {
  const size = Math.max(before.size, line.size);
  const isApart = Math.abs(before.y - line.y) > CLOSE * size || Math.abs(before.size - line.size) > 0.15 * size;
  return isApart || before.right - before.left < FULL * (right - left);
}
