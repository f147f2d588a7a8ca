import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/app/ingest/ingest.ts';
import { type Reading, readingHere } from '../../../src/app/ingest/reading.ts';
import type { ReportState } from '../../../src/app/ingest/report-state.ts';
import { createProjectionTools } from '../../../src/app/projection-tools.ts';
import type { ImportItem } from '../../../src/import/item.ts';
import type { Store } from '../../../src/store/contract.ts';
import { openStore } from '../../../src/store/open.ts';
import { BUILT, folder } from '../../cli/spawn.ts';
import { builtReader } from '../../helpers/reader.ts';
import { dump } from '../../store/dump.ts';
import { fed, imported } from './reports.ts';

const now = () => new Date('2026-01-01T00:00:00Z');
const newStore = (): Promise<Store> => openStore(join(folder(), 'ingest.db'));

/** The same report in two batches at once, in other bytes and in the same; a failure between. */
const input: readonly ImportItem[] = [
  ...imported(0, 150),
  ...imported(10, 20, 'again.jsonl'),
  ...imported(10, 20),
  { kind: 'failure', locator: 'broken:1', issue: { code: 'broken-archive', detail: '' } },
  ...imported(150, 200),
  ...imported(140, 160, 'again.jsonl'),
];

describe.skipIf(!BUILT)('ingest', { timeout: 60_000 }, () => {
  const reader = builtReader();
  const here = readingHere(reader, createProjectionTools(reader.engine));
  /** Several batches at a time, the first of which is done last. */
  const unordered = (threads: number): Reading => {
    let read = 0;
    return {
      ...here,
      threads,
      async read(reports, all) {
        await pause(Math.max(0, 200 - 60 * read++));
        return here.read(reports, all);
      },
    };
  };
  const states = async (store: Store, reading: Reading, items = input) => {
    const told: ReportState[] = [];
    const summary = await ingest(fed(items), { store, reading, by: 'x', now, onReport: (state) => told.push(state) });
    return { told, summary };
  };

  it('leaves the same ledger and tells the same, in the same order, however many threads read', async () => {
    const [one, many] = [await newStore(), await newStore()];
    const alone = await states(one, here);
    const together = await states(many, unordered(4));
    expect(together).toEqual(alone);
    expect(alone.summary).toMatchObject({ stored: 200, known: 40, failed: 1 });
    expect((await many.head()).hash).toBe((await one.head()).hash);
    expect(await dump(many)).toEqual(await dump(one));
    await Promise.all([one.close(), many.close()]);
  });

  it('stores all others where the reading of a report dies again and again, and has that one among the failures', async () => {
    const store = await newStore();
    const dying: Reading = {
      ...here,
      read: async (reports, all) => {
        const read = await here.read(reports, all);
        return read.map((one, i) =>
          reports[i]!.document.externalId === 'invented-7' ? { died: { code: 'reading-died', detail: 'time' } } : one,
        );
      },
    };
    const { told, summary } = await states(store, dying, imported(0, 70));
    expect(summary).toMatchObject({ stored: 69, failed: 1 });
    expect(told.filter(({ state }) => state === 'failed')).toMatchObject([
      { locator: 'dump.jsonl:invented-7', issues: [{ code: 'reading-died', detail: 'time' }] },
    ]);
    expect(await store.db.selectFrom('failure').select(['locator', 'code']).execute()).toEqual([
      { locator: 'dump.jsonl:invented-7', code: 'reading-died' },
    ]);
    // and it can be had later
    expect((await states(store, here, imported(0, 70))).summary).toMatchObject({ stored: 1, known: 69 });
    await store.close();
  });

  it('ends with what the ledger says against it, and leaves nothing running', async () => {
    const store = await newStore();
    let appends = 0;
    const failing: Store = {
      ...store,
      append: (batch) => (++appends === 2 ? Promise.reject(new Error('no room')) : store.append(batch)),
    };
    await expect(states(failing, unordered(3), imported(0, 1_000))).rejects.toThrow('no room');
    expect(appends).toBe(2);
    expect((await store.head()).seq).toBe(128);
    await store.close();
  });

  it('ends after what is at hand when asked', async () => {
    const store = await newStore();
    let stored = 0;
    const asked = new AbortController();
    const summary = await ingest(fed(imported(0, 2_000)), {
      ...{ store, reading: here, by: 'x', now },
      onReport: () => {
        stored++;
        asked.abort();
      },
      signal: asked.signal,
    });
    expect(summary.stopped).toBe(true);
    expect(summary.stored).toBe(stored);
    expect(stored).toBeLessThan(700);
    expect((await store.head()).seq).toBe(2 * stored);
    await store.close();
  });
});
