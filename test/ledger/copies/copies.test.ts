import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON, compareSketches } from '../../../src/core/ledger/copies/compare.ts';
import { CopyIndex } from '../../../src/core/ledger/copies/copy-index.ts';
import { keysOf, sketchOf } from '../../../src/core/ledger/copies/sketch.ts';
import { loadCases } from '../../helpers/cases.ts';

const BODY = [
  'أعلن مجلس الوادي الأزرق فجر الأحد انسحاب مقاتليه من ثلاث قرى شمال النهر بعد اشتباكات استمرت يومين مع لواء الفجر.',
  'وقال متحدث باسم المجلس إن أربعة مقاتلين قتلوا وأصيب تسعة آخرون عندما قصفت المدفعية مواقعهم قرب الجسر القديم.',
  'وذكر سكان محليون أن عشرات العائلات غادرت منازلها باتجاه المدينة، وأن الطريق الرئيسي مغلق أمام سيارات الإسعاف.',
  'وطالبت منظمة إغاثة محلية الطرفين بفتح ممر آمن لإجلاء الجرحى، محذرة من نقص حاد في الأدوية والوقود.',
  'ولم يصدر عن قيادة اللواء أي تعليق حتى مساء الأحد، فيما قال وسيط قبلي إن هدنة قصيرة قد تبدأ خلال ساعات.',
];
const OTHER = [
  'افتتح وزير النقل محطة قطارات جديدة في ضاحية المدينة بحضور عدد من المسؤولين وأعضاء المجلس البلدي.',
  'وتبلغ كلفة المشروع نحو تسعين مليونا، ويتوقع أن يخدم أكثر من عشرة آلاف مسافر يوميا على ثلاثة خطوط.',
  'وأوضح مدير الشركة المنفذة أن العمل في الخط الرابع سيبدأ مطلع العام المقبل بعد استكمال الدراسات الفنية.',
  'ورحب سكان الضاحية بالمحطة لكنهم طالبوا بزيادة عدد الحافلات التي تربطها بالأحياء البعيدة عن وسط المدينة.',
];
const report = (title: string, lines: readonly string[]): string => `${title}\n\n${lines.join('\n')}`;
const compare = (a: string, b: string) => compareSketches(sketchOf(a), sketchOf(b));

const TITLE = 'انسحاب من ثلاث قرى شمال النهر';
const base = report(TITLE, BODY);

describe('what a copy is', () => {
  it.each([
    ['the same text', base],
    ['another headline', report('مجلس الوادي الأزرق يخلي قرى بعد معارك عنيفة مع لواء الفجر', BODY)],
    ['one paragraph cut', report(TITLE, BODY.toSpliced(2, 1))],
    ['two of five paragraphs cut', report(TITLE, BODY.slice(0, 3))],
    ['the prefix of another agency', report(TITLE, [`وادي الأزرق - وكالة الساحل: ${BODY[0]}`, ...BODY.slice(1)])],
    ['a paragraph of its own', report(TITLE, [...BODY, OTHER[0]!])],
    ['paragraphs in another order', report(TITLE, BODY.toReversed())],
    ['lines joined', report(TITLE, [BODY.join(' ')])],
    ['another toll', base.replace('أربعة مقاتلين', 'خمسة مقاتلين')],
    ['tashkeel, alefs, digits and presentation forms', base.replaceAll('أ', 'ا').replaceAll('ة', 'ه').replaceAll('لا', 'ﻻ')],
    ['tatweel and bidi marks', `\u202b${base.replaceAll('من', 'مـن')}\u202c`],
  ])('%s: a copy', (_, other) => {
    expect(compare(base, other).copies).toBe(true);
    expect(compare(other, base)).toEqual(compare(base, other));
  });

  it.each([
    ['another story', report('محطة قطارات', OTHER)],
    ['one sentence in common', report('محطة', [...OTHER, BODY[0]!])],
    ['nothing', ''],
  ])('%s: no copy', (_, other) => {
    expect(compare(base, other).copies).toBe(false);
  });

  it('a flash that differs in the place alone is another report; the same flash is a copy', () => {
    const flash = (place: string) => `عاجل: صفارات الإنذار تدوي في بلدة ${place} شمال الإقليم للمرة الثانية هذا اليوم`;
    expect(compare(flash('الصفصاف'), flash('السنديان')).copies).toBe(false);
    expect(compare(flash('الصفصاف'), `${flash('الصفصاف')} | قناة الساحل`).copies).toBe(true);
  });

  it('a formula of a few words is nobody’s copy', () => {
    expect(compare('جميع الحقوق محفوظة للموقع', 'جميع الحقوق محفوظة للموقع').copies).toBe(false);
  });

  it('an archive is no copy of what stands in it', () => {
    const filler = Array.from({ length: 1500 }, (_, i) => `كلمة${i}`).join(' ');
    expect(compare(base, `${base}\n${filler}`)).toEqual({ copies: false, containment: expect.any(Number) });
  });

  it('the hashes are the same on every machine', () => {
    const { hashes, words } = sketchOf('قالت مصادر محلية إن القصف على الأحياء الشرقية من المدينة توقف صباحا');
    expect({ hashes: hashes.slice(0, 3), words }).toMatchInlineSnapshot(`
      {
        "hashes": [
          181066235,
          333431700,
          734334874,
        ],
        "words": 12,
      }
    `);
  });
});

