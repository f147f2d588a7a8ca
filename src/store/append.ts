import type { AcquisitionEntry } from '../core/ledger/entries.ts';
import { addClaims, noClaimRows } from './claim-rows.ts';
import type { Batch, FailureItem, Head } from './contract.ts';
import { decide } from './decide.ts';
import { documentRow, readingRow } from './document-rows.ts';
import type { Connection, Writing } from './engine.ts';
import { groupCopies, type NewDocument } from './group.ts';
import { headOf, type LogEnd, lastEntry } from './head.ts';
import { type Placed, type Placing, placeItems, type SealedItem } from './place.ts';
import { putOff, putPostings, sortPostings } from './postings.ts';
import { packRaw } from './raw.ts';
import { chainHash, seal, shortHash } from './sealed.ts';
import type { LogRow } from './tables.ts';

export interface Appended {
  readonly head: Head;
  /** entries put on record */
  readonly appended: number;
  /** entries passed over, for they are there already */
  readonly known: number;
}

/** Puts a batch on record in one transaction. What can be done before the lock is held is done before. */
export async function append(connection: Pick<Connection, 'write'>, batch: Batch): Promise<Appended> {
  const sealed = batch.items.map((item) => ({ ...item, sealed: item.sealed ?? seal(item.entry) }));
  const raw = (batch.raw ?? []).map(packRaw);
  return connection.write(async (writing) => {
    const end = await lastEntry(writing.db);
    const at = Math.max(instant(batch.at), end.at);
    const placing = await placeItems(writing.db, sealed satisfies SealedItem[], end.seq);
    const last = placing.placed.at(-1);
    if (last) await writing.reach(last.seq);
    await writing.insert('raw', raw);
    const log = logRows(placing.placed, batch.by, at, end);
    await writing.insert('log', log);
    await putDocuments(writing, placing, at);
    await putClaims(writing, placing, batch.defer ?? false);
    await putDecisions(writing, placing.placed, batch.by, at);
    await putFailures(writing, batch.failures ?? [], at);
    await batch.accounts?.(writing.db);
    const appended = placing.placed.length;
    return { head: headOf(log.at(-1) ?? end), appended, known: sealed.length - appended };
  });
}

function instant(iso: string): number {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${iso}`);
  return time;
}

function logRows(placed: readonly Placed[], by: string, at: number, end: LogEnd): LogRow[] {
  let { hash } = end;
  return placed.map(({ entry, sealed, seq }) => {
    const header = { seq, at, kind: entry.kind, by };
    hash = chainHash(hash, header, sealed.digest);
    return { ...header, content: sealed.content, hash };
  });
}

async function putDocuments(writing: Writing, { placed, documents }: Placing, at: number): Promise<void> {
  const fresh: NewDocument[] = [];
  const readings = [];
  const acquisitions = [];
  for (const item of placed) {
    const { entry, projection, seq } = item;
    if (entry.kind === 'document' && projection.document) fresh.push({ key: seq, document: projection.document });
    if (entry.kind === 'reading') readings.push(readingRow(entry, item, documents.get(entry.document)!.key));
    if (entry.kind === 'acquisition') {
      const document = documents.get(entry.document)!.key;
      acquisitions.push({ document, hash: shortHash(item.sealed.digest), seq });
    }
  }
  const groups = await groupCopies(writing, fresh);
  const rows = fresh.map(({ key, document }) => documentRow(document, documents.get(document.id)!, at, groups.get(key)!));
  await writing.insert('document', rows);
  await writing.insert('reading', readings);
  await writing.insert('acquisition', acquisitions);
  for (const { entry } of placed) if (entry.kind === 'acquisition') await putExternalId(writing, entry);
  const texts = fresh.map(({ key, document: { terms } }) => ({ key, terms }));
  await writing.index(
    'document_text',
    texts.filter(({ terms }) => terms.length > 0),
  );
  for (const { key, isNew, changed, state, claims, readings: count } of documents.values()) {
    if (isNew || !changed) continue;
    await writing.db.updateTable('document').set({ state, claims, readings: count }).where('key', '=', key).execute();
  }
}

/** Of several ids under which a report came, the one that sorts last stands in the view: any rule will do that does not ask who came first. */
async function putExternalId({ db }: Writing, { document, externalId }: AcquisitionEntry): Promise<void> {
  if (externalId === undefined) return;
  const held = await db.selectFrom('document').select('external_id').where('id', '=', document).executeTakeFirst();
  if (held?.external_id && held.external_id >= externalId) return;
  await db.updateTable('document').set({ external_id: externalId }).where('id', '=', document).execute();
}

async function putClaims(writing: Writing, { placed, documents }: Placing, defer: boolean): Promise<void> {
  const rows = noClaimRows();
  for (const { projection, seq, reading } of placed) {
    const { claims } = projection;
    if (claims) addClaims(rows, claims.claims, { seq, document: documents.get(claims.document)!.key, reading });
  }
  await writing.insert('claim', rows.claims);
  const last = placed.at(-1);
  if (defer && last) await putOff(writing, last.seq, rows);
  else await putPostings(writing, sortPostings(rows));
  await writing.insert(
    'entity',
    [...rows.entities.values()].sort((x, y) => x.key - y.key),
  );
  await writing.index('claim_text', rows.terms);
}

async function putDecisions({ db }: Writing, placed: readonly Placed[], by: string, at: number): Promise<void> {
  for (const { entry, seq } of placed) await decide(db, entry, { seq, at, by });
}

/** The last word on why a file failed holds. */
async function putFailures({ db }: Writing, failures: readonly FailureItem[], at: number): Promise<void> {
  for (const { locator, code, detail } of failures) {
    const insert = db.insertInto('failure').values({ locator, code, detail, at });
    await insert.onConflict((held) => held.columns(['locator', 'code']).doUpdateSet({ detail, at })).execute();
  }
}
