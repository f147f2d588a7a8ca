import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../src/export/words/issues.ts';
import { dayOf } from '../../src/import/dates.ts';
import { issueOf } from '../../src/import/problem.ts';
import { BODY, bytes, chunks, fromBytes, NOW } from './sample.ts';

const SRC = fileURLToPath(new URL('../../src/import', import.meta.url));
const DOCS = readFileSync(fileURLToPath(new URL('../../docs/import.md', import.meta.url)), 'utf8');

/** Every code that an importer may give, as it stands in the code. Gazetteers, ledgers and `isnad read` have their own ways. */
const given = readdirSync(SRC)
  .filter((file) => !/^(gazetteer|ledger|decode-file)/.test(file))
  .flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const literal =
      /(?:Problem\(|failure\((?:`(?:[^`])*`|[^,()]+),\s*|code: |refuse\((?:\w+, )?|E[A-Z]+: |Z_[A-Z_]+: )'([a-z]+(?:-[a-z0-9]+)*)'/g;
    return [...text.matchAll(literal)].map((match) => match[1]!);
  })
  .filter((code, i, all) => all.indexOf(code) === i && code !== 'stopped');

describe('codes', () => {
  it('are found in the sources', () => expect(given.length).toBeGreaterThan(40));

  it.each(['en', 'ar'] as const)('all have words and a remedy (%s)', (language) => {
    expect(given.filter((code) => !issueCodes(language).includes(code))).toEqual([]);
  });

  it('are all explained in docs/import.md', () => {
    expect(given.filter((code) => !DOCS.includes(`\`${code}\``))).toEqual([]);
  });

  it.each([
    ['EACCES', 'unreadable', 'EACCES'],
    ['ENOENT', 'missing-file', 'told'],
    ['Z_DATA_ERROR', 'broken-archive', 'told'],
    ['ESOMETHING', 'import-failed', 'told'],
  ])('%s of the system is %s', (system, code, detail) => {
    expect(issueOf(Object.assign(new Error('told'), { code: system }))).toEqual({ code, detail });
  });
});

describe('days', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T23:59:00-05:00', '2025-03-04'],
    ['Tue, 04 Mar 2025 00:30:00 GMT', '2025-03-04'],
    ['4 March 2025', '2025-03-04'],
    ['March 4th, 2025', '2025-03-04'],
    ['الثلاثاء 4 مارس 2025', '2025-03-04'],
    ['٤ آذار ٢٠٢٥', '2025-03-04'],
    ['4 كانون الثاني/يناير 2025', '2025-01-04'],
    ['4 تشرين الثاني 2025', '2025-11-04'],
    ['20250304', '2025-03-04'],
    ['4.3.2025 10:00', '2025-03-04'],
    ['13/3/2025', '2025-03-13'],
    ['3/13/2025', '2025-03-13'],
    ['3/3/2025', '2025-03-03'],
    ['1741046400', '2025-03-04'],
    ['1741046400000', '2025-03-04'],
    ['2026-01-16', '2026-01-16'],
  ])('%s', (written, day) => expect(dayOf(written, NOW)).toBe(day));

  it.each(['', 'أمس', '4/3/2025', '2025-02-29', '2025-13-01', '2026-01-18', '0001-01-01', '1970-01-01', '31 Foo 2025', '123'])(
    'not %s',
    (written) => expect(dayOf(written, NOW)).toBeUndefined(),
  );
});

describe('a run that is stopped', () => {
  it('gives no half of a file for a whole one', async () => {
    const stop = new AbortController();
    let count = 0;
    const options = { signal: stop.signal, onProgress: () => ++count === 6 && stop.abort() };
    expect(await fromBytes(bytes(BODY.repeat(40)), { ...options, standardInput: chunks(bytes(BODY.repeat(40))) })).toEqual([]);
  });
});
