import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hijriDayOf, toIso } from '../../src/core/find/calendar.ts';
import { findTimes } from '../../src/core/find/time.ts';
import { loadTimeLexicon } from '../../src/lexicon/time-schema.ts';
import { simpleTokens } from '../helpers/simple-tokens.ts';

const lexicon = loadTimeLexicon(fileURLToPath(new URL('../../lexicon/ar', import.meta.url)));
/** A Friday. */
const PUBLISHED = '2009-06-19';

function times(text: string, published: string | undefined = PUBLISHED) {
  return findTimes(simpleTokens(text), lexicon, { published });
}
/** The words found and what they were resolved to, one line a time. */
function lines(text: string, published?: string): string[] {
  return times(text, published).map((time) => {
    const span = time.from === undefined ? '-' : time.from === time.to ? time.from : `${time.from}..${time.to}`;
    return `${text.slice(time.start, time.end)} = ${span} ${time.precision}`;
  });
}

const CASES: readonly (readonly [text: string, expected: string])[] = [
  ['هاجموا الحاجز الأربعاء', 'الأربعاء = 2009-06-17 day'],
  ['هاجموا الحاجز الجمعة', 'الجمعة = 2009-06-19 day'],
  ['هاجموا الحاجز الجمعة الفائت', 'الجمعة الفائت = 2009-06-12 day'],
  ['هاجموا الحاجز يوم الأحد الماضي', 'يوم الأحد الماضي = 2009-06-14 day'],
  ['يجتمعون الثلاثاء المقبل', 'الثلاثاء المقبل = 2009-06-23 day'],
  ['قتلوا في بغداد والأربعاء', 'والأربعاء = 2009-06-17 day'],
  ['أعلن اليوم انسحابه', 'اليوم = 2009-06-19 day'],
  ['أعلن اليوم الخميس انسحابه', 'اليوم الخميس = 2009-06-18 day'],
  ['أعلن اليوم (الجمعة) انسحابه', 'اليوم (الجمعة) = 2009-06-19 day'],
  ['وصل هذا اليوم أول فوج', 'هذا اليوم = 2009-06-19 day'],
  ['قتل أمس في حلب', 'أمس = 2009-06-18 day'],
  ['قتل أمس الخميس في حلب', 'أمس الخميس = 2009-06-18 day'],
  ['وبمساء أمس قتل جندي', 'وبمساء أمس = 2009-06-18 part-of-day'],
  ['عاد أول من أمس', 'أول من أمس = 2009-06-17 day'],
  ['عاد أول أمس', 'أول أمس = 2009-06-17 day'],
  ['قصفت البارحة', 'البارحة = 2009-06-18 day'],
  ['تبدأ المحادثات غدا', 'غدا = 2009-06-20 day'],
  ['يصل بعد غد', 'بعد غد = 2009-06-21 day'],
  ['قصف المخيم فجر الأربعاء', 'فجر الأربعاء = 2009-06-17 part-of-day'],
  ['انفجرت بعد ظهر السبت', 'بعد ظهر السبت = 2009-06-13 part-of-day'],
  ['خطف ليل الأربعاء الخميس', 'ليل الأربعاء الخميس = 2009-06-17..2009-06-18 part-of-day'],
  ['خطف ليل الأربعاء - الخميس', 'ليل الأربعاء - الخميس = 2009-06-17..2009-06-18 part-of-day'],
  ['وصلوا في وقت متأخر من مساء الخميس', 'وقت متأخر من مساء الخميس = 2009-06-18 part-of-day'],
  ['قصفت الخميس مساء', 'الخميس مساء = 2009-06-18 part-of-day'],
  ['في الساعة الثامنة صباحا', 'الساعة الثامنة صباحا = - hour'],
  ['عند الساعة 7:15 من صباح اليوم', 'الساعة 7:15 من صباح اليوم = 2009-06-19 hour'],
  ['في 29 سبتمبر/أيلول عام 2007', '29 سبتمبر/أيلول عام 2007 = 2007-09-29 day'],
  ['في 29 مايو (أيار)', '29 مايو (أيار) = 2009-05-29 day'],
  ['في مارس آذار 2014', 'مارس آذار 2014 = 2014-03-01..2014-03-31 month'],
  ['في الأول من مارس 2009', 'الأول من مارس 2009 = 2009-03-01 day'],
  ['في الثالث من مايو/أيار الجاري', 'الثالث من مايو/أيار الجاري = 2009-05-03 day'],
  ['في الخامس والعشرين من تموز', 'الخامس والعشرين من تموز = 2008-07-25 day'],
  ['في السادس عشر من كانون الثاني', 'السادس عشر من كانون الثاني = 2009-01-16 day'],
  ['وقع في 26-9-2014 قرب', '26-9-2014 = 2014-09-26 day'],
  ['بتاريخ 24/02/2009', '24/02/2009 = 2009-02-24 day'],
  ['بتاريخ ٢٤/٠٢/٢٠٠٩', '٢٤/٠٢/٢٠٠٩ = 2009-02-24 day'],
  ['بتاريخ 2009-02-24', '2009-02-24 = 2009-02-24 day'],
  ['بتاريخ 24.02.2009', '24.02.2009 = 2009-02-24 day'],
  ['في نوفمبر/تشرين الثاني الماضي', 'نوفمبر/تشرين الثاني الماضي = 2008-11-01..2008-11-30 month'],
  ['قتل في مارس', 'مارس = 2009-03-01..2009-03-31 month'],
  ['في أكتوبر المقبل', 'أكتوبر المقبل = 2009-10-01..2009-10-31 month'],
  ['في 9 أفريل', '9 أفريل = 2009-04-09 day'],
  ['مطلع الشهر الجاري', 'مطلع الشهر الجاري = 2009-06-01..2009-06-10 days'],
  ['منتصف الشهر', 'منتصف الشهر = 2009-06-11..2009-06-20 days'],
  ['أواخر أبريل', 'أواخر أبريل = 2009-04-21..2009-04-30 days'],
  ['منتصف العام', 'منتصف العام = 2009-05-01..2009-08-31 month'],
  ['أوائل العام الماضي', 'أوائل العام الماضي = 2008-01-01..2008-04-30 month'],
  ['الأسبوع الماضي', 'الأسبوع الماضي = 2009-06-08..2009-06-14 week'],
  ['هذا الأسبوع', 'هذا الأسبوع = 2009-06-15..2009-06-19 week'],
  ['الأسبوع المقبل', 'الأسبوع المقبل = 2009-06-22..2009-06-28 week'],
  ['الشهر الماضي', 'الشهر الماضي = 2009-05-01..2009-05-31 month'],
  ['العام الماضي', 'العام الماضي = 2008-01-01..2008-12-31 year'],
  ['في عام 2003', 'عام 2003 = 2003-01-01..2003-12-31 year'],
  ['في العام 2003 م', 'العام 2003 م = 2003-01-01..2003-12-31 year'],
  ['في 2003', '2003 = 2003-01-01..2003-12-31 year'],
  ['صيف 2014', 'صيف 2014 = 2014-06-01..2014-08-31 month'],
  ['قبل أسبوعين', 'قبل أسبوعين = 2009-06-05 week'],
  ['قبل أربعة أيام', 'قبل أربعة أيام = 2009-06-15 day'],
  ['قبل عام', 'قبل عام = 2008-01-01..2008-12-31 year'],
  ['قبل أيام', 'قبل أيام = 2009-06-10..2009-06-16 days'],
  ['في الأيام الأخيرة', 'الأيام الأخيرة = 2009-06-12..2009-06-19 days'],
  ['في الأيام القليلة الماضية', 'الأيام القليلة الماضية = 2009-06-12..2009-06-18 days'],
  ['خلال الساعات الـ48 الماضية', 'خلال الساعات الـ48 الماضية = 2009-06-17..2009-06-19 days'],
  ['خلال الـ24 ساعة الماضية', 'خلال الـ24 ساعة الماضية = 2009-06-18..2009-06-19 days'],
  ['في الأيام المقبلة', 'الأيام المقبلة = 2009-06-20..2009-06-26 days'],
  ['منذ الأربعاء الماضي', 'منذ الأربعاء الماضي = 2009-06-17..2009-06-19 day'],
  ['منذ عام 2007', 'منذ عام 2007 = 2007-01-01..2009-06-19 year'],
  ['منذ ثلاثة أيام', 'منذ ثلاثة أيام = 2009-06-16..2009-06-19 day'],
  ['منذ بدء الحملة في مايو الماضي', 'منذ بدء الحملة في مايو الماضي = 2009-05-01..2009-06-19 month'],
  ['بين 3 و5 مايو', 'بين 3 و5 مايو = 2009-05-03..2009-05-05 days'],
  ['من 3 إلى 5 مايو', 'من 3 إلى 5 مايو = 2009-05-03..2009-05-05 days'],
  ['من الاثنين إلى الأربعاء', 'من الاثنين إلى الأربعاء = 2009-06-15..2009-06-17 days'],
  ['حتى نهاية الشهر', 'حتى نهاية الشهر = 2009-06-19..2009-06-30 days'],
  ['لليوم السابع على التوالي', 'لليوم السابع على التوالي = 2009-06-13..2009-06-19 days'],
  ['في وقت لاحق هذا الشهر', 'في وقت لاحق هذا الشهر = 2009-06-19..2009-06-30 month'],
  ['هدنة لمدة 48 ساعة', 'لمدة 48 ساعة = - hour'],
];

