import type { Issue } from '../../core/types.ts';

/**
 * An export that cannot be made. `file`: what it is about (a path, a format). Codes: `unwritable`, `export-unknown-format`, `export-not-allowed`,
 * `export-format-policy`; put into words by words/issues.ts.
 */
export class ExportError extends Error {
  readonly file: string;
  readonly issue: Issue;
  constructor(file: string, issue: Issue) {
    super(`${file}: ${issue.code}: ${issue.detail}`);
    this.file = file;
    this.issue = issue;
  }
}
