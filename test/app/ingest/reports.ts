import { type Prepared, prepare } from '../../../src/app/ingest/prepare.ts';
import type { ImportedReport } from '../../../src/import/item.ts';
import { inventedReports } from '../../helpers/invented.ts';

/** Invented reports as an importer gives them. `locator` and bytes can be others, for the same report got elsewhere. */
export const imported = (from: number, to: number, file = 'dump.jsonl'): ImportedReport[] =>
  inventedReports(from, to).map(({ id, ...report }) => ({
    ...report,
    kind: 'report',
    locator: `${file}:${id}`,
    format: 'jsonl',
    externalId: id,
    raw: Buffer.from(JSON.stringify({ file, id, ...report })),
    issues: [],
  }));

export const preparedReports = (from: number, to: number, file?: string): Prepared[] => imported(from, to, file).map(prepare);

export async function* fed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
