import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Texts and code lists for measuring lie beside the project and are no part of it; nothing of them is copied in. Tests that need them skip
 * where they are absent, and say so in their name. `ISNAD_SHARED` points to them where they lie elsewhere.
 */
export const SHARED = process.env.ISNAD_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/** Whether something of the measuring data is absent, and a note for the name of the suite that skips for it. */
export function without(path: string): { readonly absent: boolean; readonly note: string } {
  const absent = !existsSync(join(SHARED, path));
  return { absent, note: absent ? ` (skipped: ../shared/${path} is not there)` : '' };
}