describe('groups', () => {
  const cases = loadCases().filter(({ text }) => text.length > 400);
  const lines = cases.map(({ text }) => text.split('\n').filter((line) => line.length > 30));

  it('is the smallest id, and grows as documents come', () => {
    const index = new CopyIndex();
    expect(index.add('c', sketchOf(base))).toBe('c');
    expect(index.add('b', sketchOf(report('محطة', OTHER)))).toBe('b');
    expect(index.add('a', sketchOf(report('خبر', BODY)))).toBe('a');
    expect([...index.groups()]).toEqual([
      ['a', ['a', 'c']],
      ['b', ['b']],
    ]);
    expect(() => index.add('c', sketchOf(base))).toThrow(/c is in the index/);
  });

  it('a signature under everybody’s posts makes no group, and a copy among them is still found', () => {
    const signature = 'تابعوا قناتنا الرسمية على جميع المنصات للحصول على آخر الأخبار العاجلة والتقارير الميدانية من مراسلينا';
    const post = (i: number) => sketchOf(`${Array.from({ length: 45 }, (_, n) => `خبر${i}و${n}`).join(' ')} ${signature}`);
    const index = new CopyIndex();
    for (let i = 0; i < COMMON + 20; i++) expect(index.add(`p${i}`, post(i))).toBe(`p${i}`);
    expect(index.add('q', post(COMMON + 10))).toBe(`p${COMMON + 10}`);
  });

  it('an outlet’s standing background makes no copies of its reports, and joins none of other outlets', () => {
    const [background, news] = [BODY.slice(0, 3), BODY.slice(3)];
    const [one, other] = [report('أ', [...background, news[0]!]), report('ب', [...background, news[1]!])];
    const [home, away] = [new CopyIndex(), new CopyIndex()];
    for (const [i, text] of [one, other].entries()) {
      home.add(`d${i}`, sketchOf(text), 'الساحل');
      away.add(`d${i}`, sketchOf(text), `outlet ${i}`);
    }
    expect(home.groups().size).toBe(2);
    expect(away.groups().size).toBe(1);
  });

  it('do not depend on the order of documents', () => {
    const copy = fc.record({
      story: fc.nat(Math.min(lines.length, 12) - 1),
      from: fc.nat(3),
      length: fc.integer({ min: 2, max: 12 }),
      also: fc.option(fc.nat(11)),
    });
    fc.assert(
      fc.property(
        fc.array(copy, { minLength: 2, maxLength: 14 }).chain((copies) => {
          const ids = copies.map((_, i) => i);
          return fc.tuple(fc.constant(copies), fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }));
        }),
        ([copies, order]) => {
          const sketches = copies.map(({ story, from, length, also }) => {
            const own = lines[story]!.slice(from, from + length);
            return sketchOf([...own, ...(also === null ? [] : lines[also % lines.length]!.slice(0, 2))].join('\n'));
          });
          const [there, shuffled] = [new CopyIndex(), new CopyIndex()];
          for (const [i, sketch] of sketches.entries()) there.add(`d${i}`, sketch);
          for (const i of order) shuffled.add(`d${i}`, sketches[i]!);
          expect(shuffled.groups()).toEqual(there.groups());
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }));

  it('has a sketch: sorted, unique, uint32; keys are among its hashes', () => {
    fc.assert(
      fc.property(any, (text) => {
        const sketch = sketchOf(text);
        expect(sketch.hashes).toEqual([...new Set(sketch.hashes)].sort((a, b) => a - b));
        for (const hash of sketch.hashes) expect(hash >>> 0).toBe(hash);
        expect(sketch.hashes.slice(0, keysOf(sketch).length)).toEqual(keysOf(sketch));
      }),
    );
  });

  it('comparing is symmetric, and a report is a copy of itself', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compare(a, b)).toEqual(compare(b, a));
      }),
    );
    for (const { text } of loadCases().filter(({ text }) => text.length > 400)) {
      expect(compare(text, text)).toEqual({ copies: true, containment: 1 });
    }
  });
});
