import type { Store, TermQuery } from './contract.ts';
import { deferring } from './deferring.ts';
import type { Connection, TermMatch } from './engine.ts';
import { headOf, lastEntry } from './head.ts';
import { unpackRaw } from './raw.ts';
import { documentEntries, entriesOf, recordedAt } from './read-log.ts';
import { cleanTerm } from './terms.ts';

/** A ledger over an open database: what is the same on both engines. */
export function storeOver(connection: Connection): Store {
  const { db, engine, location } = connection;
  const told = async <R>(work: () => Promise<R>): Promise<R> => {
    try {
      return await work();
    } catch (error) {
      throw connection.told(error);
    }
  };
  const appending = deferring(connection);
  return {
    engine,
    location,
    db,
    append: (batch) => told(() => appending.append(batch)),
    changeAccounts: (work) => told(() => connection.write((writing) => work(writing.db))),
    settle: () => told(appending.settle),
    head: () => told(async () => headOf(await lastEntry(db))),
    knownDocuments: (ids) => told(() => knownDocuments(connection, ids)),
    entries: (after = 0) => entriesOf(db, after),
    documentEntries: (keys) => told(() => documentEntries(db, keys)),
    recorded: (seqs) => told(() => recordedAt(db, seqs)),
    raw: (sha) =>
      told(async () => {
        const row = await db.selectFrom('raw').selectAll().where('sha', '=', sha).executeTakeFirst();
        return row ? unpackRaw(row) : null;
      }),
    searchClaims: (query) => told(() => connection.match('claim_text', matchOf(query))),
    searchDocuments: (query) => told(() => connection.match('document_text', matchOf(query))),
    async close() {
      try {
        await told(appending.finish);
      } finally {
        await connection.close();
      }
    },
  };
}

/** SQLite takes 32,766 values in a statement and PostgreSQL 65,535. */
const IDS = 10_000;

async function knownDocuments({ db }: Connection, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += IDS) {
    const some = ids.slice(from, from + IDS);
    const rows = await db.selectFrom('document').where('id', 'in', some).where('readings', '>', 0).select('id').execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
}

function matchOf({ all, oneOf = [], none, atMost, limit }: TermQuery): TermMatch {
  return { all: cleaned(all), oneOf, none: cleaned(none), atMost: atMost ?? Number.MAX_SAFE_INTEGER, limit };
}

/** A term of nothing but signs asks for nothing. */
const cleaned = (terms: readonly string[]): string[] => terms.map(cleanTerm).filter((term) => term !== '');
