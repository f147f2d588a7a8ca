import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { all, BODY, bytes, chunks, codes, failures, fromBytes, page, reports, warcResponse, withFiles, zip } from './sample.ts';

// Files made to do harm: the table of threats in docs/security.md names these tests.

const SECRET = 'كلمة السر هي سمسم ولا يعرفها أحد سوى صاحب هذا الملف.';
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${BODY}">${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}]>`;
const external = (path: string): string => `<!DOCTYPE x [<!ENTITY secret SYSTEM "file://${path}">]>`;

/** One document of each kind of markup, with something before it and an entity in its text. */
const MARKUP: readonly (readonly [string, (head: string, entity: string) => string])[] = [
  [
    'RSS',
    (head, entity) =>
      `${head}<rss version="2.0"><channel><item><guid>1</guid><description>${BODY} ${entity}</description></item></channel></rss>`,
  ],
  [
    'Atom',
    (head, entity) =>
      `${head}<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content>${BODY} ${entity}</content></entry></feed>`,
  ],
  ['HTML', (head, entity) => `${head}<html><body><p>${BODY} ${entity}</p></body></html>`],
  [
    'Telegram HTML',
    (head, entity) =>
      `${head}<html><body onload="CheckLocation();"><div class="page_wrap"><div class="message default" id="message1"><div class="text">${BODY} ${entity}</div></div></div></body></html>`,
  ],
];
const FORMATS = { RSS: 'feed', Atom: 'feed', HTML: 'html', 'Telegram HTML': 'telegram' } as const;

describe.each(MARKUP)('%s', (name, make) => {
  const format = FORMATS[name as keyof typeof FORMATS];

  it('does not let entities grow (billion laughs)', async () => {
    for (const head of [LAUGHS, `<?xml version="1.0"?>${LAUGHS}`, LAUGHS.replaceAll('ENTITY', 'EnTiTy')]) {
      const before = performance.now();
      const items = await fromBytes(make(head, '&j;&j;&j;'), { format });
      expect(performance.now() - before).toBeLessThan(2000);
      for (const item of items)
        if (item.kind === 'report') expect(item.text.length).toBeLessThan(10 * BODY.length + LAUGHS.length);
      if (format === 'feed') expect(codes(items)).toEqual(['bad-feed']);
    }
  });

  it('does not fetch what an entity points at (XXE)', async () => {
    await withFiles({ 'secret.txt': SECRET }, async (folder) => {
      const items = await fromBytes(make(external(join(folder, 'secret.txt')), '&secret;'), { format });
      expect(items).toHaveLength(1);
      expect(JSON.stringify(items)).not.toContain('سمسم');
    });
  });
});

