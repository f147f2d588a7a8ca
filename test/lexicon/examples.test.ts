import { expect, it } from 'vitest';
import { checkLexicon } from '../../src/lexicon/check.ts';
import { FLOORS, WHOLE } from './floors.ts';

/** Every entry carries examples; the reader must read at least as many of them as it did when the floors were set. */
it('reads the lexicon’s examples no worse than before, file by file', { timeout: 60_000 }, async () => {
  const { files, examples, passed, issues } = await checkLexicon();
  const share = (file: { examples: number; passed: number }): number => Math.round((1000 * file.passed) / file.examples) / 10;
  const below = [...files]
    .filter(([name, file]) => share(file) < (FLOORS[name] ?? 100))
    .map(([name, file]) => `${name}: ${share(file)} % < ${FLOORS[name] ?? 100} %`);
  expect(below).toEqual([]);
  expect((100 * passed) / examples).toBeGreaterThanOrEqual(WHOLE);
  expect(issues.filter((i) => i.code !== 'example')).toEqual([]);
});
