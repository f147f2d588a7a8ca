import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recorded } from '../../src/core/ledger/entries.ts';
import type { Projection } from '../../src/core/ledger/project.ts';
import { backupTo } from '../../src/store/backup.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { restoreFrom } from '../../src/store/restore.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { dump } from './dump.ts';
import { madeId, madeItems, madeRaw } from './made.ts';
import { runSql } from './run-sql.ts';

const AT = '2026-01-02T03:04:05.678Z';
const COUNT = 300;

/** The made projections, found again by the entry. */
const projections = new Map(madeItems(0, COUNT).map(({ entry, projection }) => [JSON.stringify(entry), projection]));
const project = ({ entry }: Recorded): Projection => projections.get(JSON.stringify(entry)) ?? {};

async function fill(store: Store): Promise<void> {
  const raw = Array.from({ length: COUNT }, (_, i) => madeRaw(i));
  await store.append({ by: 'rules', at: AT, items: madeItems(0, 100), raw: raw.slice(0, 100) });
  await store.append({ by: 'rules', at: '2026-02-02T00:00:00.000Z', items: madeItems(100, COUNT), raw: raw.slice(100) });
  for (const [n, decision] of (['accept', 'undo', 'note', 'unsure'] as const).entries()) {
    const entry = { kind: 'review', claim: `${madeId(1)}.r1.c1`, decision } as const;
    await store.append({ by: 'salma', at: `2026-03-0${n + 1}T00:00:00.000Z`, items: [{ entry, projection: {} }] });
  }
}

