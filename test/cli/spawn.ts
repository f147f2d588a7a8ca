import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** `npm test` builds first; a bare `vitest` on a fresh clone skips what needs the build. */
export const BUILT = existsSync(MAIN) && existsSync(fileURLToPath(new URL('../../dist/lexicon.json', import.meta.url)));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export function isnad(args: readonly string[], input: string | Uint8Array = '', env: Readonly<Record<string, string>> = {}): Ran {
  const done = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    env: { ...process.env, LANG: 'C', LC_ALL: '', ...env },
    maxBuffer: 1e9,
  });
  return { status: done.status, out: done.stdout.toString(), err: done.stderr.toString() };
}

export const folder = (): string => mkdtempSync(join(tmpdir(), 'isnad-'));
