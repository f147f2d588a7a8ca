import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { all, BODY, bytes, chunks, codes, fromBytes, reports, SECOND, TITLE, warnings, withFiles } from './sample.ts';

const csv = (text: string | Uint8Array, name = 'reports.csv') => withFiles({ [name]: text }, (folder) => all(folder));

describe('CSV', () => {
  it('takes known columns, quoted cells with line breaks, and keeps the bytes of each row', async () => {
    const row = `7,"${TITLE}","${BODY}\n""${SECOND}""",2025-03-04,وكالة,https://example.org/7,x`;
    const [found] = reports(await csv(`\ufeffid,title,text,date,source,url,more\r\n${row}\r\n`));
    expect(found).toMatchObject({
      format: 'csv',
      externalId: '7',
      title: TITLE,
      text: `${BODY}\n"${SECOND}"`,
      published: '2025-03-04',
      outlet: 'وكالة',
      url: 'https://example.org/7',
      issues: [],
    });
    expect(found!.locator).toMatch(/reports\.csv#row=1$/);
    expect(Buffer.from(found!.raw).toString().trim()).toBe(row);
  });

  it.each([
    ['semicolons and Arabic headings', `المعرف;النص;تاريخ النشر;المصدر\n1;"${BODY}";4/3/2025;وكالة`, 'bad-date'],
    ['tabs', `ID\tFull Text\tPublished At\n1\t${BODY}\t2025/03/04`, undefined],
    ['bars', `guid|Body|pubDate\n1|${BODY}|04.03.2025`, undefined],
    ['month names', `id,content,date\n1,${BODY},"4 آذار/مارس 2025"`, undefined],
    ['Arabic digits', `id,content,date\n1,${BODY},٢٠٢٥-٠٣-٠٤`, undefined],
    ['a day beyond the twelfth', `id,content,date\n1,${BODY},25/3/2025`, undefined],
    ['a bare number', `id,content,date\n1,${BODY},1741046400`, undefined],
  ])('reads %s', async (_, text, warning) => {
    const [found] = reports(await csv(text));
    expect(found).toMatchObject({ externalId: '1', text: BODY });
    expect(warnings(found)).toEqual(warning ? [warning] : []);
    if (!warning) expect(found!.published).toMatch(/^2025-03-(04|25)$/);
  });

  it('reads windows-1256 and UTF-16 as Excel saves them', async () => {
    const text = `id,text\n1,"${BODY}"\n`;
    const old = iconv.encode(text, 'windows-1256');
    const [found] = reports(await csv(old));
    expect(found!.text).toBe(BODY);
    expect(Buffer.from(found!.raw).toString('latin1').trim()).toBe(old.toString('latin1').split('\n')[1]);
    expect(
      reports(await csv(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll(',', '\t'), 'utf16le')])))[0]!.text,
    ).toBe(BODY);
  });

  it('is recognised by its headings on standard input', async () => {
    expect(reports(await fromBytes(`id,text\n1,"${BODY}"\n`))).toMatchObject([{ format: 'csv', text: BODY }]);
  });

  it('refuses a table without text or without rows, and rows without text', async () => {
    expect(codes(await csv('id,name\n1,x\n'))).toEqual(['no-text-column']);
    expect(codes(await csv('id,text\n'))).toEqual(['empty']);
    expect(codes(await csv(`id,text\n1,\n2,${BODY}\n`))).toEqual(['empty']);
  });

  it('gives rows and bad rows in the order of the file, and the same ones however it arrives', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},"${BODY}"`).join('\n');
    const content = bytes(`\ufeffid,text\n${rows}\n40,"${BODY}`);
    for (const size of [1, 13, 997, 70_000]) {
      const items = await fromBytes('', { format: 'csv', standardInput: chunks(content, size) });
      expect(items.map((item) => item.locator)).toEqual([
        ...Array.from({ length: 40 }, (_, i) => `stdin#row=${i + 1}`),
        'stdin#line=42',
      ]);
      expect(reports(items).map(({ externalId }) => externalId)).toEqual(Array.from({ length: 40 }, (_, i) => String(i)));
    }
  });

  it('keeps what came before a quotation that never ends, in bounded memory', async () => {
    const text = `id,text\n1,${BODY}\n2,"${'x'.repeat(3_000_000)}`;
    const items = await withFiles({ 'a.csv': text }, (folder) => all(folder, { limits: { record: 1_000_000 } }));
    expect(reports(items)).toHaveLength(1);
    expect(items.at(-1)).toMatchObject({ kind: 'failure' });
    expect(['bad-csv', 'bad-row']).toContain(codes(items)[0]);
  });

  it('reads rows with too few or too many cells, and a lone mark of quotation', async () => {
    const items = await csv(`id,text,title\n1,${BODY}\n2,${SECOND},${TITLE},x,y\n3,قال "المتحدث" إن ${BODY},ع\n`);
    expect(reports(items).map((item) => item.externalId)).toEqual(['1', '2', '3']);
    expect(bytes(reports(items)[2]!.text).length).toBeGreaterThan(bytes(BODY).length);
  });
});
