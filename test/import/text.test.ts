import { once } from 'node:events';
import { chmod, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { withTitle } from '../../src/import/decode-record.ts';
import {
  all,
  BODY,
  bytes,
  codes,
  failures,
  fromBytes,
  NOW,
  only,
  reports,
  SECOND,
  TITLE,
  warnings,
  withFiles,
} from './sample.ts';

describe('plain text', () => {
  it('takes a first line with a blank line after it as the title, and the document is the file again', async () => {
    const text = `${TITLE}\n\n${BODY}\n${SECOND}\n`;
    const found = only(await fromBytes(text));
    expect(found).toMatchObject({ format: 'text', locator: 'stdin', title: TITLE, text: `${BODY}\n${SECOND}\n` });
    expect(withTitle(found.text, found.title)).toBe(text);
    expect(Buffer.from(found.raw)).toEqual(bytes(text));
    expect(warnings(found)).toEqual(['no-date']);
  });

  it('leaves a first line that goes on, and one too long for a title', async () => {
    expect(only(await fromBytes(`${TITLE}\n${BODY}`))).not.toHaveProperty('title');
    expect(only(await fromBytes(`${BODY.repeat(3)}\n\n${SECOND}`))).not.toHaveProperty('title');
  });

  it('finds the encoding, or takes the one it is given', async () => {
    const found = only(await fromBytes(iconv.encode(`${BODY} ${SECOND}`, 'windows-1256')));
    expect(found.text).toContain('متحدث باسم الحركة');
    expect(warnings(found)).toContain('encoding-detected');
    expect(only(await fromBytes(iconv.encode(BODY, 'iso-8859-6'), { encoding: 'iso-8859-6' })).text).toBe(BODY);
    expect(codes(await fromBytes(BODY, { encoding: 'klingon' }))).toEqual(['unknown-encoding']);
  });

  it('takes date and outlet from the run where the report has none', async () => {
    expect(only(await fromBytes(BODY, { published: '2025-02-03', outlet: 'وكالة' }))).toMatchObject({
      published: '2025-02-03',
      outlet: 'وكالة',
      issues: [],
    });
  });

  it.each([
    ['', 'empty'],
    ['  \n \n', 'empty'],
    ['The ministry said that three villages were taken.', 'not-arabic'],
  ])('refuses %j as %s', async (text, code) => expect(codes(await fromBytes(text))).toEqual([code]));

  it('refuses pictures and other unknown things by their bytes', async () => {
    expect(codes(await fromBytes(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1')))).toEqual(['unknown-format']);
  });
});

describe('folders', () => {
  const files = {
    'b/second.txt': SECOND,
    'a.txt': BODY,
    'b/.hidden.txt': BODY,
    '.git/config.txt': BODY,
    'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    'c.txt.gz': gzipSync(BODY),
  };

  it('are read by name, hidden files passed over, unknown ones told, and the same again', async () => {
    await withFiles(files, async (folder) => {
      const items = await all(folder);
      expect(items.map((item) => [item.kind, item.locator.slice(folder.length + 1)])).toEqual([
        ['report', 'a.txt'],
        ['report', join('b', 'second.txt')],
        ['report', 'c.txt.gz'],
        ['failure', 'photo.jpg'],
      ]);
      expect(codes(items)).toEqual(['unknown-format']);
      expect(await all(folder)).toEqual(items);
    });
  });

  it('do not lead round in a circle nor out of themselves', async () => {
    await withFiles({ 'in/a.txt': BODY, 'outside.txt': SECOND }, async (folder) => {
      await symlink('..', join(folder, 'in', 'up'));
      await symlink('.', join(folder, 'in', 'self'));
      await symlink(join('..', 'outside.txt'), join(folder, 'in', 'out.txt'));
      await symlink('nowhere', join(folder, 'in', 'broken'));
      const items = await all(join(folder, 'in'));
      expect(reports(items).map((item) => item.text)).toEqual([BODY]);
      expect(failures(items).map((item) => [item.locator.split('/').at(-1), item.issue.code])).toEqual([
        ['broken', 'missing-file'],
        ['out.txt', 'outside-link'],
        ['up', 'outside-link'],
      ]);
    });
  });

  it('go on after a file and a folder that may not be read', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root may read everything');
    await withFiles({ 'a.txt': BODY, 'b.txt': BODY, 'c/d.txt': BODY }, async (folder) => {
      await chmod(join(folder, 'a.txt'), 0);
      await chmod(join(folder, 'c'), 0);
      const items = await all(folder);
      await chmod(join(folder, 'c'), 0o700);
      expect(codes(items)).toEqual(['unreadable', 'unreadable']);
      expect(reports(items)).toHaveLength(1);
    });
  });

  it('do not wait at what is no file', async () => {
    await withFiles({ 'a.txt': BODY }, async (folder) => {
      const server = createServer().listen(join(folder, 'socket'));
      await once(server, 'listening');
      expect(codes(await all(folder))).toEqual(['not-a-file']);
      server.close();
    });
  });

  it('tell of themselves when empty, and of a path that is not there', async () => {
    await withFiles({}, async (folder) => {
      expect(codes(await all(folder))).toEqual(['empty']);
      expect(codes(await all(join(folder, 'none.txt')))).toEqual(['missing-file']);
    });
  });
});

describe('what a run costs', () => {
  it('refuses a file of 2 GB at once where it would have to be held', async () => {
    await withFiles({}, async (folder) => {
      for (const name of ['big.txt', 'big.html', 'big.pdf', 'big.rss']) {
        await writeFile(join(folder, name), name.endsWith('pdf') ? '%PDF-1.4\n' : BODY);
        await truncate(join(folder, name), 2_000_000_000);
      }
      const before = performance.now();
      expect(codes(await all(folder))).toEqual(['too-large', 'too-large', 'too-large', 'too-large']);
      expect(performance.now() - before).toBeLessThan(1000);
    });
  });

  it('tells its progress up to the whole', async () => {
    await withFiles({ 'a.txt': BODY, 'b.txt': SECOND }, async (folder) => {
      const seen: { bytes: number; total: number | null }[] = [];
      await all(folder, { onProgress: (progress) => seen.push(progress) });
      const total = bytes(BODY).length + bytes(SECOND).length;
      expect(seen.at(-1)).toEqual({ bytes: total, total });
      expect(seen.length).toBe(2);
    });
  });

  it('ends when it is told to', async () => {
    await withFiles({ 'a.txt': BODY, 'b.txt': SECOND, 'c.txt': BODY }, async (folder) => {
      const stop = new AbortController();
      const options = { signal: stop.signal, now: () => NOW, onProgress: () => stop.abort() };
      expect((await all(folder, options)).length).toBeLessThan(2);
    });
  });
});
