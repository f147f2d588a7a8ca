import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/import/decode.ts';
import { decodeFile } from '../../src/import/decode-file.ts';

const TEXT = 'قصفت طائرات حربية مدينة إدلب فجر الثلاثاء، وقال مصدر طبي إن ثلاثة أشخاص قتلوا في القصف.';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const codes = (decoded: { issues: readonly { code: string }[] }): string[] => decoded.issues.map((issue) => issue.code);

describe('bytes that are text', () => {
  it.each<[string, Uint8Array, string, string[]]>([
    ['UTF-8', utf8(TEXT), 'utf-8', []],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8', []],
    ['UTF-16 LE', Buffer.from(TEXT, 'utf16le'), 'utf-16le', []],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le', []],
    ['UTF-16 BE', swapped(TEXT), 'utf-16be', []],
    ['UTF-16 BE with a mark', swapped(`\ufeff${TEXT}`), 'utf-16be', []],
    ['windows-1256', iconv.encode(TEXT, 'windows-1256'), 'windows-1256', ['encoding-detected']],
    ['ISO-8859-6', iconv.encode(TEXT, 'iso-8859-6'), 'iso-8859-6', ['encoding-detected']],
  ])('%s', async (_, bytes, encoding, issues) => {
    const decoded = await decode(bytes);
    expect(decoded.text).toBe(TEXT);
    expect(decoded.encoding).toBe(encoding);
    expect(codes(decoded)).toEqual(issues);
  });

  it('takes the encoding it is told', async () => {
    expect((await decode(iconv.encode(TEXT, 'windows-1256'), 'windows-1256')).text).toBe(TEXT);
    expect((await decode(Buffer.from(TEXT, 'utf16le'), 'UTF-16LE')).text).toBe(TEXT);
    expect(codes(await decode(utf8(TEXT), 'klingon'))).toEqual(['unknown-encoding']);
  });

  it.each([1, 2, 3])('reads all before a character cut after %i of 4 bytes', async (kept) => {
    const bytes = Buffer.concat([utf8(TEXT), utf8('😀').subarray(0, kept)]);
    const decoded = await decode(bytes);
    expect(decoded.text).toBe(TEXT);
    expect(codes(decoded)).toEqual(['truncated-utf8']);
  });

  it('keeps reading past bad bytes in the middle', async () => {
    const decoded = await decode(Buffer.concat([utf8(`${TEXT} `.repeat(20)), new Uint8Array([0xff]), utf8(TEXT)]), 'utf-8');
    expect(decoded.text).toContain('\ufffd');
    expect(codes(decoded)).toEqual(['bad-bytes']);
  });

  it('keeps direction marks and says so', async () => {
    const text = `\u202b${TEXT}\u202c`;
    const decoded = await decode(utf8(text));
    expect(decoded.text).toBe(text);
    expect(decoded.issues).toEqual([{ code: 'bidi-controls', detail: '2' }]);
  });
});

describe('bytes that are no Arabic text', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', utf8(''), 'empty'],
    ['blanks', utf8(' \n\u00a0\n'), 'empty'],
    ['a PDF', utf8('%PDF-1.4 …'), 'binary'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'binary'],
    ['NUL bytes', utf8(`${TEXT}\0${TEXT}`), 'binary'],
    ['control bytes', new Uint8Array(200).fill(3), 'binary'],
    ['English', utf8('Five people were killed in Aleppo on Tuesday.'), 'not-arabic'],
    [
      'Persian',
      utf8('رئیس جمهور گفت که ارتش در پاسخ به حمله‌های دیروز چند پایگاه را هدف گرفته است و گزارش‌ها چنین می‌گویند'),
      'not-arabic',
    ],
    [
      'Latin-1 French',
      iconv.encode("L'armée a été déployée près de la frontière, où règne un calme précaire.", 'latin1'),
      'not-arabic',
    ],
    ['digits only', utf8('12 34 56'), 'not-arabic'],
  ])('%s', async (_, bytes, code) => {
    const decoded = await decode(bytes);
    expect(decoded.text).toBeNull();
    expect(codes(decoded)).toContain(code);
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-decode-'));

  it('names what is no file', async () => {
    expect(codes(await decodeFile(folder))).toEqual(['directory']);
    expect(codes(await decodeFile(join(folder, 'none.txt')))).toEqual(['missing-file']);
    expect(codes(await decodeFile(join(folder, 'none', 'a.txt')))).toEqual(['missing-file']);
  });

  it('reads a file and a stream alike', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, TEXT);
    const stream = (async function* () {
      for (const byte of utf8(TEXT)) yield new Uint8Array([byte]);
    })();
    expect(await decodeFile('-', undefined, stream)).toEqual(await decodeFile(path));
  });

  it('tells what else keeps it from being read', async () => {
    const broken: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) }),
    };
    expect((await decodeFile('-', undefined, broken)).issues).toEqual([{ code: 'unreadable', detail: 'EACCES' }]);
  });
});
