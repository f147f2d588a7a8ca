import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Acting } from '../../src/app/acting.ts';
import { sayOfActor } from '../../src/app/judge/actor.ts';
import type { Page } from '../../src/app/query/claims.ts';
import { contradictionsPage } from '../../src/app/query/contradictions.ts';
import { eventsPage } from '../../src/app/query/events.ts';
import { networkOf } from '../../src/app/query/network.ts';
import { textOf } from '../../src/app/query/question.ts';
import type { Session } from '../../src/app/query/session.ts';
import { review } from '../../src/app/review/decide.ts';
import { edit } from '../../src/app/review/edit.ts';
import { sayWhetherSame } from '../../src/app/review/same.ts';
import { patchOfSettings } from '../../src/app/review/settings.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { inventedReports } from '../helpers/invented.ts';
import { withPostgres } from '../helpers/postgres.ts';
import { readInto, sessionOf, tools } from './small-ledger.ts';

// Views that are kept from question to question must be what they would be if they were made anew, whatever is recorded in between.

const started = await withPostgres();
afterAll(() => started.server?.stop());

const ENGINES: readonly (readonly [string, (() => Promise<string>) | null])[] = [
  ['SQLite', async () => join(mkdtempSync(join(tmpdir(), 'isnad-kept-')), 'isnad.db')],
  ['PostgreSQL', started.server ? () => started.server!.database() : null],
];

const PLACES = ['إدلب', 'حلب', 'الرقة', 'درعا', 'حماة', 'منبج'];
const OUTLETS = ['صحيفة ألف', 'وكالة باء', 'موقع جيم'];

/** The same acts as three outlets tell them, each with its own words, source and toll; the further ones between those of before. */
const toldThrice = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    const [act, teller] = [Math.floor(n / 3), n % 3];
    const [place, day] = [PLACES[act % PLACES.length]!, 10 + Math.floor(act / PLACES.length)];
    const texts = [
      `قصفت طائرات حربية سوقا في مدينة ${place} أمس، وقتل ${12 + act} مدنيا في القصف بحسب مسعفين.`,
      `قال المرصد السوري لحقوق الإنسان إن طائرات حربية قصفت سوقا في مدينة ${place} أمس، وإن ${40 + act} مدنيا قتلوا.`,
      `ذكر ناشطون أن ${12 + act} مدنيا قتلوا حين قصفت طائرات حربية مدينة ${place} أمس.`,
    ];
    return { id: `told-${n}`, text: texts[teller]!, outlet: OUTLETS[teller]!, published: `2015-05-${day}` };
  });

async function whole<T>(page: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | undefined; ; ) {
    const { items: some, next } = await page(after);
    items.push(...some);
    if (next === null) return items;
    after = next;
  }
}

const ARMY = { any: ['actor:syrian-arab-army'] };

/** All that views give which are kept. */
async function views(session: Session, limit: number) {
  const contradictions = (filter: object) => whole((after) => contradictionsPage(session, filter, { limit, after }));
  const events = (filter: object) => whole((after) => eventsPage(session, filter, { limit, after }));
  return {
    eventsByWords: await events({ text: await textOf(session, 'مدنيا', false) }),
    contradictions: await contradictions({}),
    ofTolls: await contradictions({ kinds: ['toll'] }),
    ofAnArmy: await contradictions({ tags: [ARMY] }),
    events: await events({ restricted: true }),
    eventsOfAnArmy: await events({ tags: [ARMY] }),
    contradicted: await events({ contradicted: true, restricted: true }),
    byThree: await events({ minChains: 3 }),
    byTwo: await events({ minChains: 2 }),
    network: await networkOf(session, false),
    restricted: await networkOf(session, true),
  };
}

/** Reads without putting postings into their tables, as in the midst of a long ingest. */
const unsettled = (store: Store): Store => ({ ...store, settle: async () => {} });

