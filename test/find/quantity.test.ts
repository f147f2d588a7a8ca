import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/core/find/quantity.ts';
import { findTimes } from '../../src/core/find/time.ts';
import { loadTimeLexicon } from '../../src/lexicon/time-schema.ts';
import { noun, simpleTokens } from '../helpers/simple-tokens.ts';

const lexicon = loadTimeLexicon(fileURLToPath(new URL('../../lexicon/ar', import.meta.url)));
const ANALYSES = {
  جنديين: [noun('d', 'fighter')],
  قتيلان: [noun('d', 'victim')],
  جندي: [noun('s', 'fighter')],
  مدنيين: [noun('d', 'civilian'), noun('p', 'civilian')],
  البحرين: [noun('d', 'place')],
};

function find(text: string) {
  const tokens = simpleTokens(text, ANALYSES);
  return { tokens, found: findQuantities(tokens, lexicon, findTimes(tokens, lexicon, { published: '2015-07-21' })) };
}
/** Words, operator, low/point/high and the counted noun. */
function lines(text: string): string[] {
  const { tokens, found } = find(text);
  return found
    .filter(({ isOrdinal }) => !isOrdinal)
    .map(({ start, end, op, low, point, high, nounToken }) => {
      const counted = nounToken < 0 ? '-' : tokens[nounToken]!.word.bare;
      return `${text.slice(start, end)} ${op} ${low ?? ''}/${point ?? ''}/${high ?? ''} ${counted}`;
    });
}

const CASES: readonly (readonly [text: string, expected: string])[] = [
  ['قتل 38 من أعضاء الحركة', '38 exact /38/ أعضاء'],
  ['قتل ٣٨ جنديا', '٣٨ exact /38/ جنديا'],
  ['قتل ۳۸ جنديا', '۳۸ exact /38/ جنديا'],
  ['نزح 3,000 شخص', '3,000 exact /3000/ شخص'],
  ['نزح 1.6 مليون شخص', '1.6 مليون exact /1600000/ شخص'],
  ['نزح 1,5 مليون', '1,5 مليون exact /1500000/ -'],
  ['قتل خمسة وعشرون مدنيا', 'خمسة وعشرون exact /25/ مدنيا'],
  ['قتل مئة وستين رجلا', 'مئة وستين exact /160/ رجلا'],
  ['وصل ثلاثة آلاف و500 مقاتل', 'ثلاثة آلاف و500 exact /3500/ مقاتل'],
  ['ضبط 39 ألفا و600 حبة', '39 ألفا و600 exact /39600/ حبة'],
  ['قتل أكثر من ألفي مدني', 'أكثر من ألفي more-than 2000/2000/ مدني'],
  ['قتل أحد عشر جنديا', 'أحد عشر exact /11/ جنديا'],
  ['قتل خمسة عشر جنديا', 'خمسة عشر exact /15/ جنديا'],
  ['ثلاثمئة وخمسة وأربعون أسيرا', 'ثلاثمئة وخمسة وأربعون exact /345/ أسيرا'],
  ['ثلاث مئة عائلة', 'ثلاث مئة exact /300/ عائلة'],
  ['مليون ونصف المليون لاجئ', 'مليون ونصف المليون exact /1500000/ لاجئ'],
  ['نحو 200 ألف شخص', 'نحو 200 ألف approx 180000/200000/220000 شخص'],
  ['قتل نحو مئة', 'نحو مئة approx 90/100/110 -'],
  ['ما لا يقل عن 30 قتيلا', 'ما لا يقل عن 30 at-least 30/30/ قتيلا'],
  ['قتل 30 مدنيا على الأقل', '30 مدنيا على الأقل at-least 30/30/ مدنيا'],
  ['أقل من 20 مسلحا', 'أقل من 20 less-than /20/20 مسلحا'],
  ['ما يصل إلى 500 مقاتل', 'ما يصل إلى 500 at-most /500/500 مقاتل'],
  ['ما بين 3000 و4000 مسلح', 'ما بين 3000 و4000 range 3000//4000 مسلح'],
  ['من 20 إلى 30 مقاتلا', 'من 20 إلى 30 range 20//30 مقاتلا'],
  ['ثلاثة أو أربعة جنود', 'ثلاثة أو أربعة range 3//4 جنود'],
  ['عشرات القتلى', 'عشرات vague // القتلى'],
  ['عشرات الآلاف من النازحين', 'عشرات الآلاف vague // النازحين'],
  ['عدد من الجنود', 'عدد من vague // الجنود'],
  ['عدة غارات', 'عدة vague // غارات'],
  ['العديد من القتلى', 'العديد من vague // القتلى'],
  ['قتل أحد أفراد الدورية', 'أحد exact /1/ أفراد'],
  ['قتل شخص واحد', 'واحد exact /1/ شخص'],
  ['أصيب 11 آخرون', '11 exact /11/ -'],
  ['قتل جنديين تركيين', 'جنديين exact /2/ جنديين'],
  ['سقط قتيلان اثنان', 'قتيلان اثنان exact /2/ قتيلان'],
  ['دفع 19 ألف و500 ريال', '19 ألف و500 exact /19500/ ريال'],
  ['لـ48 أسيرا', 'لـ48 exact /48/ أسيرا'],
  ['و6 جرحى', 'و6 exact /6/ جرحى'],
];

const SILENT: readonly string[] = [
  'قتل جندي في حلب',
  'في 29 سبتمبر/أيلول عام 2007',
  'نحو المدينة',
  '90 في المئة من السكان',
  '50% منهم',
  'يبلغ من العمر 25 عاما',
  'على بعد 20 كلم',
  'طائرة إف 16 أميركية',
  'القرار 1701',
  '1- المقدمة',
  'هاتف 0123456',
  'زار البحرين',
  'نقل مدنيين',
  'لم يصب أحد',
  'وقعت في 2014',
  'صحيفة 26 سبتمبر',
  'قبل ثلاثة أيام',
];

describe('quantities', () => {
  test.each(CASES)('%s', (text, expected) => expect(lines(text)).toEqual([expected]));
  test.each(SILENT)('silent: %s', (text) => expect(lines(text)).toEqual([]));
  test('an ordinal is no count', () => {
    expect(find('وأصيب ثالث بجروح').found).toMatchObject([{ isOrdinal: true, point: 3 }]);
  });
  test('two counts', () => {
    expect(lines('قتل ثلاثة جنود وأصيب عشرة')).toHaveLength(2);
  });
  test('never throws, and its spans stand in order inside the sentence', () => {
    const words = [...CASES.map(([text]) => text), ...SILENT].flatMap((text) => text.split(' '));
    const soup = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 }), fc.nat().map(String)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(soup, (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const quantity of find(text).found) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeLessThanOrEqual(text.length);
          expect(quantity.nounToken).toBeLessThan(find(text).tokens.length);
          end = quantity.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
