import { isoOf } from '../../core/ledger/days.ts';
import type { Coder } from '../../core/ledger/entries.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { ClaimRecord, DocumentRecord, ReviewState } from '../../core/ledger/records.ts';
import { claimIdOf, seqOfClaim } from '../../store/claim-id.ts';
import type { Store } from '../../store/contract.ts';
import type { ClaimRow, DocumentRow } from '../../store/tables.ts';
import { documentRecords } from './document-records.ts';
import { currentState, statesUntil } from './review-states.ts';
import type { Session } from './session.ts';
import { type CoderRow, readingKey, type Unpacked } from './unpacked.ts';

/** Of a claim's row what may change, and what is needed to find the rest. */
const COLUMNS = ['key', 'document', 'name', 'reading', 'day', 'told', 'review', 'superseded', 'restricted'] as const;
type Row = Pick<ClaimRow, (typeof COLUMNS)[number]> & { readonly body?: string };

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
  const [unpacked, coders] = await Promise.all([session.claims.of(rows, texts), session.claims.coders(rows)]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    const document = row && documents.get(row.document);
    const claim = unpacked.get(key);
    if (!document || !claim) return [];
    const header = headers.get(seqOfClaim(key));
    const review = states?.get(key) ?? currentState(row);
    const { at, by } = header ?? { at: 0, by: '' };
    const text = texts.get(row.document) ?? '';
    return [recordOf(row, { document, text, review, at, ...claim, coder: coderOf(coders.get(readingKey(row)), row, by) })];
  });
}

interface Header {
  readonly at: number;
  readonly by: string;
}

interface Around extends Unpacked {
  readonly document: DocumentRecord;
  readonly text: string;
  readonly review: ReviewState;
  /** when it was recorded, in ms */
  readonly at: number;
  readonly coder: Coder;
}

function recordOf(row: Row, { document, text, review, at, coder, claim, actors, recipients }: Around): ClaimRecord {
  return {
    id: claimIdOf(document.id, row),
    document,
    coder,
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
function coderOf(read: CoderRow | undefined, { reading }: Row, by: string): Coder {
  if (reading === 0) return { kind: 'person', version: by };
  const { coder = '', version = '', lexicon = null } = read ?? {};
  return { kind: KINDS[coder] ?? 'rules', version, ...(lexicon !== null && { lexicon }) };
}

/** With the bodies of those that are met for the first time. */
async function claimRows({ store: { db }, claims }: Session, keys: readonly number[]): Promise<readonly Row[]> {
  const known = keys.filter((key) => claims.isKept(key));
  const rows = known.length === 0 ? [] : await db.selectFrom('claim').where('key', 'in', known).select(COLUMNS).execute();
  if (known.length === keys.length) return rows;
  const others = keys.filter((key) => !claims.isKept(key));
  return [
    ...rows,
    ...(await db
      .selectFrom('claim')
      .where('key', 'in', others)
      .select([...COLUMNS, 'body'])
      .execute()),
  ];
}

/** Entries never change: those met lately are kept. */
const met = new WeakMap<Store, Map<number, Header>>();
/** Entries kept: some megabytes. */
const MET = 50_000;

async function headersOf({ store }: Session, seqs: readonly number[]): Promise<ReadonlyMap<number, Header>> {
  let headers = met.get(store);
  if (headers === undefined || headers.size > MET) {
    headers = new Map();
    met.set(store, headers);
  }
  const known = headers;
  const missing = seqs.filter((seq) => !known.has(seq));
  if (missing.length === 0) return known;
  const rows = await store.db.selectFrom('log').select(['seq', 'at', 'by']).where('seq', 'in', missing).execute();
  for (const { seq, ...header } of rows) known.set(seq, header);
  return known;
}

async function documentsByKey(session: Session, keys: readonly number[]): Promise<ReadonlyMap<number, DocumentRecord>> {
  const rows: DocumentRow[] = await session.store.db.selectFrom('document').selectAll().where('key', 'in', keys).execute();
  return documentRecords(session, rows);
}
