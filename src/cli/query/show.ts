import type { Page } from '../../app/query/claims.ts';
import type { Cell } from '../../export/ledger/claim-columns.ts';
import { CsvTable } from '../../export/ledger/csv-table.ts';
import { type TableColumn, tableHead, tableRow, tableWidths } from '../../export/table.ts';
import { type Output, openOutput } from '../output.ts';
import { widthOf } from '../terminal.ts';
import type { Given } from './given.ts';

/** How one kind of record is printed. */
export interface Shape<T> {
  readonly columns: readonly TableColumn<T>[];
  /** a line under the row; nothing where it is empty */
  readonly note?: (row: T, width: number) => string;
  readonly csv: readonly { readonly name: string; readonly value: (row: T) => Cell }[];
  /** the record as JSON has it; as it is, where left out */
  readonly json?: (row: T) => unknown;
  /** how many are shown in a format where no limit is given */
  readonly limit?: (format: string) => number | undefined;
  /** what a table says where there is nothing */
  readonly empty: string;
}

/** A page of at most `limit` from behind a place on. */
export type Ask<T> = (options: { readonly limit: number; readonly after?: string | undefined }) => Promise<Page<T>>;

/** Records asked for at a time where many are wanted. */
const STEP = 500;

/** Prints what is asked for, page by page, and where to go on. `typed`: the command line, for the next one. Gives the exit status. */
export async function show<T>(given: Given, shape: Shape<T>, ask: Ask<T>, typed: readonly string[]): Promise<number> {
  const output = await openOutput(undefined);
  const printer = PRINTERS[given.one('format') ?? 'table']!(shape as Shape<unknown>, output);
  let left = given.limit(shape.limit?.(given.one('format') ?? 'table'));
  let after = given.one('after');
  let first = true;
  for (;;) {
    const { items, next } = await ask({ limit: Math.min(STEP, left), after });
    if (first) await printer.open(items);
    first = false;
    for (const item of items) await printer.row(item);
    left -= items.length;
    after = next ?? undefined;
    if (next === null || left <= 0) break;
  }
  await printer.close(after ?? null);
  await output.close();
  if (after !== undefined) process.stderr.write(`more: ${again(typed, after)}\n`);
  return 0;
}

interface Printer {
  open(first: readonly unknown[]): Promise<void>;
  row(row: unknown): Promise<void>;
  close(next: string | null): Promise<void>;
}

const plain = (row: unknown): unknown => row;

const PRINTERS: Readonly<Record<string, (shape: Shape<unknown>, output: Output) => Printer>> = { table, json, jsonl, csv };

/** Columns are as wide as the first rows need. */
function table({ columns, note, empty }: Shape<unknown>, output: Output): Printer {
  const width = widthOf(process.stdout);
  let widths: readonly number[] = [];
  return {
    async open(first) {
      widths = tableWidths(columns, first, width);
      if (first.length === 0) process.stderr.write(`${empty}\n`);
      else await output.write(`${tableHead(columns, widths)}\n`);
    },
    async row(row) {
      await output.write(`${tableRow(columns, widths, row)}\n`);
      const under = note?.(row, width) ?? '';
      if (under !== '') await output.write(`${under}\n`);
    },
    async close() {},
  };
}

function json({ json: made = plain }: Shape<unknown>, output: Output): Printer {
  let count = 0;
  return {
    open: () => output.write('{"items":['),
    row: (row) => output.write(`${count++ > 0 ? ',' : ''}\n${JSON.stringify(made(row), null, 2)}`),
    close: (next) => output.write(`\n],"next":${JSON.stringify(next)}}\n`),
  };
}

function jsonl({ json: made = plain }: Shape<unknown>, output: Output): Printer {
  return { async open() {}, row: (row) => output.write(`${JSON.stringify(made(row))}\n`), async close() {} };
}

function csv({ csv: columns }: Shape<unknown>, output: Output): Printer {
  let started: CsvTable | undefined;
  const sink = {
    write: (chunk: string | Uint8Array) => output.write(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)),
  };
  return {
    async open() {
      started = await CsvTable.start(
        sink,
        columns.map(({ name }) => name),
      );
    },
    row: async (row) => started?.add(columns.map(({ value }) => value(row))),
    close: async () => started?.flush(),
  };
}

/** The command line of the next page, for a shell. */
function again(rawArgs: readonly string[], after: string): string {
  const kept: string[] = [];
  for (let i = 0; i < rawArgs.length; i++) {
    if (rawArgs[i] === '--after') i++;
    else if (!rawArgs[i]!.startsWith('--after=')) kept.push(rawArgs[i]!);
  }
  const words = kept.map((word) => (/^[\w./:=+@%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  return ['isnad', ...words, '--after', after].join(' ');
}
