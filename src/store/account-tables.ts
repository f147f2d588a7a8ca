import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Tables that are no view over the log: who may sign in, who has, and what was done about accounts. They hold secrets only as hashes, and are
 * never in a backup or an export. Times are milliseconds since 1970 (UTC). Ids are ordered in time and need no sequence of the database.
 */

/** The tables as written to inside a transaction; the views may be read along with them. */
export type AccountTables = Kysely<Tables>;

/** `name` is the name under which the person's acts go on record. */
export interface AccountRow {
  readonly name: string;
  readonly role: string;
  /** argon2id in PHC form: its parameters, salt and hash */
  readonly password: string;
  /** 1: somebody else chose the password, and its owner is asked for a new one */
  readonly renew: number;
  readonly created: number;
  readonly created_by: string;
  /** when the password was last set */
  readonly changed: number;
  /** since when nobody may sign in by it; null: open */
  readonly disabled: number | null;
}

/** Somebody who is signed in. `hash`: SHA-256 of the token in the cookie, lower-case hex. `agent`: browser and system, coarse. */
export interface LoginRow {
  readonly id: string;
  readonly hash: string;
  readonly person: string;
  readonly created: number;
  /** last request, to within some minutes */
  readonly seen: number;
  readonly expires: number;
  readonly agent: string;
}

/** A token by which a person's program gets in. `hash` as in LoginRow; `scope`: read or write. */
export interface TokenRow {
  readonly id: string;
  readonly hash: string;
  readonly person: string;
  readonly name: string;
  readonly scope: string;
  readonly created: number;
  readonly expires: number | null;
  readonly used: number | null;
}

/** What was done about accounts, and what left the ledger. `by` null: nobody was signed in. `address`: IP address, or null on the machine itself. */
export interface AuditRow {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly act: string;
  readonly subject: string | null;
  readonly address: string | null;
  readonly detail: string | null;
}

/** Failed sign-ins in a row. `name`: SHA-256 of the name tried, for some type their password there. No further try before `until`. */
export interface AttemptRow {
  readonly name: string;
  readonly failures: number;
  readonly last: number;
  readonly until: number;
}
