import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchOf, make } from '../../../src/app/ingest/made.ts';
import { pieceOf, reportsOf } from '../../../src/app/ingest/piece.ts';
import { readingHere } from '../../../src/app/ingest/reading.ts';
import { sift } from '../../../src/app/ingest/sift.ts';
import { pieceReader } from '../../../src/app/ingest/work.ts';
import { createProjectionTools } from '../../../src/app/projection-tools.ts';
import { type Store, StoreError } from '../../../src/store/contract.ts';
import { openStore } from '../../../src/store/open.ts';
import { BUILT, folder } from '../../cli/spawn.ts';
import { builtReader } from '../../helpers/reader.ts';
import { dump } from '../../store/dump.ts';
import { preparedReports } from './reports.ts';

const now = () => new Date('2026-01-01T00:00:00Z');
const attempt = { id: 'a', number: 1, signal: new AbortController().signal };

describe('a piece in line', () => {
  it('holds the reports, bytes and all', () => {
    const reports = preparedReports(0, 5);
    const piece = pieceOf(reports, 'someone', true);
    expect(piece).toMatchObject({
      by: 'someone',
      all: true,
      reports: 5,
      from: 'dump.jsonl:invented-0',
      to: 'dump.jsonl:invented-4',
    });
    expect(reportsOf(JSON.parse(JSON.stringify(piece)))).toEqual(reports);
  });

  it('holds any bytes', () => {
    const [report] = preparedReports(0, 1);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' }), (bytes, text) => {
        const odd = { ...report!, raw: { ...report!.raw, bytes }, document: { ...report!.document, text } };
        const [back] = reportsOf(pieceOf([odd], 'x', false));
        expect(Buffer.from(back!.raw.bytes)).toEqual(Buffer.from(bytes));
        expect(back!.document).toEqual(odd.document);
      }),
    );
  });
});

describe.skipIf(!BUILT)('a worker', { timeout: 60_000 }, () => {
  const reader = builtReader();
  const reading = readingHere(reader, createProjectionTools(reader.engine));
  const newStore = (): Promise<Store> => openStore(join(folder(), 'work.db'));
  const reports = preparedReports(0, 30);
  const piece = pieceOf(reports, 'x', false);

  it('puts a piece on record once, however often it is given it', async () => {
    const store = await newStore();
    const read = pieceReader({ store, reading, now });
    const first = await read(piece, attempt);
    expect(first.states.map(({ state }) => state)).toEqual(reports.map(() => 'stored'));
    const { hash } = await store.head();
    const second = await read(piece, attempt);
    expect(second.states.map(({ state }) => state)).toEqual(reports.map(() => 'known'));
    expect((await store.head()).hash).toBe(hash);
    await store.close();
  });

  it('adds only that a report was got again, where another worker was faster with it', async () => {
    const [store, calm] = [await newStore(), await newStore()];
    // the other comes between the question what is known and the append
    const elsewhere = preparedReports(10, 40, 'elsewhere.jsonl');
    const raced: Store = {
      ...store,
      async append(batch) {
        if ((await store.head()).seq === 0) {
          const made = await make(await sift(store, elsewhere), reading, false);
          await store.append(batchOf(made, 'x', now()));
        }
        return store.append(batch);
      },
    };
    const { states } = await pieceReader({ store: raced, reading, now })(piece, attempt);
    expect(states.map(({ state }) => state)).toEqual(reports.map((_, i) => (i < 10 ? 'stored' : 'known')));
    for (const some of [elsewhere, reports]) await pieceReader({ store: calm, reading, now })(pieceOf(some, 'x', false), attempt);
    const [one, other] = [await dump(store), await dump(calm)];
    for (const table of ['document', 'raw', 'entity', 'failure']) expect(one[table]!.length, table).toBe(other[table]!.length);
    expect(one.acquisition).toHaveLength(20);
    expect(other.acquisition).toHaveLength(20);
    expect(one.claim!.length).toBe(other.claim!.length);
    await Promise.all([store.close(), calm.close()]);
  });

  it('waits and goes on while the database cannot be written to, and gives up what was taken from it', async () => {
    const store = await newStore();
    let refusals = 3;
    const troubled: string[] = [];
    const shaky: Store = {
      ...store,
      append: (batch) =>
        refusals-- > 0 ? Promise.reject(new StoreError('database-unreachable', 'x: gone')) : store.append(batch),
    };
    const options = { store: shaky, reading, now, onTrouble: ({ code }: StoreError) => void troubled.push(code) };
    const { states } = await pieceReader(options)(piece, attempt);
    expect(states).toHaveLength(30);
    expect(troubled).toEqual(['database-unreachable', 'database-unreachable', 'database-unreachable']);
    refusals = Number.POSITIVE_INFINITY;
    const taken = AbortSignal.timeout(400);
    const more = pieceOf(preparedReports(50, 55), 'x', false);
    await expect(pieceReader(options)(more, { ...attempt, signal: taken })).rejects.toThrow();
    await store.close();
  });

  it('has all others on record before a report whose reading dies is tried again', async () => {
    const store = await newStore();
    const dying = {
      ...reading,
      read: async (some: typeof reports, all: boolean) =>
        (await reading.read(some, all)).map((one, i) =>
          some[i]!.document.externalId === 'invented-3' ? { died: { code: 'reading-died', detail: 'time' } } : one,
        ),
    };
    await expect(pieceReader({ store, reading: dying, now })(piece, attempt)).rejects.toThrow(
      'dump.jsonl:invented-3: reading-died: time',
    );
    expect(await store.db.selectFrom('document').select('id').execute()).toHaveLength(29);
    const { states } = await pieceReader({ store, reading, now })(piece, attempt);
    expect(states.filter(({ state }) => state === 'stored').map(({ locator }) => locator)).toEqual(['dump.jsonl:invented-3']);
    await store.close();
  });
});
