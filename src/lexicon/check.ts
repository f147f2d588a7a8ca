import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCollisions } from './check-collisions.ts';
import { type ExampleTally, runExamples } from './check-examples.ts';
import { createRunner } from './check-run.ts';
import { type Compiled, compileLexicon } from './compile.ts';
import type { LexiconIssue } from './files.ts';
import { loadPlaces } from './places.ts';

export interface LexiconCheck {
  readonly issues: readonly LexiconIssue[];
  readonly entries: number;
  readonly examples: number;
  /** examples that are read as they say */
  readonly passed: number;
  /** the same by file */
  readonly files: ExampleTally['files'];
}

const BUILT_IN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'lexicon');

/**
 * Checks a lexicon: what does not fit the schema, references to nothing, entries that collide, and every example, read with the reader
 * itself. A folder of one's own is checked on top of the built-in lexicon, and only its own entries are reported.
 */
export async function checkLexicon(dir?: string): Promise<LexiconCheck> {
  const base = dir === undefined ? BUILT_IN : resolve(dir);
  const none = { entries: 0, examples: 0, passed: 0, files: new Map() };
  if (!existsSync(base) || !statSync(base).isDirectory())
    return { ...none, issues: [{ code: 'no-directory', detail: 'there is no such directory', file: base, line: 1 }] };
  const compiled = compileLexicon(base === BUILT_IN ? [base] : [BUILT_IN, base]);
  const tally = runExamples(compiled, createRunner(compiled.lexicon), base);
  const issues = [...compiled.issues, ...findCollisions(compiled), ...tally.issues];
  const entries = countEntries(compiled, base);
  return { issues: inOrder(issues), entries, examples: tally.examples, passed: tally.passed, files: tally.files };
}

const countEntries = ({ words, actors }: Compiled, base: string): number =>
  [...words.verbs, ...words.nouns, ...actors.entries, ...actors.states].filter((at) => at.base === base).length +
  loadPlaces([base]).places.length;

/** By file and line, each fault once. */
function inOrder(issues: readonly LexiconIssue[]): LexiconIssue[] {
  const once = new Map(issues.map((i) => [`${i.file}:${i.line}:${i.code}:${i.detail}`, i] as const));
  return [...once.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
