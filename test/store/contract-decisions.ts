import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/core/ledger/entries.ts';
import { claimIdOf } from '../../src/store/claim-id.ts';
import { findClaim } from '../../src/store/claim-keys.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { AT, batch, say } from './batches.ts';
import { madeClaim, madeId } from './made.ts';

/** What people say of claims, on both engines. */
export function decisionsContract(engine: string, place: () => Promise<string>): void {
  describe(`what people say, on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await place());
    });
    afterEach(() => store.close());

    it('follows what people decide on a claim, and take back', async () => {
      await store.append(batch(0, 2));
      const claim = `${madeId(1)}.r1.c2`;
      const state = async (): Promise<unknown> => {
        const row = await store.db
          .selectFrom('claim')
          .selectAll()
          .where('key', '=', (await findClaim(store.db, claim))!)
          .executeTakeFirst();
        return [row?.review, row?.superseded];
      };
      const review = async (decision: Decision, by: string): Promise<unknown> => {
        await store.append(say({ kind: 'review', claim, decision }, by));
        return state();
      };
      expect(await state()).toEqual(['unreviewed', null]);
      expect(await review('accept', 'salma')).toEqual(['accepted', null]);
      // people who differ leave it unsure, until one of them gives way
      expect(await review('reject', 'omar')).toEqual(['unsure', null]);
      expect(await review('note', 'salma')).toEqual(['unsure', null]);
      expect(await review('undo', 'salma')).toEqual(['rejected', null]);
      expect(await review('undo', 'omar')).toEqual(['unreviewed', null]);
      expect(await review('undo', 'omar')).toEqual(['unreviewed', null]);
      expect(await review('unsure', 'omar')).toEqual(['unsure', null]);
      const projection = { claims: { document: madeId(1), state: null, claims: [madeClaim(1, 1)] } };
      const edited = await store.append({
        by: 'salma',
        at: AT,
        items: [{ entry: { kind: 'review', claim, decision: 'edit' }, projection }],
      });
      const { seq } = edited.head;
      expect(await state()).toEqual(['superseded', seq]);
      const edit = `${madeId(1)}.e${seq}`;
      const key = (await findClaim(store.db, edit))!;
      const row = await store.db.selectFrom('claim').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
      expect(row).toMatchObject({ document: 3, reading: 0, review: 'unreviewed', superseded: null });
      expect(claimIdOf(madeId(1), row)).toBe(edit);
      await store.append(say({ kind: 'review', claim: edit, decision: 'accept' }, 'omar'));
      expect(await review('undo', 'salma')).toEqual(['unsure', null]);
      const gone = await store.db.selectFrom('claim').select('superseded').where('key', '=', key).executeTakeFirstOrThrow();
      expect(gone.superseded).toBe(seq + 2);
    });

    it('knows claims by their public ids', async () => {
      await store.append(batch(0, 2));
      for (const row of await store.db.selectFrom('claim').selectAll().where('document', '=', 3).execute()) {
        expect(await findClaim(store.db, claimIdOf(madeId(1), row))).toBe(row.key);
      }
      for (const id of ['', 'x', madeId(1), `${madeId(1)}.c1`, `${madeId(1)}.r2.c1`, `${madeId(9)}.r1.c1`, `${madeId(1)}.e4`]) {
        expect(await findClaim(store.db, id), id).toBeNull();
      }
    });
  });
}
