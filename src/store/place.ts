import type { Kysely } from 'kysely';
import type { Entry } from '../core/ledger/entries.ts';
import type { AppendItem } from './contract.ts';
import { StoreError } from './contract.ts';
import type { Sealed } from './sealed.ts';
import { shortHash } from './sealed.ts';
import type { Tables } from './tables.ts';

export interface SealedItem extends AppendItem {
  readonly sealed: Sealed;
}

/** A document that the batch speaks of, as it stands once the batch is in. */
export interface DocumentState {
  readonly key: number;
  readonly isNew: boolean;
  state: string;
  claims: number;
  readings: number;
  changed: boolean;
}

/** An item that is new, at its place in the log. */
export interface Placed extends SealedItem {
  readonly seq: number;
  /** number of the reading; 0 for all else */
  readonly reading: number;
}

export interface Placing {
  readonly placed: readonly Placed[];
  /** by id */
  readonly documents: ReadonlyMap<string, DocumentState>;
}

/** The document that an entry or its claims are about. */
function documentOf({ entry, projection }: AppendItem): string | undefined {
  if (entry.kind === 'document') return entry.id;
  if (entry.kind === 'reading' || entry.kind === 'acquisition') return entry.document;
  return projection.claims?.document;
}

/** Which items are new, and where they go: after `last`, in order. Throws `no-such-document` where something is said of an unknown one. */
export async function placeItems(db: Kysely<Tables>, items: readonly SealedItem[], last: number): Promise<Placing> {
  const ids = [...new Set(items.map(documentOf).filter((id) => id !== undefined))];
  const documents = await knownStates(db, ids);
  const parts = await knownParts(db, documents, items);
  const placed: Placed[] = [];
  for (const item of items) {
    const seq = last + placed.length + 1;
    const id = documentOf(item);
    const document = id === undefined ? undefined : documents.get(id);
    if (item.entry.kind === 'document') {
      if (document) continue;
      documents.set(item.entry.id, { key: seq, isNew: true, state: 'waiting', claims: 0, readings: 0, changed: false });
      placed.push({ ...item, seq, reading: 0 });
      continue;
    }
    if (id !== undefined && !document) throw new StoreError('no-such-document', id);
    const part = document ? partOf(item.entry, document, item.sealed) : null;
    if (part !== null && parts.has(part)) continue;
    if (part !== null) parts.add(part);
    placed.push({ ...item, seq, reading: document ? takeUp(item, document) : 0 });
  }
  return { placed, documents };
}

/** Lets the document know of a reading; gives the reading's number. */
function takeUp({ entry, projection }: AppendItem, document: DocumentState): number {
  if (entry.kind !== 'reading') return 0;
  document.readings++;
  document.claims += projection.claims?.claims.length ?? 0;
  document.state = projection.claims?.state ?? document.state;
  document.changed = true;
  return document.readings;
}

/** By what a reading or an acquisition is known again; `null` for what may be said twice, as reviews may. */
function partOf(entry: Entry, { key }: DocumentState, { digest }: Sealed): string | null {
  return entry.kind === 'reading' || entry.kind === 'acquisition' ? `${entry.kind} ${key} ${shortHash(digest)}` : null;
}

async function knownStates(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, DocumentState>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('document')
    .where('id', 'in', ids)
    .select(['id', 'key', 'state', 'claims', 'readings'])
    .execute();
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, isNew: false, changed: false }]));
}

/** What is on record of the documents that are there already. */
async function knownParts(
  db: Kysely<Tables>,
  documents: ReadonlyMap<string, DocumentState>,
  items: readonly AppendItem[],
): Promise<Set<string>> {
  const parts = new Set<string>();
  const keys = [...documents.values()].map(({ key }) => key);
  if (keys.length === 0) return parts;
  for (const kind of ['reading', 'acquisition'] as const) {
    if (!items.some(({ entry }) => entry.kind === kind)) continue;
    const rows = await db.selectFrom(kind).where('document', 'in', keys).select(['document', 'hash']).execute();
    for (const { document, hash } of rows) parts.add(`${kind} ${document} ${hash}`);
  }
  return parts;
}
