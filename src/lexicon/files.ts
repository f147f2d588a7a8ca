import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A fault in the lexicon's data, with where to mend it. */
export interface LexiconIssue {
  readonly code: string;
  readonly detail: string;
  readonly file: string;
  readonly line: number;
}

/** An entry with the place it stands at. */
export interface Located<T> {
  readonly entry: T;
  readonly file: string;
  readonly line: number;
  /** the lexicon folder that `file` is in */
  readonly base: string;
  /** the line of a part of the entry: `lineOf('cases', 2)` */
  readonly lineOf: (...path: (string | number)[]) => number;
}

/** The YAML files below `dir/sub`, sorted, so that the compiled lexicon does not depend on the file system. */
export function yamlFiles(dir: string, sub: string): string[] {
  const root = join(dir, sub);
  if (!existsSync(root)) return [];
  if (!statSync(root).isDirectory()) return [root];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.yaml'))
    .sort()
    .map((f) => join(root, f));
}

/** Reads a file that is a list of entries; what does not fit the schema becomes an issue and is left out. */
export function readEntries<T>(file: string, base: string, schema: z.ZodType<T>, issues: LexiconIssue[]): Located<T>[] {
  const lines = new LineCounter();
  const name = relative(base, file);
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, merge: true });
  for (const error of document.errors)
    issues.push({ code: 'yaml', detail: error.message.split('\n')[0] ?? '', file: name, line: error.linePos?.[0].line ?? 1 });
  if (document.errors.length > 0) return [];
  const rows: unknown = document.toJS();
  if (!Array.isArray(rows)) {
    issues.push({ code: 'not-a-list', detail: 'the file must be a list of entries', file: name, line: 1 });
    return [];
  }
  const lineAt = (path: readonly (string | number)[], fallback: number): number => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : fallback;
  };
  const found: Located<T>[] = [];
  rows.forEach((row, i) => {
    const line = lineAt([i], 1);
    const read = schema.safeParse(row);
    if (read.success) found.push({ entry: read.data, file: name, line, base, lineOf: (...path) => lineAt([i, ...path], line) });
    else
      for (const p of read.error.issues)
        issues.push({ code: 'schema', detail: `${p.path.join('.')}: ${p.message}`, file: name, line });
  });
  return found;
}
