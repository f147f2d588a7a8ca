import type { Issue } from '../core/types.ts';

/** What was asked for is not done; nothing was put on record. The issue says why, and its words what to do instead. */
export class Refusal extends Error {
  /** what it is about, as the user named it */
  readonly subject: string;
  readonly issue: Issue;
  /** what may have been meant, where a name was mistyped; the caller finds the nearest */
  readonly choices: { readonly given: string; readonly among: readonly string[] } | null;
  constructor(subject: string, issue: Issue, choices: Refusal['choices'] = null) {
    super(`${subject}: ${issue.code}: ${issue.detail}`);
    this.subject = subject;
    this.issue = issue;
    this.choices = choices;
  }
}
