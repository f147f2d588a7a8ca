import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import {
  type ImportedReport,
  type ImportFailure,
  type ImportItem,
  type ImportOptions,
  importFrom,
} from '../../src/import/item.ts';
import { crc32 } from './crc32.ts';

// Sentences and files made for these tests.

export const BODY =
  'قال متحدث باسم الحركة إن مقاتليها سيطروا على ثلاث قرى في ريف المحافظة بعد اشتباكات استمرت ساعات، وأضاف أن القتال لا يزال مستمرا.';
export const SECOND = 'ونفت القوات الحكومية ذلك، وذكرت مصادر محلية أن عشرات العائلات نزحت من المنطقة إلى الحدود خلال الليل.';
export const TITLE = 'الحركة تعلن السيطرة على ثلاث قرى';
export const NOW = new Date('2026-01-15T12:00:00Z');

export const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

export async function all(source: string, options: ImportOptions = {}): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  for await (const item of importFrom(source, { now: () => NOW, ...options })) items.push(item);
  return items;
}

export const fromBytes = (content: Uint8Array | string, options: ImportOptions = {}): Promise<ImportItem[]> =>
  all('-', { standardInput: chunks(typeof content === 'string' ? bytes(content) : content), ...options });

/** In small pieces, so that every boundary is met. */
export async function* chunks(content: Uint8Array, size = 997): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

export const reports = (items: readonly ImportItem[]): ImportedReport[] => items.filter((item) => item.kind === 'report');
export const failures = (items: readonly ImportItem[]): ImportFailure[] => items.filter((item) => item.kind === 'failure');
export const codes = (items: readonly ImportItem[]): string[] => failures(items).map((item) => item.issue.code);
export const warnings = (item: ImportItem | undefined): string[] =>
  item?.kind === 'report' ? item.issues.map((issue) => issue.code) : [];

export function only(items: readonly ImportItem[]): ImportedReport {
  const [item] = items;
  if (items.length !== 1 || item?.kind !== 'report') throw new Error(`not one report: ${JSON.stringify(items).slice(0, 500)}`);
  return item;
}

/** A folder of its own with these files, given to `use` and gone after. */
export async function withFiles<T>(
  files: Readonly<Record<string, Uint8Array | string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-import-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** what the archive says, where it lies */
  readonly claims?: { readonly size?: number; readonly flags?: number };
}

/** A zip archive (APPNOTE 4.3), byte by byte. */
export function zip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of files) {
    const packed = deflateRawSync(content);
    const raw = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(claims?.flags ?? 0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claims?.size ?? content.length, 18);
    shared.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, raw, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, raw]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

export const page = (head: string, body = `<p>${BODY}</p><p>${SECOND}</p><p>${BODY}</p>`): string =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body>` +
  `<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/w">العالم</a></li></ul></nav><main><article>${body}</article></main>` +
  '<footer><p>جميع الحقوق محفوظة</p></footer><script>var x = "<p>لا يقرأ</p>";</script></body></html>';

/** A WARC record as crawlers write it. */
export function warcRecord(type: string, headers: Readonly<Record<string, string>>, content: Uint8Array): Buffer {
  const head = Object.entries({ 'WARC-Type': type, ...headers, 'Content-Length': String(content.length) });
  return Buffer.concat([
    bytes(`WARC/1.0\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`),
    content,
    bytes('\r\n\r\n'),
  ]);
}

export function warcResponse(
  url: string,
  content: Uint8Array,
  http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8',
): Buffer {
  const headers = {
    'WARC-Target-URI': url,
    'WARC-Date': '2025-06-02T10:20:30Z',
    'Content-Type': 'application/http; msgtype=response',
  };
  return warcRecord('response', headers, Buffer.concat([bytes(`${http}\r\n\r\n`), content]));
}
