import fc from 'fast-check';
import { loadCases } from '../helpers/cases.ts';

/** Texts for the reader: reports with things done to them, shapes that cost time, and what is no language at all. Up to a million characters. */

const MOST = 120_000;
const cases = loadCases().map(({ text }) => text);
const words = [...new Set(cases.flatMap((text) => text.split(/\s+/u)))];
const ODD = [
  ...[
    '\u200f',
    '\u202b',
    '\u202c',
    '\u2067',
    '\u2069',
    '\u0640',
    '\u064b',
    '\ud800',
    '\udc00',
    '\0',
    '\ufeff',
    '"',
    '«',
    '»',
    '،',
    '؛',
    '؟',
    '.',
    ':',
    '\n',
    '\n\n',
    '\r\n',
    '\u2028',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '-',
    '–',
    '…',
    '%',
    '٪',
    '٣٫٥',
    '1,200',
    '9'.repeat(40),
    '٠',
    '2025-02-30',
    '31/2',
    'الثلاثاء',
    'Reuters',
    '😀',
    'ﷺ',
    'ﻻ',
    'و',
    'ال',
    'لم',
    'قال',
    'إن',
    'أن',
    'بحسب',
  ],
];

type Change = (text: string) => string;
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (text: string, where: number): number => Math.floor(where * text.length);
const few = fc.integer({ min: 1, max: 60 });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, fc.constantFrom(...ODD)).map(
    ([where, odd]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + odd + text.slice(at(text, where)),
  ),
  fc.tuple(share, few).map(
    ([where, long]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + long),
  ),
  fc.tuple(share, few, fc.integer({ min: 2, max: 40 })).map(
    ([where, long, times]): Change =>
      (text) => {
        const from = at(text, where);
        return text.slice(0, from) + text.slice(from, from + long).repeat(times) + text.slice(from);
      },
  ),
  fc.tuple(share, fc.constantFrom(...words)).map(
    ([where, word]): Change =>
      (text) => {
        const parts = text.split(' ');
        parts[Math.floor(where * parts.length)] = word;
        return parts.join(' ');
      },
  ),
  fc.tuple(share, share).map(
    ([one, other]): Change =>
      (text) => {
        const parts = text.split(' ');
        const [i, j] = [Math.floor(one * parts.length), Math.floor(other * parts.length)];
        [parts[i], parts[j]] = [parts[j]!, parts[i]!];
        return parts.join(' ');
      },
  ),
  fc.tuple(share, fc.integer({ min: 1, max: 0xffff })).map(
    ([where, code]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + String.fromCharCode(code) + text.slice(at(text, where) + 1),
  ),
  fc.constant<Change>((text) => text.replace(/[.،؛:\n]/gu, ' ')),
  fc.constant<Change>((text) => text.replaceAll(' ', '')),
);

const report = fc
  .tuple(fc.constantFrom(...cases), fc.array(fc.constantFrom(...cases), { maxLength: 4 }), fc.array(change, { maxLength: 12 }))
  .map(([first, more, changes]) => changes.reduce((text, act) => act(text), [first, ...more].join('\n')));
const soup = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.constantFrom(...ODD) }), {
    maxLength: 400,
  })
  .map((parts) => parts.join(' '));
const nonsense = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2000 }),
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  fc.array(fc.integer({ min: 0x600, max: 0x6ff }), { maxLength: 2000 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 500 }).map((codes) => String.fromCharCode(...codes)),
);
/** One piece over and over: long words, long sentences, lists, chains of sources, nested quotations. */
const pieces = fc.oneof(
  fc.constantFrom(...ODD),
  fc.constantFrom(...words),
  fc
    .tuple(
      fc.constantFrom(...words),
      fc.constantFrom(' ', ' و', '، ', ' أن ', ' قال إن ', ' من ', ' في ', '" ', ' (', '« ', '. ', '\n'),
    )
    .map((pair) => pair.join('')),
  fc.constantFrom(...cases),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    'قال ',
    'نقلا عن مصدر ',
    'قتل ',
    'خمسة ',
    'مئة وألف و',
    'يوم ',
    'عبد ال',
    'وسيقولون',
    'َ',
    'ـ',
    '12 ',
    '1.',
    '1/',
  ),
);
const repeated = fc.tuple(pieces, fc.integer({ min: 2, max: MOST }), fc.constantFrom(...cases)).map(([piece, times, end]) => {
  const count = Math.min(times, Math.floor(MOST / Math.max(1, piece.length)));
  return `${piece.repeat(count)}\n${end}`;
});
const PAIRS = ['()', '[]', '«»', '""', '“”', "''", '\u202b\u202c', '\u2067\u2069'];
const nested = fc
  .tuple(fc.constantFrom(...PAIRS), fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(...cases), fc.constantFrom(...words))
  .map(([[open, close], depth, text, word]) =>
    `${`${open}${word.slice(0, 3)} `.repeat(depth)}${text}${close!.repeat(depth)}`.slice(0, MOST),
  );
const million = fc
  .tuple(
    fc.array(fc.constantFrom(...words, ...ODD.filter((odd) => !odd.includes('\n'))), { minLength: 20, maxLength: 300 }),
    fc.boolean(),
  )
  .map(([parts, spaced]) => {
    const line = `${parts.join(spaced ? ' ' : '')} `;
    return line.repeat(Math.ceil(1_000_000 / line.length)).slice(0, 1_000_000);
  });

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: report },
  { weight: 20, arbitrary: soup },
  { weight: 10, arbitrary: nonsense },
  { weight: 12, arbitrary: repeated },
  { weight: 4, arbitrary: nested },
  { weight: 1, arbitrary: million },
);
