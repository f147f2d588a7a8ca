import { stringify } from 'csv-stringify/sync';
import type { Cell } from './claim-columns.ts';
import type { Sink } from './types.ts';

/** Rows made into text in one go. */
const BATCH = 200;

/**
 * A CSV file (RFC 4180, UTF-8, line feeds). Cells that a spreadsheet would run as a formula (= + - @, tab or carriage return first) get an
 * apostrophe before them; numbers do not, so that −5 stays a number.
 */
export class CsvTable {
  private readonly sink: Sink;
  private waiting: (readonly Cell[])[] = [];
  rows = 0;

  private constructor(sink: Sink) {
    this.sink = sink;
  }

  static async start(sink: Sink, header: readonly string[]): Promise<CsvTable> {
    await sink.write(stringify([header]));
    return new CsvTable(sink);
  }

  async add(cells: readonly Cell[]): Promise<void> {
    this.rows++;
    this.waiting.push(cells);
    if (this.waiting.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    if (rows.length > 0) await this.sink.write(stringify(rows, { escape_formulas: true, cast: { boolean: String } }));
  }
}
