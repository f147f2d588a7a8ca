import type { Issue } from '../../core/types.ts';

/** What was asked for cannot be given; the issue says why, and its words say what to do. */
export class QueryError extends Error {
  /** what the question was about, as the user put it */
  readonly subject: string;
  readonly issue: Issue;
  constructor(subject: string, issue: Issue) {
    super(`${subject}: ${issue.code}: ${issue.detail}`);
    this.subject = subject;
    this.issue = issue;
  }
}
