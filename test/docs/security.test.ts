import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// docs/security.md names tests; a threat whose test is gone is not guarded any more.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));
const named = [...page.matchAll(/`(test\/[\w./-]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }));

describe('docs/security.md', () => {
  it('names a test for every threat', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !/`test\/[\w./-]+` “[^”]+”/.test(row))).toEqual([]);
  });

  it('names tests that are there', () => {
    const missing = named.filter(({ file, title }) => {
      const path = join(ROOT, file);
      if (!existsSync(path)) return true;
      const text = readFileSync(path, 'utf8');
      return !titlesIn(text).some((found) => found === title || found.endsWith(`}${title}`));
    });
    expect(missing).toEqual([]);
  });
});

/** What stands first in every `it(` and `it.each(…)(`, as it is written. */
const titlesIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:\bit(?:\.\w+)?\(|\]\)\(|\bas const\)\(|\)\)\(|(?:it|test)\.each\(\w+\)\()\s*(['"`])((?:\\.|(?!\1).)*)\1/g,
    ),
  ].map(([, , title = '']) => title.replace(/\\(.)/g, '$1'));
