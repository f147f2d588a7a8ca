import { type BasicType, ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { type Cell, CLAIM_COLUMNS, type Column } from './claim-columns.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';
import type { Exporter, PolicedSource, Sink } from './types.ts';

/** Rows of a row group: what memory holds at once. */
const ROWS = 5_000;

const TYPES: Readonly<Record<Column<never>['type'], BasicType>> = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'STRING',
  datetime: 'STRING',
};
const WIDEST = 2 ** 31 - 1;

/** A file of row groups, each handed on as soon as it is made. */
class ParquetTable<T> {
  private readonly columns: readonly Column<T>[];
  private readonly sink: Sink;
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  private cells: Cell[][];
  rows = 0;

  constructor(columns: readonly Column<T>[], sink: Sink) {
    this.columns = columns;
    this.sink = sink;
    this.cells = columns.map(() => []);
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: schemaFromColumnData({ columnData: this.data() }),
      createdBy: 'isnad',
    });
  }

  private data(): ColumnSource[] {
    return this.columns.map(({ name, type, required }, i) => ({
      name,
      data: this.cells[i]!,
      type: TYPES[type],
      nullable: required !== true,
    }));
  }

  async add(record: T, source: PolicedSource): Promise<void> {
    this.columns.forEach(({ type, value }, i) => {
      const cell = value(record, source.registry);
      this.cells[i]!.push(type === 'integer' && typeof cell === 'number' ? whole(cell) : cell);
    });
    this.rows++;
    if (this.rows % ROWS === 0) await this.group();
  }

  private async group(): Promise<void> {
    if (this.cells[0]!.length > 0) await this.writer.write({ columnData: this.data(), rowGroupSize: ROWS });
    this.cells = this.columns.map(() => []);
    await this.drain();
  }

  /** The writer goes on counting from where it was; only its buffer starts anew. */
  private async drain(): Promise<void> {
    const made = this.bytes.getBytes().slice();
    this.bytes.index = 0;
    await this.sink.write(made);
  }

  async finish(): Promise<number> {
    await this.group();
    await this.writer.finish();
    await this.drain();
    return this.rows;
  }
}

/** Numbers told as halves and beyond 32 bits are told by no report in earnest. */
const whole = (value: number): number => Math.max(-WIDEST, Math.min(WIDEST, Math.round(value)));

/** The columns of the CSV, typed. Dates and instants are ISO strings. */
export const parquet: Exporter = {
  format: 'parquet',
  files: ['claims.parquet', 'documents.parquet'],
  view: 'by-source',
  async write(source, _, open) {
    const claims = new ParquetTable(CLAIM_COLUMNS, await open('claims.parquet'));
    for await (const claim of source.claims()) await claims.add(claim, source);
    await claims.finish();
    const documents = new ParquetTable(DOCUMENT_COLUMNS, await open('documents.parquet'));
    for await (const document of source.documents()) await documents.add(document, source);
    await documents.finish();
    return { files: { 'claims.parquet': claims.rows, 'documents.parquet': documents.rows } };
  },
};