/** The record proves itself, leaves as a file and comes back equal. */
export function recordContract(engine: string, place: () => Promise<string>): void {
  describe(`the record on ${engine}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    let url: string;
    let store: Store;
    beforeEach(async () => {
      url = await place();
      store = await openStore(url);
      await fill(store);
    });
    afterEach(() => store.close());

    it('is whole', async () => {
      const told: number[] = [];
      expect(await verifyLog(store, (done, total) => told.push(done / total))).toEqual({
        head: await store.head(),
        raw: COUNT,
        broken: null,
      });
      expect(told.at(-1)).toBe(1);
      expect(told).toEqual([...told].sort((a, b) => a - b));
    });

    const bytes = (hex: string): string => (engine === 'SQLite' ? `x'${hex}'` : `'\\x${hex}'::bytea`);
    const harm: readonly (readonly [string, string, object])[] = [
      ['another name', `update log set "by" = 'somebody' where seq = 300`, { seq: 300, what: 'hash' }],
      ['another time', 'update log set at = at + 1 where seq = 150', { seq: 150, what: 'hash' }],
      ['an earlier time', 'update log set at = 5 where seq = 150', { seq: 150, what: 'time' }],
      [
        'another entry',
        'update log set content = (select content from log where seq = 9) where seq = 11',
        { seq: 11, what: 'hash' },
      ],
      ['no entry', `update log set content = ${bytes('ffffff')} where seq = 12`, { seq: 12, what: 'content' }],
      ['another hash', `update log set hash = ${bytes('00'.repeat(32))} where seq = 257`, { seq: 257, what: 'hash' }],
      ['a gap', 'delete from log where seq = 400', { seq: 401, what: 'order' }],
      ['an end cut off', 'delete from log where seq > 590', { seq: 591, what: 'order' }],
      ['raw bytes gone', `delete from raw where sha = '${madeRaw(40).sha}'`, { seq: 81, what: 'raw', detail: madeRaw(40).sha }],
      [
        'raw bytes changed',
        `update raw set bytes = ${bytes('00')} where sha = '${madeRaw(41).sha}'`,
        { seq: 83, what: 'raw', detail: madeRaw(41).sha },
      ],
    ];
    it.each(harm)('tells %s, and the first of two', async (_, statement, expected) => {
      await runSql(url, statement, `update log set "by" = 'x' where seq = 604`);
      const { broken, head } = await verifyLog(store);
      expect(broken).toMatchObject(expected);
      expect(head.seq).toBeLessThan(604);
    });

    it('goes into a backup and comes back equal, by whichever engine', async () => {
      const file = join(folder, `${engine}-whole.gz`);
      const head = await backupTo(store, file);
      expect(head).toEqual(await store.head());
      for (const target of [await place(), join(folder, `${engine}.db`)]) {
        const other = await openStore(target);
        expect(await restoreFrom(other, file, project)).toEqual(head);
        expect(await dump(other)).toEqual(await dump(store));
        expect((await verifyLog(other)).broken).toBeNull();
        await other.close();
      }
    });

    it('comes back after a restore that was broken off', async () => {
      const file = join(folder, `${engine}-twice.gz`);
      const head = await backupTo(store, file);
      const other = await openStore(await place());
      let count = 0;
      const failing = (recorded: Recorded): Projection => {
        if (++count === 290) throw new Error('stopped here');
        return project(recorded);
      };
      await expect(restoreFrom(other, file, failing)).rejects.toThrow('stopped here');
      expect((await other.head()).seq).toBeGreaterThan(0);
      expect(await restoreFrom(other, file, project)).toEqual(head);
      expect(await restoreFrom(other, file, project)).toEqual(head);
      expect(await dump(other)).toEqual(await dump(store));
      await other.close();
    });

    it('is not backed up where it is broken, and no file is left', async () => {
      await runSql(url, `update log set "by" = 'x' where seq = 300`);
      const file = join(folder, `${engine}-broken.gz`);
      await expect(backupTo(store, file)).rejects.toMatchObject({ code: 'ledger-broken' });
      expect(() => readFileSync(file)).toThrow('ENOENT');
    });

    it('a damaged backup is told', async () => {
      const file = join(folder, `${engine}-good.gz`);
      await backupTo(store, file);
      const text = gunzipSync(readFileSync(file)).toString();
      const lines = text.split('\n');
      const [raw = '', entry = ''] = [lines[1], lines[COUNT + 5]];
      const bad: readonly (readonly [string, Buffer])[] = [
        ['cut off in the gzip', readFileSync(file).subarray(0, 3000)],
        ['cut off between lines', gzipSync(lines.slice(0, COUNT + 20).join('\n'))],
        ['no gzip', Buffer.from('hello')],
        ['empty', gzipSync('')],
        ['another form', gzipSync('{"format":"x"}\n')],
        ['raw bytes changed', gzipSync(text.replace(raw, raw.replace(/"bytes":"..../, '"bytes":"AAAA')))],
        ['an entry changed', gzipSync(text.replace(entry, entry.replace('outlet ', 'Outlet ')))],
        ['an entry left out', gzipSync(lines.toSpliced(COUNT + 5, 1).join('\n'))],
        ['no JSON', gzipSync(text.replace(entry, entry.slice(0, -9)))],
      ];
      for (const [name, bytes] of bad) {
        writeFileSync(`${file}.bad`, bytes);
        const other = await openStore(join(folder, `${engine}-${name.replaceAll(' ', '-')}.db`));
        await expect(restoreFrom(other, `${file}.bad`, project), name).rejects.toMatchObject({ code: 'backup-broken' });
        await other.close();
      }
      await expect(restoreFrom(store, join(folder, 'none.gz'), project)).rejects.toMatchObject({ code: 'missing-file' });
    });

    it('is not restored over another', async () => {
      const file = join(folder, `${engine}-other.gz`);
      await backupTo(store, file);
      const other = await openStore(await place());
      await other.append({ by: 'x', at: AT, items: madeItems(7, 9) });
      await expect(restoreFrom(other, file, project)).rejects.toMatchObject({ code: 'not-empty' });
      await other.close();
      await store.append({ by: 'x', at: AT, items: [{ entry: { kind: 'actor', id: 'a' }, projection: {} }] });
      await expect(restoreFrom(store, file, project)).rejects.toMatchObject({ code: 'not-empty' });
    });
  });
}
