import { CLAIM_COLUMNS, type Column } from './claim-columns.ts';
import { CsvTable } from './csv-table.ts';
import { datapackage } from './datapackage.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';
import type { Exporter, Open, PolicedSource } from './types.ts';

async function table<T>(
  name: string,
  columns: readonly Column<T>[],
  records: AsyncIterable<T>,
  source: PolicedSource,
  open: Open,
): Promise<number> {
  const csv = await CsvTable.start(
    await open(name),
    columns.map((column) => column.name),
  );
  for await (const record of records) await csv.add(columns.map((column) => column.value(record, source.registry)));
  await csv.flush();
  return csv.rows;
}

/** One line a claim, one line a report, and a Frictionless description of both. */
export const csv: Exporter = {
  format: 'csv',
  files: ['claims.csv', 'documents.csv', 'datapackage.json'],
  view: 'by-source',
  async write(source, context, open) {
    const claims = await table('claims.csv', CLAIM_COLUMNS, source.claims(), source, open);
    const documents = await table('documents.csv', DOCUMENT_COLUMNS, source.documents(), source, open);
    const sink = await open('datapackage.json');
    await sink.write(`${JSON.stringify(datapackage(context), null, 2)}\n`);
    return { files: { 'claims.csv': claims, 'documents.csv': documents, 'datapackage.json': 1 } };
  },
};
