import type { Cell } from './claim-columns.ts';
import { CsvTable } from './csv-table.ts';
import { Skips } from './skips.ts';
import type { Counts, ExportEvent, Open, PolicedSource } from './types.ts';

/** Writes one row an event; `rowOf` gives the row, or the reason why there is none. */
export async function writeEventTable(
  source: PolicedSource,
  open: Open,
  file: string,
  columns: readonly string[],
  rowOf: (event: ExportEvent) => readonly Cell[] | string,
): Promise<Counts> {
  const csv = await CsvTable.start(await open(file), columns);
  const skips = new Skips();
  for await (const event of source.events()) {
    const row = rowOf(event);
    if (typeof row === 'string') skips.add(row);
    else await csv.add(row);
  }
  await csv.flush();
  return { files: { [file]: csv.rows }, skipped: skips.table };
}
