import { Wait } from '../../app/accounts/attempts.ts';
import { QueryError } from '../../app/query/error.ts';
import type { Issue } from '../../core/types.ts';
import { ExportError } from '../../export/ledger/error.ts';
import type { Language } from '../../export/words/all.ts';
import { issueInWords } from '../../export/words/issues.ts';
import { StoreError } from '../../store/contract.ts';
import type { Problem } from '../contract/common.ts';

/** A request that cannot be answered. `status` by HTTP, `issue` with words in src/export/words. */
export class ApiError extends Error {
  readonly status: number;
  readonly issue: Issue;
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string | undefined;
  constructor(status: number, issue: Issue, headers: Readonly<Record<string, string>> = {}, subject?: string) {
    super(`${issue.code}: ${issue.detail}`);
    this.status = status;
    this.issue = issue;
    this.headers = headers;
    this.subject = subject;
  }
}

/** What is not there, what may not be done; everything else that a use case refuses is a request that makes no sense. */
const STATUS: Readonly<Record<string, number>> = {
  'unknown-claim': 404,
  'unknown-document': 404,
  'unknown-event': 404,
  'no-such-claim': 404,
  'no-such-source': 404,
  'no-such-actor': 404,
  'not-in-event': 404,
  'restricted-event': 403,
  'not-permitted': 403,
  'export-not-allowed': 403,
  'nothing-to-undo': 409,
  'no-such-job': 404,
  'too-many-jobs': 429,
  'too-many-exports': 429,
  'upload-too-big': 413,
  'export-too-big': 507,
  'spool-full': 507,
  'spool-unwritable': 503,
  'sign-in-refused': 401,
  'sign-in-locked': 429,
  'address-held': 429,
  'wrong-password': 403,
  'no-such-account': 404,
  'no-such-session': 404,
  'no-such-token': 404,
  'account-taken': 409,
  'last-admin': 409,
  'last-admin-account': 409,
  'too-many-tokens': 409,
  'no-account': 409,
};

export interface Told {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Any error as a problem. What nobody foresaw is told as `server-failed` without its words, which may hold what is nobody's business. */
export function problemOf(error: unknown, language: Language): Told {
  const { status, issue, subject, headers = {} } = knownError(error);
  const problem = {
    type: `urn:isnad:problem:${issue.code}`,
    title: issueInWords(issue, language),
    status,
    code: issue.code,
    detail: issue.detail,
    ...(subject !== undefined && { subject }),
  };
  return { problem, headers: status === 401 ? { ...CHALLENGE, ...headers } : headers };
}

/** HTTP wants to be told by what one may sign in; this one makes no browser ask for a password of its own. */
const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="isnad"' };

/** An error as plain data, which can be sent from one thread to another. */
export interface Known {
  readonly status: number;
  readonly issue: Issue;
  readonly subject?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export function knownError(error: unknown): Known {
  if (error instanceof ApiError) {
    const { status, issue, subject, headers } = error;
    return { status, issue, subject, headers };
  }
  if (error instanceof Wait) return { status: 429, issue: error.issue, headers: { 'Retry-After': String(error.seconds) } };
  if (error instanceof QueryError) return { status: STATUS[error.issue.code] ?? 422, issue: error.issue, subject: error.subject };
  if (error instanceof ExportError) return { status: STATUS[error.issue.code] ?? 422, issue: error.issue, subject: error.file };
  // the detail may tell where the database is
  if (error instanceof StoreError)
    return { status: 503, issue: { code: error.code, detail: '' }, headers: { 'Retry-After': '2' } };
  return { status: 500, issue: { code: 'server-failed', detail: '' } };
}
