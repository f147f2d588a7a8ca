import { nearest } from '../core/nearest.ts';
import type { Issue } from '../core/types.ts';
import { QueryError } from './query/error.ts';

/** What was to be put on record is not: the issue says why, and its words what to do instead. */
export class Refusal extends QueryError {
  /** `choices`: what may have been meant, where a name was mistyped; the nearest is added to the detail */
  constructor(subject: string, issue: Issue, choices?: { readonly given: string; readonly among: readonly string[] }) {
    const hint = choices && nearest(choices.given, choices.among);
    super(subject, hint === undefined ? issue : { ...issue, detail: `${issue.detail} → ${hint}?` });
  }
}
