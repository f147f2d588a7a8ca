import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/import/decode-lines.ts';
import { dateOf, decodeRecord, withTitle } from '../../src/import/decode-record.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const record = (value: unknown) => decodeRecord(bytes(typeof value === 'string' ? value : JSON.stringify(value)), 7);

describe('a JSON line', () => {
  it('is a report', async () => {
    const { input, issues } = await record({
      id: 'a',
      text: 'قتل خمسة',
      published: '2024-01-02T09:00:00Z',
      outlet: 'ب',
      lang: 'ar',
      more: 1,
    });
    expect(input).toEqual({ id: 'a', text: 'قتل خمسة', published: '2024-01-02', outlet: 'ب' });
    expect(issues).toEqual([]);
  });

  it.each<[unknown, string, string]>([
    ['{broken', 'line:7', 'bad-json'],
    [[1], 'line:7', 'not-an-object'],
    ['null', 'line:7', 'not-an-object'],
    [{ id: 'a' }, 'a', 'no-text'],
    [{ id: 'a', text: 5 }, 'a', 'bad-field'],
    [{ id: {}, text: 'قتل' }, 'line:7', 'bad-field'],
    [{ id: 'a', text: 'قتل', title: 5 }, 'a', 'bad-field'],
    [{ id: 'a', text: '' }, 'a', 'empty'],
    [{ id: 'a', text: 'killed' }, 'a', 'not-arabic'],
    [{ id: 'a', text: '\0\0\0قتل' }, 'a', 'binary'],
  ])('%j is not read', async (value, id, code) => {
    const found = await record(value);
    expect(found.input).toBeNull();
    expect(found.id).toBe(id);
    expect(found.issues.map((issue) => issue.code)).toContain(code);
  });

  it('is read where a lesser thing is wrong, and the thing is told', async () => {
    const found = await record('{"text": "قتل \\ud800 خمسة", "published": "2024-02-30", "outlet": null}');
    expect(found.input).toEqual({ id: 'line:7', text: 'قتل \ud800 خمسة' });
    expect(found.issues.map((issue) => issue.code)).toEqual(['no-id', 'lone-surrogate', 'bad-published']);
  });

  it('puts the title before the text unless it stands there', () => {
    expect(withTitle('متن', 'عنوان')).toBe('عنوان\n\nمتن');
    expect(withTitle('عنوان\nمتن', 'عنوان')).toBe('عنوان\nمتن');
    expect(withTitle('متن', undefined)).toBe('متن');
  });

  it('knows dates from what only looks like one', () => {
    expect(dateOf('2024-02-29')).toBe('2024-02-29');
    expect(dateOf('2023-02-29')).toBeNull();
    expect(dateOf('29/02/2024')).toBeNull();
  });
});

describe('lines', () => {
  const collect = async (chunks: readonly Uint8Array[], limit?: number) => {
    const stream = (async function* () {
      yield* chunks;
    })();
    const lines = [];
    for await (const line of splitLines(stream, limit))
      lines.push(line.kind === 'line' ? Buffer.from(line.bytes).toString() : line.length);
    return lines;
  };

  it('come out whole however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('قتل', '', 'a😀', 'ب ت')),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const all = bytes(lines.map((line) => `${line}\n`).join(''));
          const chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));
          expect(await collect(chunks)).toEqual(lines);
        },
      ),
    );
  });

  it('pass over one that is too long, and go on', async () => {
    expect(await collect([bytes('aaaaaa'), bytes('aaaa\nbb\n'), bytes('cc')], 5)).toEqual([10, 'bb', 'cc']);
  });
});
