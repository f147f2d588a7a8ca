import { isoOf } from '../../core/ledger/days.ts';
import type { Coder } from '../../core/ledger/entries.ts';
import { unpackRecord } from '../../core/ledger/pack.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { ClaimRecord, DocumentRecord, ReviewState } from '../../core/ledger/records.ts';
import { claimIdOf, seqOfClaim } from '../../store/claim-id.ts';
import type { ClaimRow, DocumentRow } from '../../store/tables.ts';
import { documentRecords } from './document-records.ts';
import { currentState, statesUntil } from './review-states.ts';
import type { Session } from './session.ts';

type Row = ClaimRow & { readonly coder: string | null; readonly version: string | null; readonly lexicon: string | null };

/** Keys looked up in one statement. */
const BATCH = 500;

/** Claims by key, in the order asked for, with all that surrounds them; keys that are no claim's are left out. Three round trips a batch. */
export async function hydrate(session: Session, keys: readonly number[]): Promise<readonly ClaimRecord[]> {
  const records: ClaimRecord[] = [];
  for (let from = 0; from < keys.length; from += BATCH)
    records.push(...(await hydrateBatch(session, keys.slice(from, from + BATCH))));
  return records;
}

async function hydrateBatch(session: Session, keys: readonly number[]): Promise<readonly ClaimRecord[]> {
  if (keys.length === 0) return [];
  const seqs = [...new Set(keys.map(seqOfClaim))];
  const [rows, headers] = await Promise.all([claimRows(session, keys), headersOf(session, seqs)]);
  const numbers = new Set(rows.map((row) => row.document));
  const [documents, texts, states] = await Promise.all([
    documentsByKey(session, [...numbers]),
    session.texts.of(numbers),
    session.past ? statesUntil(session.store.db, rows, session.until) : null,
  ]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    const document = row && documents.get(row.document);
    if (!document) return [];
    const header = headers.get(seqOfClaim(key));
    const review = states?.get(key) ?? currentState(row);
    return [recordOf(row, document, texts.get(row.document) ?? '', review, header ?? { at: 0, by: '' })];
  });
}

interface Header {
  readonly at: number;
  readonly by: string;
}

function recordOf(row: Row, document: DocumentRecord, text: string, review: ReviewState, { at, by }: Header): ClaimRecord {
  const { claim, actors, recipients } = unpackRecord(row.body, text);
  return {
    id: claimIdOf(document.id, row),
    document,
    coder: coderOf(row, by),
    claim,
    evidence: text.slice(claim.evidence.start, claim.evidence.end),
    actors,
    recipients,
    places: claim.place.flatMap((place) => place.ref ?? []),
    day: row.day === NO_DAY ? null : isoOf(row.day),
    told: row.told === 1,
    known: new Date(at).toISOString(),
    review,
    restricted: row.restricted === 1,
  };
}

const KINDS: Readonly<Record<string, Coder['kind']>> = { rules: 'rules', model: 'model', person: 'person' };

/** An edit is a person's reading; the person stands where a program has its version. */
function coderOf({ reading, coder, version, lexicon }: Row, by: string): Coder {
  if (reading === 0) return { kind: 'person', version: by };
  return { kind: KINDS[coder ?? ''] ?? 'rules', version: version ?? '', ...(lexicon !== null && { lexicon }) };
}

function claimRows({ store: { db } }: Session, keys: readonly number[]): Promise<Row[]> {
  return db
    .selectFrom('claim')
    .leftJoin('reading', (join) =>
      join.onRef('reading.document', '=', 'claim.document').onRef('reading.number', '=', 'claim.reading'),
    )
    .where('claim.key', 'in', keys)
    .selectAll('claim')
    .select(['reading.coder', 'reading.version', 'reading.lexicon'])
    .execute();
}

async function headersOf({ store: { db } }: Session, seqs: readonly number[]): Promise<ReadonlyMap<number, Header>> {
  const rows = await db.selectFrom('log').select(['seq', 'at', 'by']).where('seq', 'in', seqs).execute();
  return new Map(rows.map(({ seq, ...header }) => [seq, header]));
}

async function documentsByKey(session: Session, keys: readonly number[]): Promise<ReadonlyMap<number, DocumentRecord>> {
  const rows: DocumentRow[] = await session.store.db.selectFrom('document').selectAll().where('key', 'in', keys).execute();
  return documentRecords(session, rows);
}
