import type { Claim, Issue, Reading } from '../types.ts';

/**
 * What is put on record. The log holds these and nothing else, in order, chained by hash; every view is computed from them
 * (design §5.1). An entry is never altered: a later one supersedes it.
 */

export type SourceFormat = 'text' | 'html' | 'feed' | 'jsonl' | 'csv' | 'warc' | 'telegram' | 'pdf';

/** How, when and from where a report was got. `raw` names the bytes as received by their SHA-256 (lower-case hex). */
export interface Acquisition {
  readonly raw: string;
  readonly format: SourceFormat;
  /** file and place in it, or the URL */
  readonly locator: string;
  /** ISO instant, where the archive says when it was fetched */
  readonly fetched?: string;
}

/** One report as received. `text` is the title, a blank line, then the body; offsets of all claims count its UTF-16 code units. */
export interface DocumentEntry {
  readonly kind: 'document';
  /** first 16 hex digits of the SHA-256 of what makes it this report: text, outlet, published, url */
  readonly id: string;
  readonly text: string;
  readonly externalId?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  /** ISO date */
  readonly published?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly acquisition: Acquisition;
  readonly issues: readonly Issue[];
}

/** The same report got once more, from elsewhere or at another time. */
export interface AcquisitionEntry {
  readonly kind: 'acquisition';
  readonly document: string;
  readonly externalId?: string;
  readonly acquisition: Acquisition;
}

export interface Coder {
  readonly kind: 'rules' | 'model' | 'person';
  readonly version: string;
  readonly lexicon?: string;
}

/** All that one coder found in one document. Claim ids inside are the coder's own (`c1`); the ledger's are `documentId.rN.c1`. */
export interface ReadingEntry {
  readonly kind: 'reading';
  readonly document: string;
  readonly reading: Reading;
}

export type Decision = 'accept' | 'reject' | 'unsure' | 'edit' | 'note' | 'undo';

/**
 * A person's word on a claim. `edit` carries the claim as it should be; `undo` takes the same person's last decision back. `settles`: it holds against those who differ
 * (docs/decisions/0011-settling.md).
 */
export interface ReviewEntry {
  readonly kind: 'review';
  readonly claim: string;
  readonly decision: Decision;
  readonly settles?: true;
  readonly why?: string;
  readonly edit?: Claim;
}

/** Whether two claims are about one happening; the last word on a pair holds, `open` gives it back to the rules. */
export interface SameAsEntry {
  readonly kind: 'same-as';
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'apart' | 'open';
  readonly why?: string;
}

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type Credibility = '1' | '2' | '3' | '4' | '5' | '6';

/** Admiralty grades, apart: reliability of a source, credibility of one claim. */
export type GradeEntry =
  | {
      readonly kind: 'grade';
      readonly on: 'source';
      readonly subject: string;
      readonly grade: Reliability;
      readonly why?: string;
    }
  | {
      readonly kind: 'grade';
      readonly on: 'claim';
      readonly subject: string;
      readonly grade: Credibility;
      readonly why?: string;
    };

export type Outcome = 'borne-out' | 'not-borne-out' | 'partly' | 'unresolved' | 'open';

/** A person's verdict on a prediction; `open` takes it back. */
export interface OutcomeEntry {
  readonly kind: 'outcome';
  readonly claim: string;
  readonly outcome: Outcome;
  readonly evidence: readonly string[];
  readonly why?: string;
}

/** What people say of an actor beyond the lexicon: names, and whom it is one with, between dates. */
export interface ActorEntry {
  readonly kind: 'actor';
  readonly id: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly aliases?: readonly string[];
  readonly sameAs?: string;
  readonly from?: string;
  readonly to?: string;
}

export type Permission = 'review' | 'restricted' | 'grade' | 'publish' | 'admin';

/** Who may do what. The last entry on a name holds. */
export interface PersonEntry {
  readonly kind: 'person';
  readonly name: string;
  readonly may: readonly Permission[];
}

export type Entry =
  | DocumentEntry
  | AcquisitionEntry
  | ReadingEntry
  | ReviewEntry
  | SameAsEntry
  | GradeEntry
  | OutcomeEntry
  | ActorEntry
  | PersonEntry;

/** Where an entry stands in the log. `at` is an ISO instant in UTC, never before that of the entry before it. */
export interface EntryHeader {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
}
export type Recorded<E extends Entry = Entry> = EntryHeader & { readonly entry: E };
