import type { DocumentRecord } from '../../core/ledger/records.ts';
import type { Session } from './session.ts';

/** A report as a list shows it. */
export interface DocumentLine extends DocumentRecord {
  /** reports of its group of copies, itself among them */
  readonly copies: number;
  /** who put it on record */
  readonly by: string;
}

/** Adds to reports how many copies there are of each and who put it on record. */
export async function documentLines(session: Session, records: readonly DocumentRecord[]): Promise<readonly DocumentLine[]> {
  if (records.length === 0) return [];
  const { db } = session.store;
  const ids = records.map(({ id }) => id);
  const rows = await db
    .selectFrom('document')
    .innerJoin('log', 'log.seq', 'document.key')
    .where('document.id', 'in', ids)
    .select(['document.id', 'document.grp', 'log.by'])
    .execute();
  const groups = [...new Set(rows.map(({ grp }) => grp))];
  const counted = await db
    .selectFrom('document')
    .where('grp', 'in', groups)
    .where('key', '<=', session.until)
    .groupBy('grp')
    .select(({ fn }) => ['grp', fn.countAll<number | string>().as('copies')])
    .execute();
  const copies = new Map(counted.map((row) => [row.grp, Number(row.copies)]));
  const own = new Map(rows.map((row) => [row.id, { copies: copies.get(row.grp) ?? 1, by: row.by }]));
  return records.map((record) => ({ ...record, copies: 1, by: '', ...own.get(record.id) }));
}
