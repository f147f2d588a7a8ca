import type { DocumentEntry, Recorded } from '../../core/ledger/entries.ts';
import type { ClaimRecord, DocumentRecord } from '../../core/ledger/records.ts';
import type { DocumentRow } from '../../store/tables.ts';
import { documentRecords } from './document-records.ts';
import { QueryError } from './error.ts';
import { hydrate } from './hydrate.ts';
import { lastKey } from './known-by.ts';
import type { Session } from './session.ts';

/** One report with all that is on record about it. */
export interface WholeDocument {
  readonly document: DocumentRecord;
  readonly entry: DocumentEntry;
  /** where and when it was got, first to last */
  readonly acquisitions: readonly (Pick<Recorded, 'at' | 'by'> & DocumentEntry['acquisition'])[];
  /** in order of the text; those an edit replaced are left out */
  readonly claims: readonly ClaimRecord[];
  /** the other reports of its group */
  readonly copies: readonly DocumentRecord[];
  /** restricted claims that were left out */
  readonly withheld: number;
}

/** Copies that are listed. */
const COPIES = 100;

/** The report with this id, or that came with this id. Throws `QueryError` `unknown-document`. */
export async function documentOf(session: Session, id: string, restricted: boolean): Promise<WholeDocument> {
  const { store, until } = session;
  const row = await documentRowOf(session, id);
  const recorded = (await store.documentEntries([row.key])).get(row.key)!;
  const [claims, copies, acquisitions] = await Promise.all([
    claimsOf(session, row),
    copiesOf(session, row),
    store.db.selectFrom('acquisition').select('seq').where('document', '=', row.key).where('seq', '<=', until).execute(),
  ]);
  const again = await store.recorded(acquisitions.map(({ seq }) => seq));
  const records = await documentRecords(session, [row, ...copies]);
  const shown = claims.filter((claim) => restricted || !claim.restricted);
  return {
    document: records.get(row.key)!,
    entry: recorded.entry,
    acquisitions: [recorded, ...[...again.values()].sort((a, b) => a.seq - b.seq)].flatMap(({ at, by, entry }) =>
      entry.kind === 'document' || entry.kind === 'acquisition' ? [{ at, by, ...entry.acquisition }] : [],
    ),
    claims: shown,
    copies: copies.map(({ key }) => records.get(key)!),
    withheld: claims.length - shown.length,
  };
}

/** Throws `QueryError` `unknown-document`. */
export async function documentRowOf({ store: { db }, until }: Session, id: string): Promise<DocumentRow> {
  const known = db.selectFrom('document').selectAll().where('key', '<=', until);
  const row =
    (await known.where('id', '=', id).executeTakeFirst()) ?? (await known.where('external_id', '=', id).executeTakeFirst());
  if (!row) throw new QueryError(id, { code: 'unknown-document', detail: id });
  return row;
}

async function claimsOf(session: Session, { key }: DocumentRow): Promise<readonly ClaimRecord[]> {
  const rows = await session.store.db
    .selectFrom('claim')
    .select('key')
    .where('document', '=', key)
    .where('key', '<=', lastKey(session.until))
    .execute();
  const records = await hydrate(
    session,
    rows.map((row) => row.key),
  );
  return records
    .filter(({ review }) => review !== 'superseded')
    .sort((a, b) => a.claim.trigger.start - b.claim.trigger.start || (a.id < b.id ? -1 : 1));
}

const copiesOf = ({ store: { db }, until }: Session, { key, grp }: DocumentRow): Promise<DocumentRow[]> =>
  db
    .selectFrom('document')
    .selectAll()
    .where('grp', '=', grp)
    .where('key', '<>', key)
    .where('key', '<=', until)
    .orderBy('key')
    .limit(COPIES)
    .execute();
