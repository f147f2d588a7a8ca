import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { all, BODY, bytes, codes, failures, fromBytes, page, reports, SECOND, withFiles, zip } from './sample.ts';

const lines = (count: number): Buffer =>
  bytes(Array.from({ length: count }, (_, i) => JSON.stringify({ id: `r${i}`, text: `${BODY} ${i} ${Math.sin(i)}` })).join('\n'));

describe('gzip', () => {
  it('is unpacked whatever the name, and one after another', async () => {
    expect(reports(await fromBytes(gzipSync(lines(3)))).map((item) => item.locator)).toEqual(['stdin:1', 'stdin:2', 'stdin:3']);
    const two = Buffer.concat([gzipSync(`${lines(2).toString()}\n`), gzipSync(lines(1))]);
    expect(reports(await fromBytes(two))).toHaveLength(3);
    const twice = await withFiles({ 'a.csv.gz': gzipSync(gzipSync(`id,text\n1,${BODY}`)) }, (folder) => all(folder));
    expect(reports(twice)).toMatchObject([{ format: 'csv' }]);
  });

  it('that breaks off gives what came before', async () => {
    const packed = gzipSync(lines(2000));
    const items = await fromBytes(packed.subarray(0, packed.length / 2));
    expect(reports(items).length).toBeGreaterThan(500);
    expect(codes(items)).toEqual(['broken-archive']);
  });

  it('with damage in the middle gives what came before', async () => {
    const packed = gzipSync(lines(5000));
    packed.fill(0x55, packed.length / 2, packed.length / 2 + 400);
    const items = await fromBytes(packed);
    expect(reports(items).length).toBeGreaterThan(500);
    expect(codes(items).at(-1)).toBe('broken-archive');
  });

  it('that is a bomb is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000, 32));
    const items = await fromBytes(bomb, { format: 'jsonl', limits: { ratioFrom: 1_000_000 } });
    expect(codes(items)).toEqual(['archive-bomb']);
    expect(codes(await fromBytes(bomb, { format: 'text' }))).toEqual(['too-large']);
  });

  it('of nothing and of nothing known', async () => {
    expect(codes(await fromBytes(gzipSync('')))).toEqual(['empty']);
    expect(codes(await fromBytes(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])))).toEqual(['broken-archive']);
  });
});

describe('zip', () => {
  const files = [
    { name: 'b/page.html', content: bytes(page('<title>x</title>')) },
    { name: 'a.jsonl', content: lines(2) },
    { name: 'dir/', content: bytes('') },
    { name: '.hidden.txt', content: bytes(BODY) },
    { name: '__MACOSX/b/._page.html', content: bytes('x') },
    { name: 'c.txt.gz', content: gzipSync(SECOND) },
    { name: 'd.bin', content: Buffer.from([0, 1, 2]) },
  ];

  it('gives the files in it, from a path and from a stream', async () => {
    await withFiles({ 'x.zip': zip(files) }, async (folder) => {
      const path = join(folder, 'x.zip');
      const items = await all(path);
      expect(items.map((item) => item.locator.replace(path, ''))).toEqual([
        '!/b/page.html',
        '!/a.jsonl:1',
        '!/a.jsonl:2',
        '!/c.txt.gz',
        '!/d.bin',
      ]);
      expect(codes(items)).toEqual(['unknown-format']);
    });
    expect(reports(await fromBytes(zip(files)))).toHaveLength(4);
  });

  it('goes on after a name that leads out, a locked file and a broken one', async () => {
    const broken = zip([
      { name: '../../etc/a.txt', content: bytes(BODY) },
      { name: 'locked.txt', content: bytes(BODY), claims: { flags: 0x801 } },
      { name: 'short.txt', content: bytes(BODY), claims: { size: 10 } },
      { name: 'good.txt', content: bytes(SECOND) },
    ]);
    const items = await fromBytes(broken);
    expect(failures(items).map((item) => [item.locator, item.issue.code])).toEqual([
      ['stdin!/…', 'unsafe-path'],
      ['stdin!/locked.txt', 'encrypted'],
      ['stdin!/short.txt', 'broken-archive'],
    ]);
    expect(reports(items).map((item) => item.text)).toEqual([SECOND]);
  });

  it('that was cut, or is none', async () => {
    const whole = zip(files);
    expect(codes(await fromBytes(whole.subarray(0, whole.length - 60)))).toEqual(['broken-archive']);
    expect(codes(await fromBytes(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(500, 7)])))).toEqual([
      'broken-archive',
    ]);
    expect(codes(await fromBytes(zip([])))).toEqual(['empty']);
  });

  it('that is a bomb, holds too many files or archives in archives', async () => {
    const bomb = zip([{ name: 'a.jsonl', content: Buffer.alloc(20_000_000, 32) }]);
    expect(codes(await fromBytes(bomb, { limits: { ratioFrom: 1_000_000 } }))).toEqual(['archive-bomb']);
    expect(codes(await fromBytes(zip(files), { limits: { entries: 3 } }))).toEqual(['too-large']);
    let nested: Buffer = bytes(BODY);
    for (let i = 0; i < 5; i++) nested = zip([{ name: i === 0 ? 'a.txt' : 'a.zip', content: nested }]);
    expect(codes(await fromBytes(nested))).toEqual(['nested-archives']);
  });
});
