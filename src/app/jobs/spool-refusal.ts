import { Refusal } from '../refusal.ts';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a file system says when nothing can be kept: no room is left, or the folder is not to be written. Other errors are given back. */
export function spoolRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  return new Refusal('', { code: FULL.has(code) ? 'spool-full' : 'spool-unwritable', detail: code });
}
