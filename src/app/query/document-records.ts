import { isoOf } from '../../core/ledger/days.ts';
import type { DocumentRecord } from '../../core/ledger/records.ts';
import type { DocumentRow } from '../../store/tables.ts';
import { lastKey } from './known-by.ts';
import type { Session } from './session.ts';

/** Documents as they are shown, by key; one round trip more for their groups. */
export async function documentRecords(
  session: Session,
  rows: readonly DocumentRow[],
): Promise<ReadonlyMap<number, DocumentRecord>> {
  const [groups, counts] = await Promise.all([groupIds(session, rows), session.past ? earlierCounts(session, rows) : null]);
  return new Map(
    rows.map((row) => [row.key, documentRecord({ ...row, ...counts?.get(row.key) }, groups.get(row.grp) ?? row.id)]),
  );
}

function documentRecord(row: DocumentRow, group: string): DocumentRecord {
  return {
    id: row.id,
    ...(row.external_id !== null && { externalId: row.external_id }),
    group,
    ...(row.outlet !== null && { outlet: row.outlet }),
    ...(row.byline !== null && { byline: row.byline }),
    ...(row.published !== null && { published: isoOf(row.published) }),
    ...(row.title !== null && { title: row.title }),
    ...(row.url !== null && { url: row.url }),
    ...(row.lang !== null && { lang: row.lang }),
    known: new Date(row.known).toISOString(),
    length: row.length,
    state: row.state,
    claims: row.claims,
  };
}

/** Ids of groups by key. A group is named by the smallest id in it, of those that were known. */
async function groupIds(
  { store: { db }, until, past }: Session,
  rows: readonly DocumentRow[],
): Promise<ReadonlyMap<number, string>> {
  const own = new Map(rows.map(({ key, id }) => [key, id]));
  const keys = [...new Set(rows.map(({ grp }) => grp))];
  if (past) {
    const found =
      keys.length === 0
        ? []
        : await db
            .selectFrom('document')
            .where('grp', 'in', keys)
            .where('key', '<=', until)
            .groupBy('grp')
            .select(({ fn }) => ['grp', fn.min('id').as('id')])
            .execute();
    return new Map(found.map(({ grp, id }) => [grp, id]));
  }
  const missing = keys.filter((key) => !own.has(key));
  const found =
    missing.length === 0 ? [] : await db.selectFrom('document').where('key', 'in', missing).select(['key', 'id']).execute();
  for (const { key, id } of found) own.set(key, id);
  return own;
}

type Counts = Pick<DocumentRow, 'claims' | 'readings' | 'state'>;

/** What was found in documents by then, for those that were read again since. */
async function earlierCounts(
  { store: { db }, until }: Session,
  rows: readonly DocumentRow[],
): Promise<ReadonlyMap<number, Counts>> {
  const counts = new Map<number, Counts>();
  const keys = rows.map(({ key }) => key);
  if (keys.length === 0) return counts;
  const later = db.selectFrom('reading').where('document', 'in', keys).where('seq', '>', until).select('document').distinct();
  for (const { document } of await later.execute()) {
    const { readings } = await db
      .selectFrom('reading')
      .where('document', '=', document)
      .where('seq', '<=', until)
      .select(({ fn }) => fn.countAll<number>().as('readings'))
      .executeTakeFirstOrThrow();
    const { claims } = await db
      .selectFrom('claim')
      .where('document', '=', document)
      .where('reading', '>', 0)
      .where('key', '<=', lastKey(until))
      .select(({ fn }) => fn.countAll<number>().as('claims'))
      .executeTakeFirstOrThrow();
    const state = claims > 0 ? 'read' : readings > 0 ? 'silent' : 'waiting';
    counts.set(document, { claims: Number(claims), readings: Number(readings), state });
  }
  return counts;
}
