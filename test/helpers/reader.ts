import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledLexicon } from '../../src/core/lexicon.ts';
import { createReader, type Reader } from '../../src/core/read.ts';

const LEXICON = fileURLToPath(new URL('../../dist/lexicon.json', import.meta.url));

/** `npm test` builds first; a bare `vitest` on a fresh clone skips what needs the compiled lexicon. */
export const BUILT = existsSync(LEXICON);

let opened: Reader | undefined;

/** The reader with the built lexicon; one for a test file, since opening it costs more than reading. */
export function builtReader(): Reader {
  opened ??= createReader(JSON.parse(readFileSync(LEXICON, 'utf8')) as CompiledLexicon);
  return opened;
}
