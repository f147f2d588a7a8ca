import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '../../../src/core/ledger/search/query.ts';
import { createSearch, type Search } from '../../../src/core/ledger/search/search.ts';
import { loadCases } from '../../helpers/cases.ts';
import { BUILT, builtReader } from '../../helpers/reader.ts';

const note = BUILT ? '' : ' (skipped: no compiled lexicon, run npm run build)';

describe.skipIf(!BUILT)(`search${note}`, () => {
  let search: Search;
  beforeAll(() => {
    search = createSearch(builtReader().engine.tables);
  });
  const query = (words: string, exact = false): Query => search.parseQuery(words, exact);
  const finds = (words: string, text: string, exact = false): boolean => search.matches(text, query(words, exact));
  const marked = (words: string, text: string, exact = false): string[] =>
    search.highlights(text, query(words, exact)).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['proclitics and the article', 'مدرسة', 'اختبأ السكان وبالمدارس نازحون'],
    ['a query with proclitics', 'وبالمدارس', 'قصفت المدرسة أمس'],
    ['broken plurals', 'صاروخ', 'أطلقوا ثلاثة صواريخ'],
    ['broken plurals, asked for', 'أسلحة', 'عثروا على سلاح'],
    ['sound plurals', 'مقاتل', 'انسحب المقاتلون'],
    ['duals', 'مدينة', 'بين المدينتين'],
    ['pronouns', 'قائد', 'قتل قائدهم'],
    ['forms of a verb', 'انسحب', 'وينسحبون غدا'],
    ['a masdar and its verb', 'اشتباكات', 'واشتبكت القوات'],
    ['participles', 'قتل', 'عثر على المقتولين'],
    ['alefs', 'احياء', 'الأحياء الشرقية'],
    ['ya and alef maqsura', 'علي', 'سيطروا على الجسر'],
    ['ta marbuta', 'مدرسه', 'قرب مدرسة'],
    ['tashkeel and tatweel', 'هجوم', 'الهُجُـــومُ'],
    ['digits', '1200', 'نحو ١٬٢٠٠ نازح'],
    ['a decimal point', '٣٫٥', '3.5 ملايين'],
    ['Latin letters and accents', 'reuters', 'وكالة REUTERS'],
    ['names under proclitics', 'حلب', 'وصلوا إلى ريفها وبحلب هدوء'],
    ['names with the article', 'القاهرة', 'عادوا للقاهرة'],
    ['adjectives of relation', 'لبنانية', 'مسؤولون لبنانيون'],
    ['conjunctions before particles', 'على', 'وعلى الطريق'],
    ['words no list has', 'زرنيق', 'والزرنيقات'],
    ['unlisted names in و', 'واكامبا', 'وواكامبا'],
    ['presentation forms', 'لاجئ', 'ﻻجئ'],
  ])('%s: %s is found in "%s"', (_, words, text) => {
    expect(finds(words, text)).toBe(true);
    expect(marked(words, text)).toHaveLength(1);
  });

  it.each([
    ['another word', 'مدرسة', 'قصف المستشفى'],
    ['a word inside a word', 'قصف', 'مقصف الطلاب'],
    ['a verb that looks like a place', 'دمر', 'وصلوا إلى تدمر'],
    ['ك that is part of the word', 'بير', 'هجوم كبير'],
    ['an organisation and the verb of organising', 'تنظيم', 'نظمت وقفة'],
  ])('%s: %s is not found in "%s"', (_, words, text) => {
    expect(finds(words, text)).toBe(false);
    expect(marked(words, text)).toEqual([]);
  });

  it('exact: as spelled, less what folding levels', () => {
    expect(finds('مدرسة', 'قصفت المدارس', true)).toBe(false);
    expect(finds('مدرسة', 'قصفت المدرسة', true)).toBe(false);
    expect(finds('المدرسه', 'قصفت المَدرسة', true)).toBe(true);
    expect(finds('الاحياء', 'الأحياء', true)).toBe(true);
  });

  it('all words are wanted, those with a minus are not', () => {
    const text = 'قصفت الطائرات مدرسة في المدينة';
    expect(finds('مدارس طائرة', text)).toBe(true);
    expect(finds('مدارس دبابة', text)).toBe(false);
    expect(finds('مدارس -طائرة', text)).toBe(false);
    expect(finds('مدارس -دبابة', text)).toBe(true);
    expect(query('مدارس -دبابة')).toMatchObject({ all: ['sمدرسه'], none: ['sدبابه'], check: false });
  });

  it('words in quotation marks stand together, whatever their inflection', () => {
    const text = 'قال قائد لواء الفجر إن ألوية أخرى انسحبت، والفجر قريب';
    expect(finds('"لواء الفجر"', text)).toBe(true);
    expect(finds('«لواء الفجر»', text)).toBe(true);
    expect(finds('“لواء الفجر', text)).toBe(true);
    expect(finds('"الفجر لواء"', text)).toBe(false);
    expect(finds('الفجر لواء', text)).toBe(true);
    expect(finds('قائد -"لواء الفجر"', text)).toBe(false);
    expect(finds('قائد -"لواء النصر"', text)).toBe(true);
    expect(marked('"لواء الفجر"', text)).toEqual(['لواء الفجر']);
    expect(marked('"لواء الفجر" قريب', text)).toEqual(['لواء الفجر', 'قريب']);
    expect(query('"لواء الفجر"').check).toBe(true);
    expect(query('"لواء"').check).toBe(false);
  });

  it('a word that the tokenizer cuts is wanted as it stands', () => {
    expect(finds('F-16', 'طائرات F-16 أمريكية')).toBe(true);
    expect(finds('F-16', 'قتل 16 شخصا في قرية F')).toBe(false);
  });

  it.each([
    ['', 'query-empty'],
    [' \t"" - « » ؟', 'query-empty'],
    ['-قصف', 'query-only-excludes'],
    ['-"قصف مدفعي"', 'query-only-excludes'],
  ])('"%s" is refused as %s and matches nothing', (words, code) => {
    expect(query(words).issues.map((issue) => issue.code)).toEqual([code]);
    expect(finds(words, 'قصف مدفعي')).toBe(false);
    expect(search.highlights('قصف مدفعي', query(words))).toEqual([]);
  });

  it.each(['À\u1680A', 'x\u205fy', 'قصف\ufeffت المدينة', 'a\u0085b'])(
    'what is space to a text is space to a query: %j',
    (text) => {
      for (const { start, end } of search.termsOf(text)) expect(finds(text.slice(start, end), text)).toBe(true);
    },
  );

  it('an index holds each word as spelled and by its stem, once', () => {
    expect(search.indexTerms('مدرسة، مدارس! مدرسة (IS) 1,200')).toEqual([
      'xمدرسه',
      'sمدرسه',
      'xمدارس',
      'xis',
      'sis',
      'x1200',
      's1200',
    ]);
  });

  describe('laws', () => {
    const words = [...new Set(loadCases().flatMap(({ text }) => text.split(/\s+/u)))];
    const soup = fc
      .array(fc.constantFrom(...words, 'ﷺ', '\u202b', 'Reuters', '١٬٢٠٠', 'x"y', '😀'), { maxLength: 60 })
      .map((w) => w.join(' '));
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
    );
    const anyText = fc.oneof(soup, hostile);

    it('a text is found by any word in it, by stem and exactly, and the word is marked', () => {
      fc.assert(
        fc.property(anyText, fc.boolean(), (text, exact) => {
          for (const { start, end } of search.termsOf(text)) {
            const asked = query(text.slice(start, end), exact);
            expect(search.matches(text, asked)).toBe(true);
            expect(search.highlights(text, asked).some((span) => span.start <= start && span.end >= end)).toBe(true);
          }
        }),
      );
    });

    it('what is found exactly is found by stem', () => {
      fc.assert(
        fc.property(soup, fc.constantFrom(...words), (text, word) => {
          if (finds(word, text, true)) expect(finds(word, text)).toBe(true);
        }),
      );
    });

    it('an index by terms gives what the text says, but for phrases', () => {
      fc.assert(
        fc.property(
          soup,
          fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          (text, asked, exact) => {
            const wanted = query(asked.map((word, i) => (i === 3 ? `-${word}` : word)).join(' '), exact);
            const held = new Set(search.indexTerms(text));
            const answer = wanted.all.every((t) => held.has(t)) && !wanted.none.some((t) => held.has(t)) && wanted.all.length > 0;
            if (!wanted.check) expect(search.matches(text, wanted)).toBe(answer);
            else if (search.matches(text, wanted)) expect(answer).toBe(true);
          },
        ),
      );
    });

    it('terms are short and hold no space, sign, control or lone surrogate', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          for (const term of search.indexTerms(text)) {
            expect(term).toMatch(/^[xs][^!-/:-@[-`{-~\s\p{Cc}\p{Surrogate}]+$/u);
            expect(term.length).toBeLessThanOrEqual(65);
          }
        }),
      );
    });

    it('spans are sorted, apart and inside the text', () => {
      fc.assert(
        fc.property(anyText, anyText, fc.boolean(), (text, asked, exact) => {
          let last = -1;
          for (const { start, end } of search.highlights(text, query(asked, exact))) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }),
      );
    });
  });

  it('a word of a million letters and a query of ten thousand words cost no more than their length', () => {
    const long = 'ق'.repeat(1_000_000);
    expect(search.indexTerms(long).every((term) => term.length <= 65)).toBe(true);
    expect(finds(long, long)).toBe(true);
    const asked = query('قصف '.repeat(10_000));
    expect(asked.words.length).toBeLessThanOrEqual(64);
    expect(query('"'.repeat(10_000)).issues).toHaveLength(1);
  });
});
