import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import {
  BODY,
  bytes,
  codes,
  failures,
  fromBytes,
  only,
  page,
  reports,
  SECOND,
  TITLE,
  warcRecord,
  warcResponse,
} from './sample.ts';

const html = bytes(page(`<title>${TITLE}</title><meta name="date" content="2025-06-01">`));
const one = warcResponse('https://example.org/1', html);
const info = warcRecord('warcinfo', { 'Content-Type': 'application/warc-fields' }, bytes('software: test\r\n'));
const picture = warcResponse('https://example.org/p', Buffer.alloc(5000, 7), 'HTTP/1.1 200 OK\r\nContent-Type: image/png');

describe('WARC', () => {
  it('gives the pages of the archive, with address and time of fetching', async () => {
    const text = warcResponse('https://example.org/2', bytes(BODY), 'HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8');
    const moved = warcResponse('https://example.org/3', html, 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html');
    const request = warcRecord(
      'request',
      { 'Content-Type': 'application/http; msgtype=request' },
      bytes('GET / HTTP/1.1\r\n\r\n'),
    );
    const wet = warcRecord(
      'conversion',
      { 'WARC-Target-URI': 'https://example.org/4', 'Content-Type': 'text/plain' },
      bytes(SECOND),
    );
    const items = await fromBytes(Buffer.concat([info, request, one, picture, moved, text, wet]));
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      kind: 'report',
      format: 'warc',
      locator: 'stdin#record=3',
      title: TITLE,
      text: `${BODY}\n\n${SECOND}\n\n${BODY}`,
      url: 'https://example.org/1',
      acquired: '2025-06-02T10:20:30.000Z',
      published: '2025-06-01',
    });
    expect(Buffer.from(reports(items)[0]!.raw)).toEqual(html);
    expect(items.slice(1)).toMatchObject([
      { locator: 'stdin#record=6', text: BODY },
      { locator: 'stdin#record=7', text: SECOND },
    ]);
  });

  it('reads what warcio writes, each record packed by itself', async () => {
    const record = WARCRecord.create(
      {
        type: 'response',
        url: 'https://example.org/w',
        date: '2025-06-02T10:20:30Z',
        warcVersion: 'WARC/1.1',
        httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
        statusline: 'HTTP/1.1 200 OK',
      },
      [html],
    );
    const packed = Buffer.from(await WARCSerializer.serialize(record, { gzip: true }));
    const items = await fromBytes(Buffer.concat([gzipSync(info), packed, gzipSync(one)]));
    expect(reports(items).map((item) => [item.locator, item.url])).toEqual([
      ['stdin#record=2', 'https://example.org/w'],
      ['stdin#record=3', 'https://example.org/1'],
    ]);
    expect(items).toHaveLength(2);
  });

  const chunked = Buffer.concat([bytes(`${html.length.toString(16)}\r\n`), html, bytes('\r\n0\r\n\r\n')]);
  it.each([
    ['chunks', chunked, 'Transfer-Encoding: chunked'],
    ['gzip', gzipSync(html), 'Content-Encoding: gzip'],
    ['brotli', brotliCompressSync(html), 'Content-Encoding: br'],
    ['headers of what is unpacked already', html, 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked'],
  ])('unpacks %s', async (_, content, header) => {
    const found = only(
      await fromBytes(warcResponse('https://example.org/', content, `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${header}`)),
    );
    expect(found.title).toBe(TITLE);
    expect(Buffer.from(found.raw)).toEqual(html);
  });

  it('that breaks off gives what came before', async () => {
    const whole = Buffer.concat([one, picture]);
    for (const cut of [one.length + 30, one.length + 400, whole.length - 100]) {
      const items = await fromBytes(whole.subarray(0, cut));
      expect(reports(items)).toHaveLength(1);
      expect(codes(items)).toEqual(['broken-warc']);
    }
  });

  it('with something else in the middle gives what came before', async () => {
    const garbage = Buffer.alloc(300_000, 0x41);
    for (const middle of [
      garbage,
      bytes('not a record\r\n\r\n'),
      bytes('WARC/1.0\r\nWARC-Type: response\r\n\r\n'),
      bytes('WARC/1.0\r\nContent-Length: -5\r\n\r\n'),
    ]) {
      const items = await fromBytes(Buffer.concat([one, middle, one]));
      expect(reports(items)).toHaveLength(1);
      expect(codes(items)).toEqual(['broken-warc']);
    }
  });

  it('goes on after a page that is no HTTP, too large or a bomb', async () => {
    const http = warcRecord('response', { 'Content-Type': 'application/http' }, bytes('nothing of the kind'));
    const bomb = warcResponse(
      'https://example.org/b',
      gzipSync(Buffer.alloc(3_000_000, 32)),
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip',
    );
    const large = warcResponse('https://example.org/l', Buffer.alloc(2_000_000, 32));
    const items = await fromBytes(Buffer.concat([http, bomb, large, one]), { limits: { whole: 1_000_000 } });
    expect(failures(items).map((item) => [item.locator, item.issue.code])).toEqual([
      ['stdin#record=1', 'broken-warc'],
      ['stdin#record=2', 'too-large'],
      ['stdin#record=3', 'too-large'],
    ]);
    expect(reports(items)).toHaveLength(1);
  });
});
