import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledLexicon } from '../core/lexicon.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The built-in lexicon as compiled at build time. Throws where the build has not been run. */
export function loadBuilt(): CompiledLexicon {
  return JSON.parse(readFileSync(join(root, 'dist', 'lexicon.json'), 'utf8')) as CompiledLexicon;
}

/** The built-in lexicon, or, with more folders, one compiled from it and them (which takes a few seconds). */
export async function loadCompiled(extraDirs: readonly string[] = []): Promise<CompiledLexicon> {
  if (extraDirs.length === 0) return loadBuilt();
  const { compileLexicon } = await import('./compile.ts');
  const { lexicon, issues } = compileLexicon([join(root, 'lexicon'), ...extraDirs]);
  const first = issues[0];
  if (first) throw new Error(`${first.file}:${first.line}: ${first.detail}`);
  return lexicon;
}