const SILENT: readonly string[] = [
  'انضم مؤخرا إلى الحركة',
  'وكان أعلن في وقت سابق',
  'وأخيرا وصلت القافلة',
  'قال الأمين العام للحزب',
  'مارس ضغوطا على الحكومة',
  'قال أحد القادة',
  'ظهر الرجل في شريط',
  'الرأي العام العربي',
  'من أهل السنة',
  'وفي اليوم نفسه قتل ضابط',
  'ذكرت صحيفة 26 سبتمبر',
  'موقع 26 سبتمبر.نت',
  'ثورة 25 يناير',
  'باب المفاوضات',
  'لم تتبن أي جهة الهجوم حتى الآن',
  'قتل ستة جنود',
  'في ذلك العام',
  'أحد أفراد الدورية',
  'قبل عقد الاجتماع',
  '',
];

describe('times', () => {
  test.each(CASES)('%s', (text, expected) => expect(lines(text)).toEqual([expected]));
  test.each(SILENT)('silent: %s', (text) => expect(lines(text)).toEqual([]));

  test('a Hijri date is near its Gregorian day', () => {
    expect(lines('في 12/5/1430هـ')).toEqual(['12/5/1430ه = 2009-05-07 day']);
    expect(toIso(hijriDayOf(1430, 9, 1))).toBe('2009-08-22');
  });
  test('without a publication date only full dates are resolved', () => {
    const found = (text: string) => findTimes(simpleTokens(text), lexicon, {})[0];
    expect(found('قتل الخميس')?.from).toBeUndefined();
    expect(found('قتل الشهر الماضي')?.from).toBeUndefined();
    expect(found('في 11 مايو/أيار 2022')).toMatchObject({ from: '2022-05-11', fullDate: true });
    expect(found('خلال 2022')).toMatchObject({ from: '2022-01-01', fullDate: true });
  });
  test('roles and directions', () => {
    expect(times('فتى يبلغ من العمر 15 عاما')[0]).toMatchObject({ role: 'age' });
    expect(times('سلمان (22 عاما)')[0]).toMatchObject({ role: 'age' });
    expect(times('استمر 9 ساعات')[0]).toMatchObject({ role: 'duration' });
    expect(times('منذ أمس')[0]).toMatchObject({ role: 'since' });
    expect(times('حتى الخميس المقبل')[0]).toMatchObject({ role: 'until', direction: 'future' });
    expect(times('وصل الأربعاء')[0]).toMatchObject({ direction: 'unknown', next: { from: '2009-06-24', to: '2009-06-24' } });
  });
  test('two times in a sentence', () => {
    expect(lines('قتل الأربعاء بعد هجوم يوم الاثنين')).toHaveLength(2);
  });
  test('the lexicon is plain data', () => {
    expect(JSON.parse(JSON.stringify(lexicon))).toEqual(lexicon);
  });
  test('never throws, and its spans stand in order inside the sentence', () => {
    const words = [...CASES.map(([text]) => text), ...SILENT].flatMap((text) => text.split(' '));
    const soup = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 }), fc.nat().map(String)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(soup, fc.option(fc.date({ noInvalidDate: true }), { nil: undefined }), (parts, date) => {
        const text = parts.join(' ');
        let end = 0;
        for (const time of times(text, date?.toISOString())) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(text.length);
          if (time.from !== undefined && time.to !== undefined) expect(time.from <= time.to).toBe(true);
          end = time.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
