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

/** A row that could not be read. */
interface BadRow {
  readonly line: number;
  readonly why: string;
}

/**
 * A table with headings, one report a row (RFC 4180; comma, semicolon, tab or bar). The bytes are parsed as Latin-1, one character a byte,
 * and each cell is decoded by itself: so a row's raw bytes are those received, and one bad cell spoils nothing else.
 */
export async function* readCsv(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  const { stream, encoding, delimiter } = await prepare(piece, context);
  const text = decoder(encoding);
  let number = 0;
  let bad = 0;
  let columns: CsvColumns | undefined;
  try {
    for await (const row of rowsOf(stream, delimiter, context)) {
      if (context.stopped()) return;
      if ('why' in row) {
        bad++;
        yield failure(`${piece.locator}#line=${row.line}`, 'bad-row', row.why);
        continue;
      }
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
  if (number === 0 && bad === 0) throw new Problem('empty', 'no rows');
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
  const bytes = wide ? narrowed(stream, wide) : unmarked(stream, head);
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
async function* unmarked(stream: AsyncIterable<Uint8Array>, head: Uint8Array): AsyncGenerator<Uint8Array> {
  let left = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  for await (const chunk of stream) {
    if (chunk.length > left) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

async function* rowsOf(stream: Readable, delimiter: string, context: ImportContext): AsyncGenerator<Row | BadRow> {
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
  // among the rows, because the parser is ahead of who takes them
  parser.on('skip', (error: CsvError) => parser.push({ line: Number(error.lines ?? 0), why: issueOf(error).detail }));
  stream.on('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  try {
    for await (const row of parser as AsyncIterable<{ record: string[]; raw: string } | BadRow>)
      yield 'why' in row ? row : { cells: row.record, raw: row.raw };
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
