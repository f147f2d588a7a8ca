import type { Permission } from '../../core/ledger/entries.ts';
import type { PolicyName } from '../../core/ledger/policy/types.ts';
import type { Issue } from '../../core/types.ts';
import type { ExportContext, Manifest } from '../../export/ledger/types.ts';
import type { Question } from '../query/question.ts';

/** An export as somebody asks for it. */
export interface ExportOrder {
  readonly format: string;
  readonly policy: PolicyName;
  readonly question: Question;
  /** the question as it was put, for the manifest */
  readonly filters: ExportContext['filters'];
  /** ISO dates */
  readonly knownBy?: string | undefined;
  readonly trueOn?: string | undefined;
  readonly licence?: string | undefined;
  readonly permissions: readonly Permission[];
  /** ISO instant */
  readonly now: string;
}

export interface ExportThreadData {
  readonly database: string;
  readonly order: ExportOrder;
  /** null: nothing is written, only counted */
  readonly out: { readonly folder: string; readonly most: number } | null;
}

/** `at`: what the issue is about; `from`: which kind of error it was. */
export type FromExportThread =
  | { readonly kind: 'made'; readonly manifest: Manifest }
  | { readonly kind: 'failed'; readonly from: 'asked' | 'store'; readonly at: string; readonly issue: Issue };
