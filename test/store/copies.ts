import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CopyIndex } from '../../src/core/ledger/copies/copy-index.ts';
import type { Sketch } from '../../src/core/ledger/copies/sketch.ts';
import type { AppendItem, Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { madeDocument, madeId } from './made.ts';

const AT = '2026-01-02T03:04:05.678Z';

/** Sketches in a few families: members of one share most hashes, some share hashes with two families and join them. */
function sketchOfMember(family: number, other: number, own: number): Sketch {
  const shared = Array.from({ length: 24 }, (_, i) => family * 1000 + i + 1);
  const bridge = own % 4 === 0 ? Array.from({ length: 24 }, (_, i) => other * 1000 + i + 1) : [];
  const hashes = [...shared.slice(own % 5), ...bridge, 900_000 + own * 10];
  return { hashes: [...new Set(hashes)].sort((a, b) => a - b), words: 100 };
}

function withSketch(n: number, sketch: Sketch): AppendItem {
  const { entry, projection } = madeDocument(n);
  return { entry, projection: { document: { ...projection.document!, sketch } } };
}

async function groupsIn(store: Store): Promise<Record<string, string>> {
  const rows = await store.db
    .selectFrom('document')
    .innerJoin('document as first', 'first.key', 'document.grp')
    .select(['document.id', 'first.id as group'])
    .execute();
  return Object.fromEntries(rows.map(({ id, group }) => [id, group]));
}

/** Groups of copies come out as core's own index has them, in whatever order and batches reports come. */
export function copiesContract(engine: string, place: () => Promise<string>, runs: number): void {
  describe(`copies on ${engine}`, () => {
    let store: Store | undefined;
    afterEach(() => store?.close());

    it('are grouped as by the index in memory, in any order and any batches', async () => {
      const member = fc.record({ family: fc.nat(3), other: fc.nat(3) });
      const given = fc.record({
        members: fc.array(member, { minLength: 1, maxLength: 16 }),
        order: fc.infiniteStream(fc.nat(1000)),
        cut: fc.integer({ min: 1, max: 7 }),
      });
      await fc.assert(
        fc.asyncProperty(given, async ({ members, order, cut }) => {
          const items = members.map(({ family, other }, n) => ({ n, sketch: sketchOfMember(family, other, n) }));
          const index = new CopyIndex();
          for (const { n, sketch } of items) index.add(madeId(n), sketch, `outlet ${n % 5}`);
          const expected = Object.fromEntries(items.map(({ n }) => [madeId(n), index.groupOf(madeId(n))]));
          const shuffled = items
            .map((item) => ({ ...item, at: order.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ n, sketch }) => withSketch(n, sketch));
          await store?.close();
          store = await openStore(await place());
          for (let from = 0; from < shuffled.length; from += cut) {
            await store.append({ by: 'x', at: AT, items: shuffled.slice(from, from + cut) });
          }
          expect(await groupsIn(store)).toEqual(expected);
        }),
        { numRuns: runs },
      );
    });

    it('leave a hash alone that too many groups have', async () => {
      store = await openStore(await place());
      const common = [1, 2, 3];
      const many = Array.from({ length: 300 }, (_, n) => {
        const own = Array.from({ length: 20 }, (_, i) => 1_000_000 + n * 100 + i);
        return withSketch(n, { hashes: [...common, ...own], words: 60 });
      });
      await store.append({ by: 'x', at: AT, items: many.slice(0, 200) });
      await store.append({ by: 'x', at: AT, items: many.slice(200) });
      const rows = await store.db.selectFrom('shingle').where('hash', '<', 10).selectAll().execute();
      expect(rows.length).toBe(3 * 257);
      expect(new Set(Object.values(await groupsIn(store))).size).toBe(300);
    });
  });
}
