import type { Reader } from '../core/read.ts';
import { Failure } from './failure.ts';

export type { Reader };

/** The reader with the built lexicon, and the user's directories on top. */
export async function openReader(directories: readonly string[]): Promise<Reader> {
  for (const directory of directories) await checkDirectory(directory);
  const [{ loadCompiled }, { createReader }] = await Promise.all([import('../lexicon/compiled.ts'), import('../core/read.ts')]);
  try {
    return createReader(await loadCompiled(directories));
  } catch (error) {
    throw new Failure(directories.join(', ') || 'lexicon', {
      code: 'no-lexicon',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

/** A mistyped directory must not pass for an empty lexicon. */
export async function checkDirectory(directory: string): Promise<void> {
  const { stat } = await import('node:fs/promises');
  const found = await stat(directory).catch(() => null);
  if (!found?.isDirectory()) throw new Failure(directory, { code: 'missing-directory', detail: directory });
}
