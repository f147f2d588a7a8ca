import { StoreError } from '../contract.ts';

/** SQLite's result codes (sqlite.org/rescode.html) as ours; an extended code begins with the name of its family. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'database-locked'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'database-read-only'],
  [/^SQLITE_FULL/, 'database-full'],
  [/^SQLITE_NOTADB/, 'not-a-ledger'],
  [/^SQLITE_CORRUPT/, 'database-corrupt'],
  [/^SQLITE_(CANTOPEN|IOERR)/, 'database-unreachable'],
  [/^SQLITE_/, 'database-failed'],
];

export function sqliteError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Where the file cannot even be opened, libsql tells SQLite's number in the message alone.
  const opening = /^ConnectionFailed\(.*: (\d+)"\)$/.exec(error.message)?.[1];
  if (opening === '14') return new StoreError('database-unreachable', file, error);
  const known = CODES.find(([pattern]) => pattern.test(code));
  return known ? new StoreError(known[1], `${file}: ${error.message}`, error) : error;
}

export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^SQLITE_BUSY/.test(error.code);
