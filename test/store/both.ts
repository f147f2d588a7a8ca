import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppendItem, Batch, Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { dump } from './dump.ts';
import { madeDocument, madeId, madeReading } from './made.ts';

const claim = fc.record({ n: fc.nat(9), i: fc.integer({ min: 1, max: 3 }) }).map(({ n, i }) => `${madeId(n)}.r1.c${i}`);
const decided = fc.record({
  kind: fc.constant('review' as const),
  claim,
  decision: fc.constantFrom('accept' as const, 'reject' as const, 'unsure' as const, 'note' as const, 'undo' as const),
});
const sameAs = fc.record({
  kind: fc.constant('same-as' as const),
  a: claim,
  b: claim,
  verdict: fc.constantFrom('same' as const, 'apart' as const),
});
const item: fc.Arbitrary<AppendItem> = fc.oneof(
  fc.nat(14).map((n) => madeDocument(n)),
  fc.record({ n: fc.nat(9), version: fc.constantFrom('1', '2') }).map(({ n, version }) => madeReading(n, 3, version)),
  decided.map((entry) => ({ entry, projection: {} })),
  sameAs.map((entry) => ({ entry, projection: {} })),
);
const batch: fc.Arbitrary<Batch> = fc.record({
  by: fc.constantFrom('rules', 'salma', 'omar'),
  at: fc.nat(1e10).map((time) => new Date(1.7e12 + time).toISOString()),
  items: fc.array(item, { maxLength: 8 }),
  defer: fc.boolean(),
});

/** The same batches give the same log, the same head and the same tables on both engines; sent twice, as sent once. */
export function bothEngines(sqlite: () => Promise<string>, postgres: () => Promise<string>): void {
  describe('both engines', () => {
    it('answer every batch alike and hold the same', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 8 }), async (batches) => {
          const stores = [await openStore(await sqlite()), await openStore(await postgres())];
          const start: Batch = { by: 'rules', at: '2020-01-01T00:00:00Z', items: [...Array(10).keys()].flatMap(both) };
          const [one, other] = await Promise.all(stores.map((store) => putAll(store, [start, ...batches])));
          expect(other).toEqual(one);
          for (const store of stores) await store.close();
        }),
        { numRuns: 8 },
      );
    });
  });
}

const both = (n: number): AppendItem[] => [madeDocument(n), madeReading(n)];

/** What each batch was answered with, and the tables in the end. */
async function putAll(store: Store, batches: readonly Batch[]): Promise<unknown> {
  const answers = [];
  for (const batch of batches)
    answers.push(await store.append(batch).catch((error: { code?: string }) => error.code ?? String(error)));
  await store.settle();
  return { answers, tables: await dump(store) };
}
