import { columnsOf, isolate, oneLine } from './bidi.ts';

/** A table for a terminal. Cells are one line each; what does not fit is cut with an ellipsis. */
export interface TableColumn<T> {
  readonly name: string;
  readonly value: (row: T) => string;
  /** columns it takes at most, if the others need the room */
  readonly most?: number;
  readonly right?: boolean;
  /** never cut: an id that is to be copied */
  readonly whole?: boolean;
}

const GAP = 2;
const LEAST = 4;

/** Widths of the columns: what they need, then the widest made smaller until all fit in `width`. */
export function tableWidths<T>(columns: readonly TableColumn<T>[], rows: readonly T[], width: number): readonly number[] {
  const widths = columns.map(({ name, value, whole, most = 60 }) =>
    Math.min(
      whole ? 200 : most,
      rows.reduce((wide, row) => Math.max(wide, columnsOf(oneLine(value(row)))), columnsOf(name)),
    ),
  );
  const room = width - GAP * (columns.length - 1);
  let over = widths.reduce((sum, w) => sum + w, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths.map((w, i) => (columns[i]!.whole ? 0 : w))));
    if (widest < 0 || columns[widest]!.whole || widths[widest]! <= LEAST) break;
    widths[widest]!--;
    over--;
  }
  return widths;
}

export const tableHead = <T>(columns: readonly TableColumn<T>[], widths: readonly number[]): string =>
  line(columns, widths, (column) => column.name);

export const tableRow = <T>(columns: readonly TableColumn<T>[], widths: readonly number[], row: T): string =>
  line(columns, widths, (column) => column.value(row));

function line<T>(columns: readonly TableColumn<T>[], widths: readonly number[], of: (column: TableColumn<T>) => string): string {
  const cells = columns.map((column, i) => cell(of(column), widths[i]!, column.right === true, i === columns.length - 1));
  return cells.join(' '.repeat(GAP)).trimEnd();
}

/** Words of another direction are kept apart from the rest of the line; the marks for it take no room. */
function cell(text: string, width: number, right: boolean, last: boolean): string {
  const shown = cutTo(oneLine(text), width);
  const space = ' '.repeat(Math.max(0, width - columnsOf(shown)));
  const kept = RIGHT_TO_LEFT.test(shown) ? isolate(shown) : shown;
  if (right) return space + kept;
  return last ? kept : kept + space;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

export function cutTo(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const letter of text) {
    const columns = columnsOf(letter);
    if (used + columns > width - 1) break;
    cut += letter;
    used += columns;
  }
  return `${cut.trimEnd()}…`;
}
