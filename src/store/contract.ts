import type { Kysely } from 'kysely';
import type { DocumentEntry, Entry, Recorded } from '../core/ledger/entries.ts';
import type { Projection } from '../core/ledger/project.ts';
import type { AccountTables } from './account-tables.ts';
import type { Sealed } from './sealed.ts';
import type { Tables } from './tables.ts';

/** What is put on record in one go: the entry and what it adds to the views. */
export interface AppendItem {
  readonly entry: Entry;
  readonly projection: Projection;
  /** the entry made ready for the log, where that was done elsewhere (`seal` of sealed.ts) */
  readonly sealed?: Sealed;
}

/** Bytes as received, under their SHA-256. Already known ones are left as they are. */
export interface RawItem {
  readonly sha: string;
  readonly bytes: Uint8Array;
}

export interface FailureItem {
  readonly locator: string;
  readonly code: string;
  readonly detail: string;
}

export interface Batch {
  readonly by: string;
  /** ISO instant; the store never lets an entry be earlier than the one before it */
  readonly at: string;
  readonly items: readonly AppendItem[];
  readonly raw?: readonly RawItem[];
  readonly failures?: readonly FailureItem[];
  /**
   * Lets `tag` and `dyad` wait until there are many rows for them, which halves the cost of a long ingest into a large ledger. The batch is
   * durable all the same; its claims are found by tag and dyad after `settle`, which also comes by itself in time, at `close`, and at opening.
   */
  readonly defer?: boolean;
  /** changes accounts in the same transaction, once the entries are in the views; what it throws undoes all */
  readonly accounts?: (tables: AccountTables) => Promise<void>;
}

/** The end of the log. `hash` is lower-case hex; 64 zeros where the log is empty. */
export interface Head {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/**
 * One ledger, on SQLite or PostgreSQL. When `append` resolves, the batch is durable whole (fsync on commit); when it rejects, none of it is
 * there, or all of it where the server went away while committing. Documents, readings and acquisitions that are already there are passed
 * over, so a batch may be sent again. Readers never wait for writers.
 * Throws `StoreError`.
 */
export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  /** where it is, without a password */
  readonly location: string;
  /** typed queries over the tables; never for writing */
  readonly db: Kysely<Tables>;
  /** `appended`: entries put on record; `known`: entries passed over, for they are there already */
  append(batch: Batch): Promise<{ readonly head: Head; readonly appended: number; readonly known: number }>;
  /** reads and writes the tables of accounts in one transaction, durable when it resolves; what `work` throws undoes all */
  changeAccounts<R>(work: (tables: AccountTables) => Promise<R>): Promise<R>;
  /** puts what was deferred into its tables */
  settle(): Promise<void>;
  head(): Promise<Head>;
  /** which of these document ids are on record with at least one reading */
  knownDocuments(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** entries in order, from seq `after` (exclusive), streaming */
  entries(after?: number): AsyncIterable<Recorded>;
  /** document entries (with text) by key, in one round trip */
  documentEntries(keys: readonly number[]): Promise<ReadonlyMap<number, Recorded<DocumentEntry>>>;
  /** any entries by seq; those that are not there are left out */
  recorded(seqs: readonly number[]): Promise<ReadonlyMap<number, Recorded>>;
  raw(sha: string): Promise<Uint8Array | null>;
  /** text search: keys of claims whose terms hold all of `all` and none of `none`, newest recorded first */
  searchClaims(query: TermQuery): Promise<readonly number[]>;
  searchDocuments(query: TermQuery): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** `all`, `none`: index terms (core/ledger/search). `atMost` bounds the key (inclusive), `limit` the number of results. */
export interface TermQuery {
  /** of each of these lists one term at least */
  readonly oneOf?: readonly (readonly string[])[];
  readonly all: readonly string[];
  readonly none: readonly string[];
  readonly atMost?: number;
  readonly limit: number;
}

/**
 * What went wrong with the database, by a code with words in src/export/words/issues-store-*.ts. `detail` begins with where it happened and
 * never holds a password.
 */
export class StoreError extends Error {
  readonly code: string;
  readonly detail: string;
  constructor(code: string, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.code = code;
    this.detail = detail;
  }
}
