import type { Decision } from '../core/ledger/entries.ts';
import type { AccountRow, AttemptRow, AuditRow, LoginRow, TokenRow } from './account-tables.ts';

/**
 * The tables of a ledger, the same on SQLite and PostgreSQL (src/store/migrations). `log` and `raw` are the record; everything else is a
 * view over them that can be built again, but for what account-tables.ts tells of, which is never in a backup or an export. Times are integers: `at` and `known` in milliseconds since 1970 (UTC), `day` in days since
 * 1970-01-01, `NO_DAY` (core/ledger/project.ts) where none is known. A claim's key is the sequence number of the log entry that brought it × CLAIMS_PER_ENTRY + its number there: keys grow with
 * time, so "known by" is a bound on keys, and they need no sequence of the database.
 */
export interface Tables {
  readonly meta: { readonly name: string; readonly value: string };
  readonly migration: { readonly name: string; readonly at: number };
  readonly log: LogRow;
  readonly raw: { readonly sha: string; readonly size: number; readonly bytes: Uint8Array };
  readonly document: DocumentRow;
  readonly reading: ReadingRow;
  /** where a report was got again; `hash` as in ReadingRow */
  readonly acquisition: { readonly document: number; readonly hash: number; readonly seq: number };
  readonly shingle: { readonly hash: number; readonly document: number };
  /** `hashes`: four bytes each, the lowest first */
  readonly sketch: { readonly document: number; readonly hashes: Uint8Array; readonly words: number };
  readonly claim: ClaimRow;
  readonly tag: TagRow;
  readonly dyad: DyadTableRow;
  readonly pending: PendingRow;
  readonly entity: { readonly key: number; readonly id: string; readonly name: string; readonly claims: number };
  readonly review: ReviewRow;
  readonly same_as: { readonly seq: number; readonly a: number; readonly b: number; readonly verdict: string };
  readonly grade: { readonly seq: number; readonly subject: string; readonly on: string; readonly grade: string };
  readonly outcome: { readonly seq: number; readonly claim: number; readonly outcome: string };
  readonly person: { readonly name: string; readonly seq: number; readonly may: string };
  readonly actor: { readonly seq: number; readonly id: string };
  readonly failure: { readonly locator: string; readonly code: string; readonly detail: string; readonly at: number };
  readonly account: AccountRow;
  readonly login: LoginRow;
  readonly token: TokenRow;
  readonly audit: AuditRow;
  readonly attempt: AttemptRow;
}

export const CLAIMS_PER_ENTRY = 65_536;

/** `content` is the entry as JSON in UTF-8, deflated; `hash` chains: SHA-256 over the hash before, the header, and the SHA-256 of the JSON. */
export interface LogRow {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly by: string;
  readonly content: Uint8Array;
  readonly hash: Uint8Array;
}

/** `key` is the seq of the document's entry; `grp` the key of the document that stands for its group of copies (smallest id). */
export interface DocumentRow {
  readonly key: number;
  readonly id: string;
  readonly external_id: string | null;
  readonly grp: number;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: number | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly known: number;
  readonly length: number;
  readonly state: string;
  readonly claims: number;
  readonly readings: number;
}

/** `hash`: first 53 bits of the SHA-256 of the entry as JSON, by which the same reading sent again is known. Coder as in core/ledger/entries. */
export interface ReadingRow {
  readonly document: number;
  /** from 1 */
  readonly number: number;
  readonly seq: number;
  readonly hash: number;
  readonly coder: string;
  readonly version: string;
  readonly lexicon: string | null;
}

/** `body` is the claim packed: spans without their texts (core/ledger/pack.ts). `superseded` is the seq of the edit that replaced it. */
export interface ClaimRow {
  readonly key: number;
  readonly document: number;
  /** the coder's own id within the reading, e.g. c12 */
  readonly name: string;
  /** number of the reading in its document, from 1; 0 for a person's edit */
  readonly reading: number;
  readonly kind: string;
  readonly type: string;
  readonly mode: string | null;
  readonly factuality: string;
  readonly tense: string;
  readonly day: number;
  readonly told: number;
  readonly from_day: number | null;
  readonly to_day: number | null;
  readonly review: string;
  readonly superseded: number | null;
  readonly restricted: number;
  readonly body: string;
}

/** Postings: under what a claim is found. `tag` is `tagKey('actor:ID')` and so on; `roles` is a mask: 1 actor, 2 recipient, 0 else. */
export interface TagRow {
  readonly tag: number;
  readonly day: number;
  readonly claim: number;
  readonly roles: number;
}

/** A claim that puts two entities in a relation or an event; a < b by key, `direction` 0 none, 1 a→b, 2 b→a. */
export interface DyadTableRow {
  readonly a: number;
  readonly b: number;
  readonly day: number;
  readonly claim: number;
  readonly document: number;
  readonly code: string;
  readonly change: string | null;
  readonly sign: number;
  readonly direction: number;
  readonly precision: string | null;
}

/** Rows of `tag` and `dyad` that are not in their tables yet (settle.ts); `rows` is their JSON, `count` how many. `seq`: last entry of the batch. */
export interface PendingRow {
  readonly seq: number;
  readonly count: number;
  readonly rows: string;
}

export interface ReviewRow {
  readonly seq: number;
  readonly claim: number;
  readonly by: string;
  readonly decision: Decision;
  readonly at: number;
  /** 1 where it holds against those who differ */
  readonly settles: number;
}
