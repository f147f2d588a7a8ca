/**
 * A ledger as JSON lines: a header, one recorded entry a line in order of `seq`, and a last line that tells a whole file from a broken one.
 * Written by export/ledger/jsonl.ts, read by import/ledger-jsonl.ts.
 */
export const LEDGER_SCHEMA = 'isnad/ledger@1';

export interface LedgerHeader {
  readonly schema: typeof LEDGER_SCHEMA;
  /** ISO instant of the export */
  readonly created: string;
  /** of the program that wrote it */
  readonly version: string;
  /** `restricted`: whole; `internal`: without restricted claims */
  readonly policy: string;
}

export interface LedgerTrailer {
  readonly end: typeof LEDGER_SCHEMA;
  readonly entries: number;
  /** of the lines of the entries, each with its line feed, in UTF-8; lower-case hex */
  readonly sha256: string;
}

/**
 * Beside the log, where the source of the export has them: the bytes of reports as received, one line each, a large file in several lines,
 * all but its last with `more`. Some may be in it twice.
 */
export interface RawLine {
  /** SHA-256, lower-case hex */
  readonly raw: string;
  /** base64 */
  readonly bytes: string;
  readonly more?: true;
}
