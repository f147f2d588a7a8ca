import { createHash } from 'node:crypto';
import type { Input, Issue, Reading } from '../core/types.ts';
import type { Reader } from './engine.ts';

/** One report as it came out: read, or not and why. `place` is the file, with the line in JSON lines. */
export interface Entry {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly reading: Reading | null;
  readonly issues: readonly Issue[];
  /** one of many lines: its warnings are summed up, not told one by one */
  readonly line: boolean;
}

/** The document's name is its content: the same text has the same one, whatever its file is called. */
export const contentId = (content: string | Uint8Array): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;

/** Reads one text. What was found out before reading stands first among the reading's issues. */
export function readInput(
  input: Input,
  before: readonly Issue[],
  reader: Reader,
  at: Pick<Entry, 'id' | 'place' | 'line'>,
): Entry {
  try {
    const found = reader.read(input);
    const known = new Set([...before, ...found.issues].map((issue) => issue.code));
    const undated = !input.published && !found.document.published && !known.has('no-publication-date');
    const after: Issue[] = undated ? [{ code: 'no-publication-date', detail: '' }] : [];
    const issues = [...before, ...found.issues, ...after];
    const document = { ...found.document, id: contentId(input.text) };
    return { ...at, text: input.text, reading: { ...found, document, issues }, issues };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ...at, text: '', reading: null, issues: [...before, { code: 'read-failed', detail }] };
  }
}