describe.each(ENGINES)('views that are kept, on %s', (_, place) => {
  it.skipIf(place === null)('are as if they were made anew', { timeout: 60_000 }, async () => {
    const store = await openStore(await place!());
    const kept = { ...store };
    const as: Acting = { store, by: 'salma', now: () => new Date('2017-04-02T09:00:00Z') };
    /** what they come to */
    const same = async (told: string) => {
      const anew = await views(await sessionOf({ ...store }), 500);
      // pair by pair, from the store alone
      expect(await networkOf({ ...(await sessionOf(store)), past: true }, false), told).toEqual(anew.network);
      expect(await views(await sessionOf(kept), 20), told).toEqual(anew);
      return anew;
    };
    const [first, ...rest] = [0, 1, 2].map((n) => [...inventedReports(n * 20, n * 20 + 20), ...toldThrice(n * 13, n * 13 + 13)]);
    await same('nothing');
    await readInto(store, first!, '2017-01-01T00:00:00Z');
    const before = await same('the first reports');
    for (const some of rest) {
      await readInto(unsettled(store), some, '2017-01-02T00:00:00Z');
      await same('reports that wait for their postings');
      await same('… and are asked for again');
    }
    await store.settle();
    const settled = await same('postings settled, with nothing recorded');
    const claimsOf = ({ network }: typeof before): number => network.edges.reduce((sum, { claims }) => sum + claims, 0);
    expect(claimsOf(settled)).toBeGreaterThan(claimsOf(before));
    const full = settled;
    for (const view of [
      full.contradictions,
      full.ofTolls,
      full.byTwo,
      full.events,
      full.eventsOfAnArmy,
      full.eventsByWords,
      full.network.edges,
    ])
      expect(view.length).toBeGreaterThan(0);
    // a copy makes one chain of two, and brings no claim of its own day
    await readInto(
      store,
      [{ ...first![0]!, id: 'copied', outlet: 'نشرة أخرى', published: '2015-01-01' }],
      '2017-01-04T00:00:00Z',
    );
    await same('a copy');

    const { first: one } = full.contradictions[0]!;
    await review(as, one.id, 'reject');
    const rejected = await same('a claim rejected');
    expect(rejected.contradictions.map(({ id }) => id)).not.toContain(full.contradictions[0]!.id);
    await review(as, one.id, 'undo');
    expect((await same('taken back')).contradictions.map(({ id }) => id)).toContain(full.contradictions[0]!.id);
    const mended = (claim: Parameters<typeof patchOfSettings>[2], text: string) =>
      patchOfSettings(one.id, ['factuality=CT-'], claim, text);
    await edit(as, one.id, mended, async () => tools());
    await same('edited');
    await review(as, one.id, 'undo');
    const calmBefore = await same('the edit taken back');
    const sessionNow = await sessionOf(kept);
    const calm = (
      await whole((after) => eventsPage(sessionNow, { tags: [{ any: ['type:ASSAULT'] }] }, { limit: 50, after }))
    ).filter(({ event, claims }) => event.contradictions.length === 0 && claims[0]!.told);
    const near = calm[0]!.claims[0]!;
    const far = calm.find(({ day }) => day !== calm[0]!.day)!.claims[0]!;
    const { length } = calmBefore.contradictions;
    await sayWhetherSame(as, near.id, far.id, 'same');
    expect((await same('two days joined')).contradictions.length).toBeGreaterThan(length);
    await review(as, far.id, 'reject');
    expect((await same('one of what was joined rejected')).contradictions).toHaveLength(length);
    await review(as, far.id, 'undo');
    expect((await same('and again not')).contradictions.length).toBeGreaterThan(length);
    await sayWhetherSame(as, near.id, far.id, 'open');
    expect((await same('no longer joined')).contradictions).toHaveLength(length);
    await sayOfActor(as, 'al-nusra-front', { sameAs: 'islamic-state' }, () => true);
    await same('two actors are one');
    await store.close();
  });
});
