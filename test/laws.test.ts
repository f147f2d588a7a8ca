import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../src/core/text/segment.ts';
import { tokenize } from '../src/core/text/tokenize.ts';
import type { Input, Reading, Span } from '../src/core/types.ts';
import { loadCases } from './helpers/cases.ts';
import { lawsBroken } from './helpers/laws.ts';
import { BUILT, builtReader } from './helpers/reader.ts';

// What holds of every reading of every text, ours and made-up ones.

const cases = loadCases();
const words = [...new Set(cases.flatMap(({ text }) => text.split(/\s+/u)))];
const ODD = [
  '\u200f',
  '\u202b',
  '\u202c',
  '\u2067',
  '\u2069',
  '\u0640',
  '\u064b',
  '\ud800',
  '\udc00',
  '\u0000',
  '\ufeff',
  '"',
  '«',
  '»',
  '،',
  '؟',
  '.\n',
  '\n\n',
  '\r\n',
  '٣٫٥',
  '1,200',
  'Reuters',
  '😀',
  'ﷺ',
  'ﻻ',
];

/** Text with the words of reports in no order, and what pasted pages have between them. */
const soup = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.constantFrom(...ODD) }), {
    maxLength: 120,
  })
  .map((parts) => parts.join(' '));
/** Sentences of reports, shuffled and cut anywhere. */
const sentences = cases.flatMap(({ text }) => text.split('\n')).filter((line) => line.length > 0);
const cuttings = fc
  .array(fc.tuple(fc.constantFrom(...sentences), fc.nat(200), fc.nat(200)), { maxLength: 6 })
  .map((parts) =>
    parts.map(([line, from, length]) => line.slice(from % line.length, (from % line.length) + 40 + length)).join('\n'),
  );
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  loneSurrogates(),
);
const anyText = fc.oneof(soup, cuttings, strings);

function loneSurrogates() {
  return fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes));
}

const read = (input: Omit<Input, 'id'>): Reading => builtReader().read({ id: 'law', ...input });
const PUBLISHED = '2020-02-02';

function expectLawful(text: string, reading: Reading): void {
  expect(lawsBroken(text, reading)).toEqual([]);
}

/** Sentences lie in order without meeting; tokens lie in order inside them; what is left over is space and marks that say nothing. */
function expectCovered(text: string): void {
  const spans: Span[] = [];
  for (const part of segment(text)) tokenize(text, part.start, part.end, (_, start, end) => spans.push({ start, end }));
  let at = 0;
  let rebuilt = '';
  let gaps = '';
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    gaps += text.slice(at, start);
    rebuilt += text.slice(at, start) + text.slice(start, end);
    at = end;
  }
  expect(rebuilt + text.slice(at)).toBe(text);
  expect((gaps + text.slice(at)).match(/[\p{L}\p{N}]/u)?.[0].replace(/[\u0640\u06e5\u06e6]/u, '') || undefined).toBeUndefined();
}

describe('laws of text', () => {
  it('tokens and gaps rebuild every case, and no letter or digit falls between', () => {
    for (const { text } of cases) expectCovered(text);
  });

  it('and any text made of its words', () => {
    fc.assert(
      fc.property(fc.oneof(soup, cuttings), (text) => expectCovered(text.replaceAll('\0', ' ').replace(/\p{Cs}/gu, ' '))),
      { numRuns: 150 },
    );
  });
});

describe.skipIf(!BUILT)(`laws of readings${BUILT ? '' : ' (skipped: run npm run build first)'}`, () => {
  it('hold of every case', () => {
    for (const { text, published } of cases) expectLawful(text, read({ text, ...(published ? { published } : {}) }));
  }, 60_000);

  it('hold of any text, with and without a day of publication', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, dated) =>
        expectLawful(text, read({ text, ...(dated ? { published: PUBLISHED } : {}) })),
      ),
      { numRuns: 250 },
    );
  }, 120_000);

  it('reading twice gives the same bytes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.stringify(read({ text, published: PUBLISHED }))).toBe(JSON.stringify(read({ text, published: PUBLISHED })));
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('a report reads the same after another as alone', () => {
    const alone = cases.map(({ text }) => JSON.stringify(read({ text, published: PUBLISHED })));
    for (const step of [7, 11]) {
      for (let i = 0; i < cases.length; i++) {
        const at = (i * step) % cases.length;
        expect(JSON.stringify(read({ text: cases[at]!.text, published: PUBLISHED }))).toBe(alone[at]);
      }
    }
  }, 120_000);

  it('gives plain data: JSON and back changes nothing', () => {
    for (const { text } of cases.slice(0, 10)) {
      const reading = read({ text, published: PUBLISHED });
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    }
  }, 60_000);

  it('no claim comes of an empty text, of marks alone or of another language', () => {
    for (const text of [
      '',
      ' \n\n ',
      '\u200f\u202b\u202c',
      '…!؟،',
      'The army shelled the town on Monday, killing five civilians.',
      '\ud800',
      '0',
    ])
      expect(read({ text, published: PUBLISHED }).claims).toEqual([]);
  });
});
