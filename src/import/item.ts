import type { Issue } from '../core/types.ts';
import type { Limits } from './limits.ts';
import { openSource } from './source.ts';
import type { Fetch } from './source-url.ts';

export type ImportFormat = 'text' | 'html' | 'feed' | 'jsonl' | 'csv' | 'warc' | 'telegram' | 'pdf';

/** What an input may be said to be. `lines` is plain text with a report on every line, which nothing in it tells; its reports are `text`. */
export type AskedFormat = ImportFormat | 'lines';

/** One report found in an input. */
export interface ImportedReport {
  readonly kind: 'report';
  /** where it stood: `pages.warc.gz#record=12`, `dump.jsonl:35`, a URL; the same in every run over the same input */
  readonly locator: string;
  readonly format: ImportFormat;
  /** the body, without the title in front; `withTitle` of decode-record.ts joins both to the document */
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  /** YYYY-MM-DD, the day as the source wrote it in its own time zone */
  readonly published?: string;
  readonly url?: string;
  readonly lang?: string;
  /** the id it came with: of the JSON line, the feed's guid, the message, the CSV column */
  readonly externalId?: string;
  /** the bytes it was made of, as received: line, record payload, file. Items of one feed share one array. */
  readonly raw: Uint8Array;
  /** ISO time when the archive says that it was fetched (WARC-Date), else absent */
  readonly acquired?: string;
  /** warnings: what is missing or had to be guessed */
  readonly issues: readonly Issue[];
}

/** Why a report, or all that follows in an input, could not be had. */
export interface ImportFailure {
  readonly kind: 'failure';
  readonly locator: string;
  readonly issue: Issue;
  /** the id that the record came with, where that much could be made out */
  readonly externalId?: string;
  /** the line that could not be taken, in formats of lines */
  readonly raw?: Uint8Array;
}

export type ImportItem = ImportedReport | ImportFailure;

/** `bytes` of the input as it lies there (compressed), of `total`; `null` where nobody can know it beforehand. */
export interface ImportProgress {
  readonly bytes: number;
  readonly total: number | null;
}

export interface ImportOptions {
  /** what the input is, where neither its name nor its content tells rightly */
  readonly format?: AskedFormat;
  /** for reports that name no outlet of their own */
  readonly outlet?: string;
  /** YYYY-MM-DD, for reports that have no date of their own */
  readonly published?: string;
  readonly encoding?: string;
  /** what addresses are asked with: `fetch` itself if absent */
  readonly fetch?: Fetch;
  /** what `-` reads; the process's standard input if absent */
  readonly standardInput?: AsyncIterable<Uint8Array>;
  /** the clock against which a date is in the future */
  readonly now?: () => Date;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** once it fires, the items end */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
}

/**
 * Every report in a file, folder, URL or `-` (standard input), one at a time and in the same order in every run. Memory does not grow
 * with the input. What cannot be read comes out as a failure; it never throws for what an input is.
 */
export function importFrom(source: string, options: ImportOptions): AsyncIterable<ImportItem> {
  return openSource(source, options);
}
