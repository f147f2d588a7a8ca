import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLexicon } from '../../src/lexicon/check.ts';

/** A lexicon of one's own, checked on top of the built-in one. */
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'isnad-lexicon-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(file: string, lines: readonly string[]): void {
  mkdirSync(join(dir, file, '..'), { recursive: true });
  writeFileSync(join(dir, file), `${lines.join('\n')}\n`);
}

describe('checkLexicon', () => {
  it('finds nothing wrong with a sound folder and counts only its own entries', { timeout: 60_000 }, async () => {
    write('packs/test/actors.yaml', [
      '- id: falcon-brigade',
      '  ar: لواء الصقور الزرق',
      '  en: Blue Falcons Brigade',
      '  kind: armed_group',
      '  example: هاجم لواء الصقور الزرق الجسر',
    ]);
    expect(await checkLexicon(dir)).toMatchObject({ issues: [], entries: 1, examples: 1, passed: 1 });
  });

  it('reports failing examples, unknown keys and references, collisions and doubled places with file and line', {
    timeout: 60_000,
  }, async () => {
    write('ar/verbs/own.yaml', [
      '- lemma: زمجر',
      '  form: q1',
      '  event: THREATEN',
      '  frame: { actor: subject }',
      '  cases:',
      '    - { text: زمجر القائد في وجه الوفد, actor: القائد }',
      '    - { text: زمجر القائد في وجه الوفد, actor: الوفد }',
      '- { lemma: زمجر, form: q1, plain: true }',
      '- { lemma: هدهد, form: q1, plain: true, colour: green }',
    ]);
    write('packs/test/actors.yaml', [
      '- { id: a-group, ar: جماعة الشهاب الأزرق, en: A, kind: armed_group, parent: no-such, example: هاجمت جماعة الشهاب الأزرق القرية }',
    ]);
    const place = '- { id: xx-sample, ar: قرية العينة, en: Sample, type: village, country: SY }';
    write('packs/test/places.yaml', [place, place]);
    const { issues } = await checkLexicon(dir);
    expect(issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['example', join('ar', 'verbs', 'own.yaml'), 7],
      ['collision', join('ar', 'verbs', 'own.yaml'), 8],
      ['schema', join('ar', 'verbs', 'own.yaml'), 9],
      ['unknown-actor', join('packs', 'test', 'actors.yaml'), 1],
      ['duplicate-id', join('packs', 'test', 'places.yaml'), 2],
    ]);
  });

  it('says so when there is no such folder', async () => {
    expect((await checkLexicon(join(dir, 'missing'))).issues.map((i) => i.code)).toEqual(['no-directory']);
  });
});
