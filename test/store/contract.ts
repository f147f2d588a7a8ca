import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/store/columns.ts';
import type { Store } from '../../src/store/contract.ts';
import { MIGRATIONS } from '../../src/store/migrations/list.ts';
import { openStore } from '../../src/store/open.ts';
import { AT, batch, say } from './batches.ts';
import { dump } from './dump.ts';
import { madeDocument, madeId, madeItems, madeRaw, madeReading } from './made.ts';
import { runSql } from './run-sql.ts';

const schema = (version: number): string => `update meta set value = '${version}' where name = 'schema'`;

/** What holds on both engines. `place` gives the address of a new, empty database. */
export function storeContract(engine: string, place: () => Promise<string>): void {
  describe(`the store on ${engine}`, () => {
    let url: string;
    let store: Store;
    beforeEach(async () => {
      url = await place();
      store = await openStore(url);
    });
    afterEach(() => store.close());

    it('is empty at first', async () => {
      expect(await store.head()).toEqual({ seq: 0, at: '1970-01-01T00:00:00.000Z', hash: '0'.repeat(64) });
      expect([...(await store.knownDocuments(['a', 'b']))]).toEqual([]);
      expect(await store.raw('0'.repeat(64))).toBeNull();
      for await (const entry of store.entries()) expect(entry).toBeUndefined();
    });

    it('gives back what was put, after it was closed and opened', async () => {
      const { head, appended, known } = await store.append(batch(0, 70));
      expect({ appended, known, seq: head.seq }).toEqual({ appended: 140, known: 0, seq: 140 });
      await store.close();
      store = await openStore(url);
      expect(await store.head()).toEqual(head);
      const seen = [];
      for await (const recorded of store.entries()) seen.push(recorded);
      expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: 140 }, (_, i) => i + 1));
      expect(seen.map(({ entry }) => entry)).toEqual(madeItems(0, 70).map(({ entry }) => entry));
      expect(seen.every(({ at, by }) => at === AT && by === 'rules')).toBe(true);
      expect(Buffer.from((await store.raw(madeRaw(7).sha))!)).toEqual(Buffer.from(madeRaw(7).bytes));
      expect(await store.knownDocuments([madeId(3), madeId(99)])).toEqual(new Set([madeId(3)]));
      const documents = await store.documentEntries([1, 2, 3, 999]);
      expect([...documents].map(([key, { entry }]) => [key, entry.id]).sort()).toEqual([
        [1, madeId(0)],
        [3, madeId(1)],
      ]);
    });

    it('streams entries from any place', async () => {
      await store.append(batch(0, 200));
      const seqs = [];
      for await (const { seq } of store.entries(130)) seqs.push(seq);
      expect(seqs).toEqual(Array.from({ length: 270 }, (_, i) => 131 + i));
    });

    it('appends once what is sent twice, whole or in part', async () => {
      await store.append(batch(0, 10));
      const before = await dump(store);
      const again = await store.append(batch(0, 10, { at: '2030-01-01T00:00:00Z' }));
      expect(again).toMatchObject({ appended: 0, known: 20, head: { seq: 20, at: AT } });
      expect(await dump(store)).toEqual(before);
      expect(await store.append(batch(5, 12))).toMatchObject({ appended: 4, known: 10 });
      expect(await store.append({ ...batch(0, 0), items: [...madeItems(20, 22), ...madeItems(20, 22)] })).toMatchObject({
        appended: 4,
        known: 4,
      });
    });

    it('takes a second reading by another coder, and numbers it', async () => {
      await store.append(batch(0, 2));
      await store.append({ by: 'rules', at: AT, items: [madeReading(1, 2, '2')] });
      const row = await store.db.selectFrom('document').selectAll().where('id', '=', madeId(1)).executeTakeFirstOrThrow();
      expect(row).toMatchObject({ readings: 2, claims: 5, state: 'read' });
      const readings = await store.db
        .selectFrom('reading')
        .selectAll()
        .where('document', '=', row.key)
        .orderBy('number')
        .execute();
      expect(readings.map(({ number, version, seq }) => ({ number, version, seq }))).toEqual([
        { number: 1, version: '1', seq: 4 },
        { number: 2, version: '2', seq: 5 },
      ]);
    });

    it('refuses a whole batch that speaks of an unknown document or claim', async () => {
      await store.append(batch(0, 2));
      const before = await dump(store);
      const items = [...madeItems(5, 6), madeReading(50)];
      await expect(store.append({ by: 'rules', at: AT, items })).rejects.toMatchObject({ code: 'no-such-document' });
      const unknown = { kind: 'review', claim: `${madeId(1)}.r1.c99`, decision: 'accept' } as const;
      await expect(store.append(say(unknown))).rejects.toMatchObject({ code: 'no-such-claim' });
      await expect(store.append(batch(5, 6, { at: 'yesterday' }))).rejects.toThrow(RangeError);
      expect(await dump(store)).toEqual(before);
    });

    it('lets no entry be earlier than the one before it', async () => {
      await store.append(batch(0, 1));
      const { head } = await store.append(batch(1, 2, { at: '2001-01-01T00:00:00Z' }));
      expect(head.at).toBe(AT);
    });

    it('holds any text a report may have', async () => {
      const odd = 'a\0b \ud800 "q" \\ \' ; {x,NULL} \u202e ١٢ 𝒜\n\r\u2028';
      const item = madeDocument(1, { text: odd, title: odd, url: odd, outlet: odd, externalId: odd });
      await store.append({ by: odd.replace('\0', ''), at: AT, items: [item, madeReading(1)] });
      const read = (await store.documentEntries([1])).get(1)!;
      expect(read.entry).toEqual(item.entry);
      const row = await store.db.selectFrom('document').select('title').executeTakeFirstOrThrow();
      expect(row.title).toBe(odd.replace('\0', '\ufffd').toWellFormed());
    });

    it('keeps large and incompressible bytes', async () => {
      const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => (Math.imul(i, 2_654_435_761) >>> 13) & 255);
      const sha = 'f'.repeat(64);
      await store.append({ by: 'x', at: AT, items: [], raw: [{ sha, bytes }, madeRaw(1), madeRaw(1)] });
      expect(Buffer.compare((await store.raw(sha))!, bytes)).toBe(0);
    });

    it('finds by terms, newest first, and leaves out what it is told to', async () => {
      await store.append(batch(0, 40));
      const all = await store.searchDocuments({ all: ['تقرير'], none: [], limit: 100 });
      expect(all).toEqual(Array.from({ length: 40 }, (_, i) => 79 - 2 * i));
      expect(await store.searchDocuments({ all: ['تقرير'], none: ['odd'], limit: 3 })).toEqual([77, 73, 69]);
      expect(await store.searchDocuments({ all: ['تقرير', 'odd'], none: [], atMost: 71, limit: 2 })).toEqual([71, 67]);
      expect(await store.searchDocuments({ all: [], none: ['odd'], limit: 2 })).toEqual([77, 73]);
      expect(await store.searchDocuments({ all: [], none: [], limit: 2 })).toEqual([79, 77]);
      expect(await store.searchDocuments({ all: ['n7'], none: [], limit: 9 })).toEqual([15]);
      const claims = await store.searchClaims({ all: ['n7', 'odd'], none: [], limit: 9 });
      expect(claims).toEqual([16 * 65_536 + 1]);
    });

    it('takes a term of any signs for itself alone', async () => {
      const signs = [
        "a'b",
        'a"b',
        'x:y',
        'x-y',
        'AND',
        '*',
        '(',
        'a\\b',
        '!x',
        'a&b',
        'ab\0',
        'x'.repeat(5000),
        'الحكومة_السورية',
        '&',
        "''",
      ];
      const item = madeDocument(1);
      const projected = item.projection.document!;
      await store.append({ by: 'x', at: AT, items: [{ ...item, projection: { document: { ...projected, terms: signs } } }] });
      for (const sign of signs.filter((term) => !/^['"]+$/.test(term))) {
        expect(await store.searchDocuments({ all: [sign], none: [], limit: 5 }), sign).toEqual([1]);
      }
      expect(await store.searchDocuments({ all: ['y'], none: [], limit: 5 })).toEqual([]);
    });

    it("puts a person's word where it is looked up", async () => {
      await store.append(batch(0, 3));
      const [a, b] = [`${madeId(1)}.r1.c1`, `${madeId(2)}.r1.c2`];
      await store.append(say({ kind: 'same-as', a, b, verdict: 'same' }));
      await store.append(say({ kind: 'grade', on: 'source', subject: 'outlet:x', grade: 'C' }));
      await store.append(say({ kind: 'outcome', claim: a, outcome: 'borne-out', evidence: [b] }));
      await store.append(say({ kind: 'actor', id: 'group-1', name: 'اسم' }));
      await store.append(say({ kind: 'person', name: 'salma', may: ['review'] }));
      await store.append(say({ kind: 'person', name: 'salma', may: ['review', 'grade'] }));
      const keys = [4 * 65_536, 6 * 65_536 + 1];
      expect(await store.db.selectFrom('same_as').selectAll().execute()).toEqual([
        { seq: 7, a: keys[0], b: keys[1], verdict: 'same' },
      ]);
      expect(await store.db.selectFrom('grade').selectAll().execute()).toEqual([
        { seq: 8, subject: 'outlet:x', on: 'source', grade: 'C' },
      ]);
      expect(await store.db.selectFrom('outcome').selectAll().execute()).toEqual([
        { seq: 9, claim: keys[0], outcome: 'borne-out' },
      ]);
      expect(await store.db.selectFrom('actor').selectAll().execute()).toEqual([{ seq: 10, id: 'group-1' }]);
      expect(await store.db.selectFrom('person').selectAll().execute()).toEqual([
        { name: 'salma', seq: 12, may: 'review grade' },
      ]);
    });

    it('holds the same when postings were deferred, and once another opens it too', async () => {
      const whole = await openStore(await place());
      await whole.append(batch(0, 30));
      await whole.append(batch(30, 50));
      const expected = await dump(whole);
      await whole.close();
      await store.append(batch(0, 30, { defer: true }));
      await store.append(batch(30, 50, { defer: true }));
      expect(await store.db.selectFrom('tag').selectAll().execute()).toEqual([]);
      await store.settle();
      expect(await dump(store)).toEqual(expected);
      await store.append(batch(50, 60, { defer: true }));
      const before = (await dump(store)).tag!.length;
      const other = await openStore(url);
      expect((await dump(other)).tag!.length).toBeGreaterThan(before);
      expect((await dump(other)).pending).toEqual([]);
      await other.close();
    });

    it('settles at closing, and again what was half settled', async () => {
      await store.append(batch(0, 30, { defer: true }));
      const [pending] = await store.db.selectFrom('pending').selectAll().execute();
      await store.close();
      store = await openStore(url);
      const expected = await dump(store);
      expect(expected.tag!.length).toBeGreaterThan(100);
      const again = `insert into pending (seq, count, rows) values (${pending!.seq}, ${pending!.count}, '${pending!.rows}')`;
      await runSql(url, 'delete from tag where day > 16010', 'delete from dyad where day < 16010', again);
      await store.settle();
      expect(await dump(store)).toEqual(expected);
    });

    it('keeps failures apart, the last word on each', async () => {
      const failures = [{ locator: 'a.zip', code: 'broken', detail: '1' }];
      await store.append(batch(0, 0, { failures }));
      await store.append(batch(0, 0, { failures: [{ ...failures[0]!, detail: '2' }] }));
      const rows = await store.db.selectFrom('failure').selectAll().execute();
      expect(rows).toEqual([{ locator: 'a.zip', code: 'broken', detail: '2', at: Date.parse(AT) }]);
    });

    it('has the columns that are written in bulk, in the tables made by the migrations', async () => {
      const tables = await store.db.introspection.getTables();
      for (const [name, columns] of Object.entries(COLUMNS)) {
        const made = tables.find((table) => table.name === name)?.columns.map((column) => column.name);
        expect(made?.sort(), name).toEqual(Object.keys(columns).sort());
      }
    });

    it('opens for reading alone, and then writes nothing', async () => {
      await store.append(batch(0, 2));
      const reading = await openStore(url, { readOnly: true });
      expect((await reading.head()).seq).toBe(4);
      await expect(reading.append(batch(5, 6))).rejects.toMatchObject({ code: 'database-read-only' });
      await expect(reading.db.insertInto('meta').values({ name: 'x', value: 'y' }).execute()).rejects.toThrow();
      await expect(store.db.insertInto('meta').values({ name: 'x', value: 'y' }).execute()).rejects.toThrow();
      await store.append(batch(2, 3));
      expect((await reading.head()).seq).toBe(6);
      await reading.close();
    });

    it('two that write at once lose nothing', async () => {
      const other = await openStore(url);
      const work = Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).append(batch(i * 3, i * 3 + 4)));
      await Promise.all(work);
      const row = await store.db
        .selectFrom('document')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirst();
      expect(row).toEqual({ n: 61 });
      expect((await store.head()).seq).toBe(122);
      await other.close();
    });

    it('reads while another writes', async () => {
      await store.append(batch(0, 5));
      const other = await openStore(url);
      const writing = other.append(batch(5, 200));
      expect((await store.head()).seq).toBeGreaterThanOrEqual(10);
      await writing;
      expect((await store.head()).seq).toBe(400);
      await other.close();
    });

    it('a newer schema is told, an older one only where it may not be brought up', async () => {
      await store.close();
      await runSql(url, schema(99));
      await expect(openStore(url)).rejects.toMatchObject({ code: 'schema-newer' });
      await expect(openStore(url, { readOnly: true })).rejects.toMatchObject({ code: 'schema-newer' });
      await runSql(url, schema(0));
      await expect(openStore(url, { readOnly: true })).rejects.toMatchObject({ code: 'schema-older' });
      await runSql(url, schema(MIGRATIONS.length));
      store = await openStore(url);
    });

    it('an empty database is no ledger where none may be made', async () => {
      const empty = await place();
      await expect(openStore(empty, { create: false })).rejects.toMatchObject({ code: 'no-ledger' });
      await expect(openStore(empty, { readOnly: true })).rejects.toMatchObject({ code: 'no-ledger' });
    });
  });
}
