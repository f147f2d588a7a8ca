import type { Kysely } from 'kysely';
import type { BulkRow, BulkTable } from './columns.ts';
import type { Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

/** What `append` needs inside one transaction that holds the ledger's one lock for writing. */
export interface Writing {
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  /** Many rows at once; what happens to a row that is there already is the table's (columns.ts). */
  insert<T extends BulkTable>(table: T, rows: readonly BulkRow<T>[]): Promise<void>;
  /** Puts rows under their terms for the search. */
  index(table: 'claim_text' | 'document_text', rows: readonly TextRow[]): Promise<void>;
  /** Sees to it that there are tables for entries up to `seq`; asked before any is put. */
  reach(seq: number): Promise<void>;
}

export interface TextRow {
  readonly key: number;
  readonly terms: readonly string[];
}

/** One open database, as far as the engines differ. Errors come out as `StoreError`. */
export interface Connection {
  readonly engine: Engine;
  readonly location: string;
  /** for reading; never waits for a writer */
  readonly db: Kysely<Tables>;
  /** Commits when `work` resolves, rolls back when it rejects. Waits for other writers up to the time set, then `database-locked`. */
  write<R>(work: (writing: Writing) => Promise<R>): Promise<R>;
  match(table: 'claim_text' | 'document_text', match: TermMatch): Promise<readonly number[]>;
  /** turns an engine's error into a `StoreError`; leaves others as they are */
  told(error: unknown): unknown;
  close(): Promise<void>;
}

export interface TermMatch {
  readonly oneOf: readonly (readonly string[])[];
  readonly all: readonly string[];
  readonly none: readonly string[];
  readonly atMost: number;
  readonly limit: number;
}
