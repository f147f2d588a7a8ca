import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledLexicon } from '../src/core/lexicon.ts';
import { createReader, type Reader } from '../src/core/read.ts';

/** `npm run` starts in the project's folder, wherever the compiled benchmark lies. */
export const ROOT = process.cwd();
/** Texts for measuring; no part of the project. */
export const SHARED = process.env.ISNAD_SHARED ?? join(ROOT, '..', 'shared');

export function builtLexicon(): CompiledLexicon {
  return JSON.parse(readFileSync(join(ROOT, 'dist', 'lexicon.json'), 'utf8')) as CompiledLexicon;
}
export const builtReader = (): Reader => createReader(builtLexicon());

const baselinePath = (name: string): string => join(ROOT, 'bench', 'baselines', `${name}.json`);

export function readBaseline<T>(name: string): T | null {
  return existsSync(baselinePath(name)) ? (JSON.parse(readFileSync(baselinePath(name), 'utf8')) as T) : null;
}
export function writeBaseline(name: string, value: unknown): void {
  writeFileSync(baselinePath(name), `${JSON.stringify(value, null, 2)}\n`);
  console.log(`written: bench/baselines/${name}.json`);
}

export const flag = (name: string): boolean => process.argv.includes(`--${name}`);
export const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
