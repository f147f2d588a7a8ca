export interface OpenOptions {
  /** never writes, not even a newer schema */
  readonly readOnly?: boolean;
  /** make the ledger where there is none yet; true unless told otherwise */
  readonly create?: boolean;
  /** milliseconds to wait for another writer before `database-locked` */
  readonly wait?: number;
  /** the clock, for the date of a migration */
  readonly now?: () => number;
}

export const WAIT = 30_000;
