import type { KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contradictionsPage } from '../../src/app/query/contradictions.ts';
import type { EventFilter } from '../../src/app/query/events.ts';
import { filedUnder, filedWith, ofKind } from '../../src/app/query/filed.ts';
import { filterOf } from '../../src/app/query/question.ts';
import type { Session } from '../../src/app/query/session.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { readInto, reports, sessionOf } from './small-ledger.ts';

/** Questions look at what they need and no more: what a large ledger makes slow is counted in rows on a small one. */
export function reachLaws(engine: string, place: () => Promise<string>): void {
  describe(`how much questions look at on ${engine}`, () => {
    let store: Store;
    let session: Session;
    beforeAll(async () => {
      store = await openStore(await place());
      await readInto(store, reports, '2020-01-01T12:00:00Z');
      session = await sessionOf(store);
    }, 120_000);
    afterAll(() => store?.close());

    it('contradictions between two days pass over what is noted to hold none, as users ask for them', async () => {
      const [counted, rows] = counting(store);
      const asked = { ...session, store: counted };
      const rowsFor = async (filter: EventFilter): Promise<number> => {
        const before = rows();
        expect((await contradictionsPage(asked, filter, { limit: 5 })).items.length).toBeGreaterThan(0);
        return rows() - before;
      };
      const filter = await filterOf(session, { from: '1990-01-01' });
      const whole = await contradictionsPage(asked, filter, { limit: 1000 });
      expect(whole.next).toBeNull();
      const few = await rowsFor({ from: filter.from! });
      expect(await rowsFor(filter)).toBe(few);
      // one tag that all events have, so that they are looked through
      expect(await rowsFor({ ...filter, tags: [{ any: ['kind:event'] }] })).toBeGreaterThan(2 * few);
    });

    it('names among so many of which most is told are those told more often than the next', async () => {
      const all = [];
      for await (const filed of filedUnder(session, 'actor:')) all.push(filed);
      const least = all[9]!.claims;
      const often = await filedWith(session, 'actor:', { words: [], limit: 1000, among: 9 });
      expect(often).toEqual(all.filter(({ claims }) => claims > least));
      expect(often.length).toBeGreaterThan(0);
      for (const among of [all.length, undefined])
        expect(await filedWith(session, 'actor:', { words: [], limit: 1000, ...(among !== undefined && { among }) })).toEqual(
          all,
        );
    });

    it('names of a kind come in the order of an index, from behind a place too', async () => {
      const all = [];
      for await (const filed of filedUnder(session, 'actor:')) all.push(filed);
      const rest = [];
      for await (const filed of filedUnder(session, 'actor:', all[4])) rest.push(filed);
      expect(rest).toEqual(all.slice(5));
      expect(await planOf(store)).toMatch(/entity_kind/);
    });
  });
}

/** The store, and how many rows it has given so far. */
function counting(store: Store): readonly [Store, () => number] {
  let rows = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      rows += result.rows.length;
      return result;
    },
  };
  return [{ ...store, db: store.db.withPlugin(plugin) }, () => rows];
}

/** How the engine means to find the first names of a kind, in its own words. */
async function planOf(store: Store): Promise<string> {
  const asked = sql`select id, claims from entity where ${ofKind(store, 'actor:')} order by claims desc limit 5`;
  if (store.engine === 'sqlite') return JSON.stringify((await sql`explain query plan ${asked}`.execute(store.db)).rows);
  // so few rows are read whole in less time
  return store.db.transaction().execute(async (db) => {
    await sql`set local enable_seqscan = off`.execute(db);
    return JSON.stringify((await sql`explain ${asked}`.execute(db)).rows);
  });
}
