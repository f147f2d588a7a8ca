import type { Issue } from '../core/types.ts';
import type { ImportFailure } from './item.ts';

/** Why an input cannot be read (further). Thrown inside the importers only; it comes out as a failure of the item it befell. */
export class Problem extends Error {
  readonly issue: Issue;
  constructor(code: string, detail = '') {
    super(`${code}: ${detail}`);
    this.issue = { code, detail };
  }
}

export const failure = (locator: string, code: string, detail = ''): ImportFailure => ({
  kind: 'failure',
  locator,
  issue: { code, detail },
});

/** Codes of the operating system and of zlib in our words. */
const KNOWN: Readonly<Record<string, string>> = {
  ENOENT: 'missing-file',
  ENOTDIR: 'missing-file',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  EISDIR: 'unreadable',
  EIO: 'unreadable',
  ELOOP: 'unreadable',
  EMFILE: 'unreadable',
  Z_DATA_ERROR: 'broken-archive',
  Z_BUF_ERROR: 'broken-archive',
  Z_STREAM_ERROR: 'broken-archive',
};

/** What befell, as an issue. An error that nobody foresaw is told as a fault of the program, and the run goes on. */
export function issueOf(error: unknown): Issue {
  if (error instanceof Problem) return error.issue;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = KNOWN[code];
  const message = error instanceof Error ? error.message : String(error);
  return { code: known ?? 'import-failed', detail: known === 'unreadable' ? code : short(message) };
}

export const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
