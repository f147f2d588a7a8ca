import { expect, it } from 'vitest';
import { allClaims, claimsPage } from '../../src/app/query/claims.ts';
import { documentsPage } from '../../src/app/query/documents.ts';
import { eventsPage } from '../../src/app/query/events.ts';
import { timelineOf } from '../../src/app/query/relations.ts';
import type { Session } from '../../src/app/query/session.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { readInto, reports, say, search, sessionOf } from './small-ledger.ts';

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** All that a ledger answers, as text. */
async function answers(session: Session): Promise<string> {
  const text = search().parseQuery('هاجم', false);
  return JSON.stringify([
    await gather(allClaims(session, { restricted: true })),
    await gather(allClaims(session, { text })),
    await gather(allClaims(session, { review: ['accepted', 'superseded'] })),
    await documentsPage(session, {}, { limit: 100 }).then(({ items }) => items),
    await eventsPage(session, { restricted: true }, { limit: 1000 }).then(({ items }) => items.map(({ event }) => event)),
    await timelineOf(session, 'al-nusra-front', 'islamic-state'),
  ]);
}

/** Laws of time: pages while a ledger grows, and the ledger as it was. */
export function asOfLaws(engine: string, place: () => Promise<string>): void {
  it(`${engine}: pages begun before reports came in are the whole as it was then`, async () => {
    const store = await openStore(await place());
    await readInto(store, reports.slice(0, 40), '2020-01-01T12:00:00Z');
    const before = await gather(allClaims(await sessionOf(store), {}));
    const found: ClaimRecord[] = [];
    let after: string | undefined;
    let next = 40;
    do {
      const page = await claimsPage(await sessionOf(store), {}, { limit: 40, after });
      found.push(...page.items);
      after = page.next ?? undefined;
      await readInto(store, reports.slice(next, next + 4), '2020-01-02T12:00:00Z');
      next += 4;
    } while (after !== undefined);
    expect(found.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await store.close();
  }, 60_000);

  it(`${engine}: known by a day is the ledger as it was at the end of that day`, async () => {
    const store = await openStore(await place());
    const days = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04', '2020-01-05'];
    const then: string[] = [];
    for (const [i, day] of days.entries()) {
      await ACTS[i]!(store, `${day}T10:00:00Z`);
      then.push(await answers(await sessionOf(store)));
    }
    for (const [i, knownBy] of days.entries()) expect(await answers(await sessionOf(store, { knownBy }))).toEqual(then[i]);
    expect(new Set(then).size).toBe(days.length);
    const nothing = await gather(allClaims(await sessionOf(store, { knownBy: '2019-12-31' }), {}));
    expect(nothing).toEqual([]);
    await store.close();
  }, 60_000);
}

const claimOf = async (store: Store, n: number): Promise<ClaimRecord> =>
  (await gather(allClaims(await sessionOf(store, { knownBy: '2020-01-01' }), {})))[n]!;

/** What happens day by day: reports, decisions, an edit, the edit taken back, more reports. */
const ACTS: readonly ((store: Store, at: string) => Promise<void>)[] = [
  (store, at) => readInto(store, reports.slice(46), at),
  async (store, at) => {
    const [a, b] = [await claimOf(store, 0), await claimOf(store, 1)];
    await say(store, 'sana', at, { kind: 'review', claim: a.id, decision: 'accept' });
    await say(store, 'rami', at, { kind: 'review', claim: b.id, decision: 'reject' });
  },
  async (store, at) => {
    const c = await claimOf(store, 2);
    const edit = { ...c.claim, factuality: 'PS+' as const, outletFactuality: 'PS+' as const };
    await say(store, 'sana', at, { kind: 'review', claim: c.id, decision: 'edit', edit });
    await readInto(store, reports.slice(0, 5), at);
  },
  async (store, at) => {
    const c = await claimOf(store, 2);
    await say(store, 'sana', at, { kind: 'review', claim: c.id, decision: 'undo' });
    await say(store, 'rami', at, { kind: 'review', claim: (await claimOf(store, 1)).id, decision: 'undo' });
  },
  (store, at) => readInto(store, reports.slice(5, 12), at),
];
