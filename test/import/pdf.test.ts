import { describe, expect, it } from 'vitest';
import { LETTER, lines, pdf, type Run, turned } from './pdf-file.ts';
import { codes, failures, fromBytes, only, TITLE, warnings } from './sample.ts';

const LONG =
  'قال متحدث باسم الحركة يوم الثلاثاء إن مقاتليها سيطروا على ثلاث قرى في ريف المحافظة بعد اشتباكات مع القوات الحكومية استمرت ساعات، وأضاف أن القتال لا يزال مستمرا على الطريق الدولي. ' +
  'وذكرت مصادر محلية أن عشرات العائلات نزحت من المنطقة إلى الحدود خلال الليل، ولم تعلق السلطات على هذه الأنباء حتى الآن، فيما قال سكان إن القصف لم يتوقف منذ أيام.';
const document = `${TITLE}\n\n${LONG}`;

/** The letters as old programs draw them: each by itself, in the shape that it has in its place. */
function drawn(line: Run): Run[] {
  return [...line.text].map((letter, i) => ({ text: SHAPES.get(letter) ?? letter, x: line.x + i * LETTER, y: line.y }));
}
const SHAPES = new Map([
  ['ل', 'ﻟ'],
  ['ة', 'ﺔ'],
  ['م', 'ﻤ'],
  ['ي', 'ﻳ'],
  ['ن', 'ﻨ'],
]);

describe('PDF', () => {
  it('gives title and paragraphs, lines joined', async () => {
    const found = only(await fromBytes(pdf([lines(document)])));
    expect(found).toMatchObject({ format: 'pdf', title: TITLE, text: LONG });
    expect(warnings(found)).toEqual(['no-date']);
  });

  it('puts letters together that were drawn one by one, from either side, in the shapes of their places', async () => {
    const letters = lines(document).map(drawn);
    expect(only(await fromBytes(pdf([letters.flat()]))).text).toBe(LONG);
    expect(only(await fromBytes(pdf([letters.flatMap((line) => [...line].reverse())]))).text).toBe(LONG);
  });

  it('puts words together where only gaps part them, and numbers and Latin names the right way round', async () => {
    const words = ['قتل', '25', 'من', 'عناصر', 'Wagner', 'Group', 'في', 'المدينة', 'القديمة،', 'وفق', 'مصادر', 'محلية'];
    let x = 580;
    const order: Run[] = [];
    const place = (word: string): void => {
      x -= word.length * LETTER;
      order.push({ text: /[a-z0-9]/i.test(word) ? word : turned(word), x, y: 700 });
      x -= LETTER;
    };
    // two Latin words stand in their own order: the first of them on the left
    for (const word of [...words.slice(0, 4), 'Group', 'Wagner', ...words.slice(6)]) place(word);
    expect(only(await fromBytes(pdf([order]))).text).toBe(words.join(' '));
  });

  it('joins pages', async () => {
    expect(only(await fromBytes(pdf([lines(document), lines(LONG)]))).text).toBe(`${LONG}\n\n${LONG}`);
  });

  it.each([
    ['letters kept in the order of writing, drawn from the left', (line: string) => line],
    ['letters that the font does not name', (line: string) => [...turned(line)].map((c) => (c === ' ' ? c : '\ue000')).join('')],
    ['letters of another alphabet in place of the common ones', (line: string) => turned(line.replace(/[اليم]/g, 'ث'))],
    ['lam and alef turned round', (line: string) => turned(line.replaceAll('لا', 'ال'))],
  ])('refuses %s', async (_, letter) => {
    const text = `${document}\n\n${LONG}\n\nخلال ثلاثة أيام أعلنت الولايات إغلاق العلاقات والاتصالات وسلاح ثلاث ولايات خلال السلام`;
    const [found] = failures(await fromBytes(pdf([lines(text, letter)])));
    expect(found?.issue.code).toBe('pdf-unreadable');
  });

  it('refuses a scan, a locked file, a broken one and one without end', async () => {
    expect(codes(await fromBytes(pdf([[]])))).toEqual(['pdf-no-text']);
    const locked =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) /P -4 >> /ID [(0123456789012345) (0123456789012345)]';
    expect(codes(await fromBytes(pdf([lines(document)], locked)))).toEqual(['encrypted']);
    expect(codes(await fromBytes(`%PDF-1.4\n${'x'.repeat(2000)}`))).toEqual(['broken-pdf']);
    expect(codes(await fromBytes(pdf([lines(LONG), lines(LONG)]), { limits: { pages: 1 } }))).toEqual(['too-large']);
  });

  it('in English is not Arabic', async () => {
    const english =
      'The ministry said on Tuesday that its forces had taken three villages after hours of fighting near the border.';
    const runs = [{ text: english, x: 10, y: 700 }];
    expect(codes(await fromBytes(pdf([runs])))).toEqual(['not-arabic']);
  });
});
