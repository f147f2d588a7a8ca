import type { AskedFormat } from '../../src/import/item.ts';

/** What a seed may be made of, each with what it is said to be where the importer is told. */
export const IMPORT_TARGETS = {
  text: 'text',
  lines: 'lines',
  html: 'html',
  feed: 'feed',
  jsonl: 'jsonl',
  'json-array': 'jsonl',
  csv: 'csv',
  warc: 'warc',
  telegram: 'telegram',
  'telegram-html': 'telegram',
  pdf: 'pdf',
  gzip: undefined,
  zip: undefined,
} as const satisfies Readonly<Record<string, AskedFormat | undefined>>;

export type ImportTarget = keyof typeof IMPORT_TARGETS;

/** An input on its way to the process that is watched. */
export type Task =
  | {
      readonly kind: 'import';
      readonly bytes: Uint8Array;
      readonly format: AskedFormat | null;
      /** bytes a chunk */
      readonly chunk: number;
      /** as a file of this name, which zip archives are read otherwise from; else from a stream */
      readonly file: string | null;
      /** import once more in other chunks: the items must be the same */
      readonly twice: boolean;
    }
  | { readonly kind: 'read'; readonly text: string; readonly dated: boolean; readonly twice: boolean }
  /** how much of a core there is at the moment */
  | { readonly kind: 'calibrate' };

/** What became of it. `wall` and `processor` are milliseconds; `found` counts items or claims. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly wall: number;
  readonly processor: number;
  readonly found: number;
}
