import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ImportContext } from './context.ts';
import { type CsvColumns, type CsvField, columnsOf, delimiterOf } from './csv-columns.ts';
import { decodeNamed, isKnownEncoding } from './decode-legacy.ts';
import { guessUtf16 } from './decode-shape.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { ImportItem } from './item.ts';
import { type Piece, peek } from './piece.ts';
import { failure, issueOf, Problem } from './problem.ts';
import { report } from './report.ts';

interface Row {
  readonly cells: readonly string[];
  readonly raw: string;
}

/**
 * A table with headings, one report a row (RFC 4180; comma, semicolon, tab or bar). The bytes are parsed as Latin-1, one character a byte,
 * and each cell is decoded by itself: so a row's raw bytes are those received, and one bad cell spoils nothing else.
 */
export async function* readCsv(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const { stream, encoding, delimiter } = await prepare(piece, context);
  const text = decoder(encoding);
  const skipped: ImportItem[] = [];
  let number = 0;
  let columns: CsvColumns | undefined;
  try {
    for await (const row of rowsOf(stream, delimiter, context, (line, why) =>
      skipped.push(failure(`${piece.locator}#line=${line}`, 'bad-row', why)),
    )) {
      yield* skipped.splice(0);
      if (context.stopped()) return;
      if (columns === undefined) {
        columns = columnsOf(await Promise.all(row.cells.map(text)));
        if (columns.text === undefined)
          throw new Problem('no-text-column', (await Promise.all(row.cells.map(text))).join(', ').slice(0, 120));
        continue;
      }
      number++;
      const cells = await cellsOf(row, columns, text);
      yield report(
        { ...cells, locator: `${piece.locator}#row=${number}`, format: 'csv', raw: Buffer.from(row.raw, 'latin1') },
        context,
      );
    }
  } finally {
    stream.destroy();
  }
  yield* skipped;
  if (number === 0 && skipped.length === 0) throw new Problem('empty', 'no rows');
}

interface Prepared {
  readonly stream: Readable;
  readonly encoding: string | undefined;
  readonly delimiter: string;
}

async function prepare(piece: Piece, context: ImportContext): Promise<Prepared> {
  const { head, stream } = await peek(piece.stream);
  const encoding = context.encoding ?? piece.charset;
  if (encoding !== undefined && !(await isKnownEncoding(encoding))) throw new Problem('unknown-encoding', encoding);
  const wide = guessUtf16(head);
  const bytes = wide ? narrowed(stream, wide) : unmarked(stream);
  const sample = wide ? new TextDecoder(wide).decode(head) : Buffer.from(head).toString('latin1');
  const line = /^[^\r\n]*/.exec(sample)?.[0] ?? '';
  return {
    stream: Readable.from(bytes, { objectMode: true, highWaterMark: 1 }),
    encoding: wide ? 'utf-8' : encoding,
    delimiter: delimiterOf(line),
  };
}

/** A table in UTF-16, as Excel saves "Unicode text", made UTF-8. */
async function* narrowed(stream: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const wide = new TextDecoder(encoding);
  for await (const chunk of stream) yield Buffer.from(wide.decode(chunk, { stream: true }));
  yield Buffer.from(wide.decode());
}

/** Without the mark (BOM) that Excel puts before UTF-8: the parser would take it for a reason to decode by itself. */
async function* unmarked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of stream) {
    yield isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}

type Skip = (line: number, why: string) => void;

async function* rowsOf(stream: Readable, delimiter: string, context: ImportContext, skip: Skip): AsyncGenerator<Row> {
  const parser = parse({
    delimiter,
    encoding: 'latin1',
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: context.limits.record,
  });
  parser.on('skip', (error: CsvError) => skip(Number(error.lines ?? 0), issueOf(error).detail));
  stream.on('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  try {
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) yield { cells: record, raw };
  } catch (error) {
    throw error instanceof CsvError ? new Problem('bad-csv', issueOf(error).detail) : error;
  }
}

type DecodeCell = (cell: string) => Promise<string>;

/** UTF-8 where it is valid; without a named encoding anything else is windows-1256, the page that Excel writes Arabic CSV in. */
function decoder(encoding: string | undefined): DecodeCell {
  return async (cell) => {
    if (!/[\x80-\xff]/.test(cell)) return cell;
    const bytes = Buffer.from(cell, 'latin1');
    if (encoding !== undefined) return decodeNamed(bytes, encoding);
    const utf8 = decodeUtf8(bytes);
    return utf8.valid ? utf8.text : decodeNamed(bytes, 'windows-1256');
  };
}

async function cellsOf(
  row: Row,
  columns: CsvColumns,
  text: DecodeCell,
): Promise<{ text: string } & Partial<Record<Exclude<CsvField, 'id'> | 'externalId', string>>> {
  const cell = async (field: CsvField): Promise<string | undefined> => {
    const at = columns[field];
    const value = at === undefined ? undefined : row.cells[at];
    return value === undefined || value === '' ? undefined : text(value);
  };
  const { id, ...rest } = Object.fromEntries(
    await Promise.all((Object.keys(columns) as CsvField[]).map(async (field) => [field, await cell(field)])),
  );
  return { ...rest, text: rest.text ?? '', externalId: id };
}
