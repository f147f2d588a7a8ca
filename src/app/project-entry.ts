import type { DocumentEntry, Entry } from '../core/ledger/entries.ts';
import type { Projection } from '../core/ledger/project.ts';
import {
  type ProjectionTools,
  projectAddition,
  projectDocument,
  projectEdit,
  projectReading,
} from '../core/ledger/project-claims.ts';
import type { Reading } from '../core/types.ts';
import type { Store } from '../store/contract.ts';
import type { Project } from '../store/taker.ts';

/** Where an entry's neighbours are found: a reading points at its document, an edit at the claim it mends. */
export interface EntryLookup {
  document(id: string): Promise<DocumentEntry>;
  /** the first reading of a document: in its light are filed the claims that people make */
  readingOf(document: string): Promise<Reading>;
}

/** What an entry adds to the views, from whatever it was known by: used to put it on record, to build views again, and to check them. */
export async function projectEntry(entry: Entry, lookup: EntryLookup, tools: ProjectionTools): Promise<Projection> {
  switch (entry.kind) {
    case 'document':
      return { document: projectDocument(entry, tools) };
    case 'reading': {
      const document = await lookup.document(entry.document);
      if (entry.reading.coder.kind === 'rules') return { claims: projectReading(entry.reading, document, tools) };
      return { claims: projectAddition(entry.reading, await lookup.readingOf(entry.document), document, tools) };
    }
    case 'review': {
      if (!entry.edit) return {};
      const document = documentOfClaim(entry.claim);
      return { claims: projectEdit(entry.edit, await lookup.readingOf(document), await lookup.document(document), tools) };
    }
    default:
      return {};
  }
}

/** `documentId.r1.c3` and `documentId.e9` are claims of `documentId`. */
export const documentOfClaim = (claim: string): string => claim.replace(/\.(?:r\d+\..+|e\d+)$/, '');

/** Documents and readings met lately are kept: in a log, a reading follows its document closely. */
const KEPT = 2000;

/** Looks in what went by (`see` every entry), then in the store. */
export function entryLookup(store: Store): EntryLookup & { see(entry: Entry): void } {
  const documents = new Map<string, DocumentEntry>();
  const readings = new Map<string, Reading>();
  const keep = <T>(map: Map<string, T>, id: string, value: T): void => {
    map.set(id, value);
    if (map.size > KEPT) map.delete(map.keys().next().value!);
  };
  return {
    see(entry) {
      if (entry.kind === 'document') keep(documents, entry.id, entry);
      // a later reading of a document that is not held any more must not pass for its first
      const first = entry.kind === 'reading' && documents.has(entry.document) && !readings.has(entry.document);
      if (first) keep(readings, entry.document, entry.reading);
    },
    async document(id) {
      return documents.get(id) ?? (await storedDocument(store, id));
    },
    async readingOf(id) {
      return readings.get(id) ?? (await storedReading(store, id));
    },
  };
}

/** Makes entries of a log anew for the views of `store`, in which they are put on record one after the other. */
export function projecting(store: Store, tools: ProjectionTools): Project {
  const lookup = entryLookup(store);
  return ({ entry }) => {
    lookup.see(entry);
    return projectEntry(entry, lookup, tools);
  };
}

async function storedDocument(store: Store, id: string): Promise<DocumentEntry> {
  const row = await store.db.selectFrom('document').select('key').where('id', '=', id).executeTakeFirst();
  const entry = row && (await store.documentEntries([row.key])).get(row.key)?.entry;
  if (!entry) throw new Error(`no document ${id} in ${store.location}`);
  return entry;
}

/** The first reading of a document stands right behind it in the log, a few entries on at most. */
async function storedReading(store: Store, id: string): Promise<Reading> {
  const row = await store.db.selectFrom('document').select('key').where('id', '=', id).executeTakeFirst();
  for await (const { entry } of store.entries(row?.key ?? 0)) {
    if (entry.kind === 'reading' && entry.document === id) return entry.reading;
  }
  throw new Error(`no reading of ${id} in ${store.location}`);
}
