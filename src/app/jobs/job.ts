import type { Issue } from '../../core/types.ts';

export type JobKind = 'text' | 'file' | 'url';
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'stopped';

/** What is wrong with one report of a job's input, or with the input from there on. */
export interface JobIssue {
  readonly locator: string;
  readonly issue: Issue;
}

/** How far a job has come. */
export interface JobProgress {
  readonly stored: number;
  readonly known: number;
  readonly failed: number;
  readonly claims: number;
  /** of the input as it lies there; `total` is null where nobody can know it */
  readonly bytes: { readonly done: number; readonly total: number | null };
  /** the first of them */
  readonly issues: readonly JobIssue[];
  /** ids of the first reports that it put on record, or found there */
  readonly documents: readonly string[];
}

/** Reports that somebody brings in, on their way to the ledger. */
export interface Job extends JobProgress {
  readonly id: string;
  readonly kind: JobKind;
  /** of the file, the address, or the title */
  readonly name: string;
  readonly by: string;
  readonly state: JobState;
  /** ISO instants */
  readonly added: string;
  readonly started: string | null;
  readonly ended: string | null;
}

/** Where the reports of a job are. `outlet` and `published` are for those that name none of their own. */
export type JobSource = {
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
} & (
  | { readonly kind: 'text'; readonly text: string; readonly title?: string | undefined }
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'url'; readonly url: string }
);

export const NOTHING_YET: JobProgress = {
  stored: 0,
  known: 0,
  failed: 0,
  claims: 0,
  bytes: { done: 0, total: null },
  issues: [],
  documents: [],
};

/** Of issues and of documents so many are kept. */
export const KEPT = 50;