describe('a zip archive', () => {
  it.each(['../../up.txt', '/etc/up.txt', 'C:\\up.txt', 'a/../../up.txt', '..\\..\\up.txt'])(
    'with a name that leads out (%s) writes nothing and gives no report of it',
    async (name) => {
      const [before, work] = [process.cwd(), mkdtempSync(join(tmpdir(), 'isnad-zip-'))];
      process.chdir(work);
      try {
        const items = await fromBytes(
          zip([
            { name, content: bytes(BODY) },
            { name: 'good.txt', content: bytes(BODY) },
          ]),
        );
        expect(reports(items).map(({ locator }) => locator)).toEqual(['stdin!/good.txt']);
        expect(codes(items)).toEqual(['unsafe-path']);
        expect(readdirSync(work)).toEqual([]);
        expect(existsSync(join(tmpdir(), 'up.txt'))).toBe(false);
      } finally {
        process.chdir(before);
      }
    },
  );

  it('whose files overlap, so that a few bytes are unpacked a thousand times, is given up', async () => {
    // every entry of the directory points at the same bytes
    const content = Buffer.alloc(1_000_000, 32);
    const one = zip([{ name: 'a.txt', content }]);
    const start = one.readUInt32LE(one.length - 6);
    const entry = one.subarray(start, one.length - 22);
    const directory = Buffer.concat(Array.from({ length: 1000 }, () => entry));
    const end = Buffer.from(one.subarray(one.length - 22));
    end.writeUInt16LE(1000, 8);
    end.writeUInt16LE(1000, 10);
    end.writeUInt32LE(directory.length, 12);
    const before = performance.now();
    const items = await fromBytes(Buffer.concat([one.subarray(0, start), directory, end]));
    expect(codes(items).at(-1)).toBe('archive-bomb');
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it.each([0, 1, 10, 1_000_000])('that says of a file that it has %i bytes does not pass for whole', async (size) => {
    const made = zip([
      { name: 'lies.txt', content: bytes(BODY), claims: { size } },
      { name: 'good.txt', content: bytes(BODY) },
    ]);
    const check = (items: Awaited<ReturnType<typeof all>>): void => {
      expect(failures(items)).toHaveLength(1);
      expect(['broken-archive', 'empty']).toContain(codes(items)[0]);
      expect(reports(items)).toHaveLength(1);
    };
    check(await fromBytes(made));
    await withFiles({ 'x.zip': made }, async (folder) => check(await all(join(folder, 'x.zip'))));
  });

  it('with a damaged file that nobody reads does not end the process', async () => {
    const whole = zip([{ name: 'a.csv', content: bytes(BODY), claims: { size: 0 } }]);
    // the packed bytes break off where the directory begins
    const cut = Buffer.from(whole);
    cut.fill(0x55, 30 + 'a.csv'.length + 10, 30 + 'a.csv'.length + 60);
    await withFiles({ 'x.zip': cut }, async (folder) => {
      expect(codes(await all(join(folder, 'x.zip')))).toEqual(['empty']);
      // an error that comes now is nobody's: vitest tells of it and fails
      await new Promise((done) => setTimeout(done, 100));
    });
  });
});

describe('a gzip file', () => {
  it('with junk after its end gives what stands before, the same however it arrives', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: `r${i}`, text: `${BODY} ${Math.sin(i)}` })).join(
      '\n',
    );
    const content = Buffer.concat([gzipSync(lines), Buffer.from([0x1f, 0x8b, 9, 9, 9, 9])]);
    const found: string[][] = [];
    for (const size of [1, 997, 65_536, 1_000_000]) {
      const items = await fromBytes('', { format: 'jsonl', standardInput: chunks(content, size) });
      expect(codes(items)).toEqual(['broken-archive']);
      found.push(items.map(({ locator }) => locator));
    }
    expect(found[0]!.length).toBeGreaterThan(2700);
    for (const others of found) expect(others).toEqual(found[0]);
  });

  it('inside gzip files and zip archives, five deep, is given up', async () => {
    let nested = bytes(BODY);
    for (let i = 0; i < 5; i++) nested = i % 2 === 0 ? gzipSync(nested) : zip([{ name: 'a.gz', content: nested }]);
    expect(codes(await fromBytes(nested))).toEqual(['nested-archives']);
    let only: Buffer = bytes(BODY);
    for (let i = 0; i < 5; i++) only = gzipSync(only);
    expect(codes(await fromBytes(only))).toEqual(['nested-archives']);
  });

  it('that is a bomb inside a zip, or is the other way round, is given up', async () => {
    const limits = { ratioFrom: 1_000_000 };
    const blanks = Buffer.alloc(40_000_000, 32);
    const inside = zip([{ name: 'a.jsonl.gz', content: gzipSync(blanks) }]);
    expect(codes(await fromBytes(inside, { limits }))).toEqual(['archive-bomb']);
    expect(codes(await fromBytes(gzipSync(zip([{ name: 'a.jsonl', content: blanks }])), { limits }))).toEqual(['archive-bomb']);
  });
});

describe('an archive of archives', () => {
  it.each<[string, (content: Buffer) => { readonly name: string; readonly content: Buffer }]>([
    ['zips', (content) => ({ name: 'a.zip', content: zip([{ name: 'a.jsonl', content }]) })],
    ['gzips', (content) => ({ name: 'a.jsonl.gz', content: gzipSync(content) })],
  ])('that each grow a little under the limit (%s) is given up as a whole', async (_, inner) => {
    const limits = { ratioFrom: 3_000_000 };
    const one = inner(Buffer.alloc(2_000_000, 10));
    const items = await fromBytes(zip(Array.from({ length: 40 }, (_, i) => ({ ...one, name: `${i}${one.name}` }))), { limits });
    expect(failures(items).at(-1)).toMatchObject({ locator: 'stdin', issue: { code: 'archive-bomb' } });
    expect(items.length).toBeLessThan(5);
    expect(codes(await fromBytes(zip([one]), { limits }))).not.toContain('archive-bomb');
  });
});

describe('a page in a web archive', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('that is a bomb (%s) is a failure, and the next page is read', async (encoding, pack) => {
    const bomb = warcResponse(
      'https://example.org/bomb',
      pack(Buffer.alloc(80_000_000, 32)),
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${encoding}`,
    );
    const items = await fromBytes(Buffer.concat([bomb, warcResponse('https://example.org/1', bytes(page('')))]));
    expect(codes(items)).toEqual(['too-large']);
    expect(reports(items)).toHaveLength(1);
  });
});

it('a PDF of dictionaries that never end is refused before they are read', async () => {
  const before = performance.now();
  expect(codes(await fromBytes(`%PDF-1.4\n${'1 0 obj\n<< /Type /Catalog /Page'.repeat(8000)}`))).toEqual(['broken-pdf']);
  expect(performance.now() - before).toBeLessThan(2000);
});

it('the checksum of these archives is that of zip', () => expect(crc32(bytes('123456789'))).toBe(0xcbf43926));
