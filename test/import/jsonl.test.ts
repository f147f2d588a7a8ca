import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeRecord } from '../../src/import/decode-record.ts';
import { all, BODY, bytes, codes, fromBytes, only, reports, SECOND, TITLE, warnings, withFiles } from './sample.ts';

const line = (fields: object): string => JSON.stringify(fields);

describe('JSON lines', () => {
  it('give each line as a report with its number, its fields and its bytes', async () => {
    const first = line({
      id: 'r1',
      text: BODY,
      title: TITLE,
      published: '2025-03-04',
      outlet: 'وكالة',
      lang: 'ar',
      url: 'https://example.org/1',
    });
    const [one, two] = reports(await fromBytes(`${first}\n\n${line({ id: 7, text: SECOND })}`));
    expect(one).toEqual({
      kind: 'report',
      locator: 'stdin:1',
      format: 'jsonl',
      text: BODY,
      title: TITLE,
      outlet: 'وكالة',
      published: '2025-03-04',
      url: 'https://example.org/1',
      lang: 'ar',
      externalId: 'r1',
      raw: bytes(first),
      issues: [],
    });
    expect(two).toMatchObject({ locator: 'stdin:3', externalId: '7', issues: [{ code: 'no-date' }] });
  });

  it('read as `isnad read` reads them', async () => {
    const text = line({ id: 'x', text: `${TITLE}\n${BODY}`, title: TITLE, published: '2025-03-04' });
    const found = only(await fromBytes(text));
    const { input } = await decodeRecord(bytes(text), 1);
    expect(found).toMatchObject({ externalId: input!.id, text: input!.text, published: input!.published!, title: input!.title! });
  });

  it('go on after bad lines', async () => {
    const lines = [
      '{"id":1',
      '[]',
      '"x"',
      line({ id: 'a' }),
      line({ id: 'b', text: 5 }),
      line({ text: 'words in English' }),
      line({ text: BODY }),
    ];
    const items = await fromBytes(lines.join('\n'), { format: 'jsonl' });
    expect(codes(items)).toEqual(['bad-json', 'not-an-object', 'not-an-object', 'no-text', 'bad-field', 'not-arabic']);
    expect(warnings(items.at(-1))).toEqual(['no-id', 'no-date']);
    expect(items.at(-1)).not.toHaveProperty('externalId');
  });

  it.each(['2027-01-01', '2025-02-30', 'yesterday', '0001-01-01', '1970-01-01T00:00:00Z'])(
    'keep the date %s out and say so',
    async (published) => {
      const found = only(await fromBytes(line({ id: 1, text: BODY, published })));
      expect(found).not.toHaveProperty('published');
      expect(warnings(found)).toEqual(['bad-date']);
    },
  );

  it('pass over a line beyond the limit without holding it', async () => {
    const items = await fromBytes([line({ id: 1, text: BODY.repeat(100) }), line({ id: 2, text: BODY })].join('\n'), {
      limits: { record: 2000 },
    });
    expect(codes(items)).toEqual(['line-too-long']);
    expect(reports(items)).toHaveLength(1);
  });

  it('stand hundreds of megabytes of nothing', async () => {
    await withFiles({ 'sparse.jsonl': `${line({ id: 1, text: BODY })}\n` }, async (folder) => {
      await truncate(join(folder, 'sparse.jsonl'), 400_000_000);
      const before = process.memoryUsage().rss;
      const items = await all(join(folder, 'sparse.jsonl'));
      expect(items).toMatchObject([{ kind: 'report' }, { issue: { code: 'line-too-long', detail: '381 MiB' } }]);
      expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
    });
  }, 30_000);
});

describe('JSON arrays', () => {
  it('give each object, whether in one line or many', async () => {
    const records = [
      { id: 'a', text: BODY, note: { text: 'x]}' } },
      { id: 'b', text: `${SECOND} "]}\\` },
    ];
    for (const text of [JSON.stringify(records), JSON.stringify(records, null, 2)]) {
      const items = await fromBytes(text);
      expect(reports(items).map((item) => [item.locator, item.externalId, item.text])).toEqual([
        ['stdin#item=1', 'a', BODY],
        ['stdin#item=2', 'b', records[1]!.text],
      ]);
      expect(items).toHaveLength(2);
    }
  });

  it('give a single object', async () => {
    await withFiles({ 'one.json': JSON.stringify({ id: 'a', text: BODY }, null, 1) }, async (folder) => {
      expect(only(await all(folder)).externalId).toBe('a');
    });
  });

  it('keep what came before the fault', async () => {
    const items = await fromBytes(`[${line({ text: BODY })}, ${line({ text: SECOND }).slice(0, 40)}`);
    expect(items.map((item) => item.kind)).toEqual(['report', 'failure']);
    expect(codes(items)).toEqual(['bad-json']);
    expect(codes(await fromBytes(`[${line({ text: BODY })}}`))).toEqual(['bad-json']);
    expect(codes(await fromBytes(`[{}${'['.repeat(5000)}`))).toEqual(['no-text', 'bad-json']);
  });
});
