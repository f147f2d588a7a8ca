import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ImportFailure } from './item.ts';
import { failure, issueOf } from './problem.ts';

export interface FoundFile {
  readonly path: string;
  readonly size: number;
}

/**
 * The files of a folder and the folders in it, by name (code units, so the same on every machine). Hidden ones are passed over.
 * Links are not followed: inside the folder they show what is met anyway, or lead round in a circle; beyond it they are told.
 */
export async function* walk(folder: string): AsyncGenerator<FoundFile | ImportFailure> {
  yield* walkInside(folder, await realpath(folder));
}

async function* walkInside(folder: string, root: string): AsyncGenerator<FoundFile | ImportFailure> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    yield { kind: 'failure', locator: folder, issue: issueOf(error) };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    try {
      const info = await lstat(path);
      if (info.isDirectory()) yield* walkInside(path, root);
      else if (info.isFile()) yield { path, size: info.size };
      else if (!info.isSymbolicLink()) yield failure(path, 'not-a-file');
      else if (await leadsOut(path, root)) yield failure(path, 'outside-link');
    } catch (error) {
      yield { kind: 'failure', locator: path, issue: issueOf(error) };
    }
  }
}

async function leadsOut(link: string, root: string): Promise<boolean> {
  const target = relative(root, await realpath(link));
  return target === '..' || target.startsWith(`..${sep}`);
}

/** Bytes of all files that `walk` finds. */
export async function sizeOf(folder: string): Promise<number> {
  let total = 0;
  for await (const found of walk(folder)) if ('size' in found) total += found.size;
  return total;
}
