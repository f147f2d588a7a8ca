import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Habits of the code that a reader of it relies on (CONTRIBUTING.md).

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const sources = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
const src = sources('src', '.ts');

/** Files over the limit that still wait to be split. A file leaves this list and never joins it. */
const LONG: readonly string[] = [];

const arabicLetter = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufeff]/u;
const hasArabic = (line: string): boolean => [...line].some((c) => arabicLetter.test(c) && /\p{L}/u.test(c));

/** Lines of code without their comments, which may well give an example. */
const uncommented = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '')
    .split('\n');

describe('habits', () => {
  it('the engine names no word: no Arabic letter in src/core outside letters.ts', () => {
    const wrong = src
      .filter(({ file }) => file.startsWith('src/core/') && file !== 'src/core/letters.ts')
      .flatMap(({ file, text }) => uncommented(text).flatMap((line, i) => (hasArabic(line) ? [`${file}:${i + 1}`] : [])));
    expect(wrong).toEqual([]);
  });

  it('no file is over 300 lines', () => {
    const long = src.filter(({ text }) => text.split('\n').length - 1 > 300).map(({ file }) => file);
    expect(long.filter((file) => !LONG.includes(file))).toEqual([]);
    expect(LONG.filter((file) => !long.includes(file))).toEqual([]);
  });

  it('the median file is short', () => {
    const lengths = src.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it('no any', () => {
    const wrong = src.flatMap(({ file, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, i) => {
        const code = line.replace(/\/\/.*$|\/?\*\*?.*$|'[^']*'|`[^`]*`/g, '');
        const excused = lines[i - 1]?.includes('biome-ignore lint/suspicious/noExplicitAny:') === true;
        return /(:|<|\bas|,|\|)\s*any\b/.test(code) && !excused ? [`${file}:${i + 1}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('core asks for no clock, no chance and no locale', () => {
    const wrong = src.filter(
      ({ file, text }) =>
        file.startsWith('src/core/') && /Date\.now|new Date\(\)|Math\.random|toLocale|process\.|Intl\./.test(text),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('nothing names a path of somebody’s machine', () => {
    const everything = [
      ...src,
      ...sources('test', '.ts'),
      ...sources('bench', '.ts'),
      ...sources('docs', '.md'),
      ...sources('lexicon', '.yaml'),
    ];
    const wrong = everything.filter(({ text }) => /(^|[\s'"`(])\/(work|tmp|root|home)\//m.test(text));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
