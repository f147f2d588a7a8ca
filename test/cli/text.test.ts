import { describe, expect, it } from 'vitest';
import { columnsOf, isolate, oneLine, wrap } from '../../src/export/bidi.ts';
import { readingAsText } from '../../src/export/text.ts';
import { wordsOf } from '../../src/export/words/all.ts';
import { issueCodes, issueInWords } from '../../src/export/words/issues.ts';
import { READING, TEXT } from './sample.ts';

const shown = (language: 'ar' | 'en', width = 90, colour = false): string =>
  readingAsText(READING, TEXT, { language, width, colour });
const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

describe('cards', () => {
  it('tell the claim in English', () => {
    const card = bare(shown('en'));
    expect(card).toContain('Event · Assault: air strike');
    expect(card).toContain('اعتداء: غارة جوية  ASSAULT/aerial');
    expect(card).toMatch(/who +\(not told\)/);
    expect(card).toContain('20 جنديا [syrian-army]');
    expect(card).toContain('نحو 20 = about 20 (18–22) killed');
    expect(card).toContain('أمس = 2024-01-01');
    expect(card.replace(/\s+/g, ' ')).toContain('Example ← وكالة <الشرق> (another outlet) ← مصدرا عسكريا (unnamed source)');
    expect(card).toContain('said as certain (CT+), past; the outlet itself takes no stand (Uu)');
    expect(card).toContain('nouns/assault:غارة');
  });

  it('tell the claim in Arabic, with the arrow towards the outlet', () => {
    const card = bare(shown('ar')).replace(/\s+/g, ' ');
    expect(card).toContain('حدث · اعتداء: غارة جوية');
    expect(card).toContain('Example → وكالة <الشرق> (وسيلة إعلام أخرى) → مصدرا عسكريا (مصدر لم يُسمّ)');
  });

  it.each([40, 60, 110])('close every isolate on its own line and keep to %i columns', (width) => {
    for (const line of shown('en', width).split('\n')) {
      expect([...line].filter((c) => c === '\u2068').length).toBe([...line].filter((c) => c === '\u2069').length);
      if (line.startsWith('  ')) expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(width, 40) + 2);
    }
  });

  it('are coloured only when asked', () => {
    expect(shown('en')).not.toContain('\u001b');
    expect(shown('en', 90, true)).toContain('\u001b[1m');
  });

  it('say that there is none', () => {
    expect(readingAsText({ ...READING, claims: [] }, TEXT, { language: 'en', width: 80, colour: false })).toContain(
      'No claim found',
    );
  });
});

describe('lines', () => {
  it('never let the text steer the terminal', () => {
    expect(oneLine('a\u001b[31m\nb')).toBe('a [31m b');
    expect(isolate('\u202eب\u2069')).toBe('\u2068ب\u2069');
  });
  it('wrap by columns, not by characters', () => {
    expect(columnsOf('مُحَمَّد')).toBe(4);
    expect(wrap('اب جد هو', 5)).toEqual(['اب جد', 'هو']);
  });
});

describe('words', () => {
  it('are the same codes in both languages', () => {
    const [ar, en] = [wordsOf('ar'), wordsOf('en')];
    for (const list of [
      'kinds',
      'types',
      'modes',
      'relations',
      'changes',
      'aspects',
      'factuality',
      'tenses',
      'holders',
      'ops',
      'units',
      'labels',
    ] as const) {
      expect(Object.keys(ar[list])).toEqual(Object.keys(en[list]));
    }
    expect(Object.keys(en.types)).toHaveLength(16);
    expect(Object.keys(en.relations)).toHaveLength(12);
    expect(Object.keys(en.aspects)).toHaveLength(7);
  });
  it('say of every issue what is wrong and what to do', () => {
    expect(issueCodes('ar')).toEqual(issueCodes('en'));
    expect(issueInWords({ code: 'bidi-controls', detail: '$& 3' }, 'en')).toContain('($& 3)');
    expect(issueInWords({ code: 'new-code', detail: 'as told' }, 'ar')).toBe('as told');
  });
});
