import type { Permission } from '../../core/ledger/entries.ts';
import type { Language } from '../../export/words/all.ts';
import type { Head } from '../../store/contract.ts';
import type { Known } from '../http/problem.ts';

/** What a reading thread is asked: an operation by its id, with what its schemas let through. */
export interface Question {
  readonly operation: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly person: string | null;
  readonly permissions: readonly Permission[];
  readonly language: Language;
  /** the clock, as ISO instant */
  readonly now: string;
  /** the end of the log that the answer is asked of */
  readonly head: Head;
}

export interface Ask {
  readonly number: number;
  readonly question: Question;
}

export type Reply =
  | { readonly number: number; readonly body: Uint8Array<ArrayBuffer> }
  /** `trace`: of an error that nobody foresaw */
  | { readonly number: number; readonly error: Known; readonly trace?: string };

export interface ReadingParts {
  /** file or URL of the ledger */
  readonly database: string;
}
