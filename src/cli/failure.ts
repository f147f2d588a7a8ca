import type { Issue } from '../core/types.ts';

/** The command line is wrong: exit 2. The message says what to write instead. */
export class Misuse extends Error {}

/** The run cannot go on: exit 1. */
export class Failure extends Error {
  readonly file: string;
  readonly issue: Issue;
  constructor(file: string, issue: Issue) {
    super(`${file}: ${issue.code}`);
    this.file = file;
    this.issue = issue;
  }
}
