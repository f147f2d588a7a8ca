import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allClaims, claimsPage, type Page } from '../../src/app/query/claims.ts';
import { contradictionsPage } from '../../src/app/query/contradictions.ts';
import { documentsPage } from '../../src/app/query/documents.ts';
import { aggregated, single } from '../../src/app/query/dyad-rows.ts';
import { QueryError } from '../../src/app/query/error.ts';
import { eventOf, eventsPage } from '../../src/app/query/events.ts';
import { partnersOf } from '../../src/app/query/partners.ts';
import { filterOf, type Question } from '../../src/app/query/question.ts';
import { timelineOf } from '../../src/app/query/relations.ts';
import type { Session } from '../../src/app/query/session.ts';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import { keyOf } from '../../src/core/ledger/keys.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { readInto, reports, say, search, sessionOf } from './small-ledger.ts';

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
const sorted = (values: readonly string[]): string[] => [...values].sort();

async function everything<T>(limit: number, ask: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await ask(after);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}

const claimIds = async (session: Session, question: Question, limit = 1000): Promise<string[]> => {
  const filter = await filterOf(session, question);
  return ids(await everything(limit, (after) => claimsPage(session, filter, { limit, after })));
};

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What every question to a ledger must hold, whatever database it is in. `place` gives the address of a new, empty one. */
export function queryLaws(engine: string, place: () => Promise<string>): void {
  describe(`questions to a ledger on ${engine}`, () => {
    let store: Store;
    let session: Session;
    let all: readonly ClaimRecord[];

    beforeAll(async () => {
      store = await openStore(await place());
      await readInto(store, reports, '2020-01-01T12:00:00Z');
      session = await sessionOf(store);
      all = await gather(allClaims(session, { restricted: true }));
      const [first, second, third] = all.filter(({ restricted }) => !restricted);
      await say(
        store,
        'sana',
        '2020-01-02T12:00:00Z',
        { kind: 'review', claim: first!.id, decision: 'accept' },
        { kind: 'review', claim: second!.id, decision: 'reject' },
        {
          kind: 'review',
          claim: third!.id,
          decision: 'edit',
          edit: { ...third!.claim, factuality: 'PS+', outletFactuality: 'PS+' },
        },
      );
      session = await sessionOf(store);
      all = await gather(allClaims(session, { restricted: true }));
    }, 120_000);
    afterAll(() => store?.close());

    it('there is something to ask about', () => {
      expect(all.length).toBeGreaterThan(300);
      expect(all.some(({ restricted }) => restricted)).toBe(true);
      expect(new Set(ids(all)).size).toBe(all.length);
    });

    const isNusra = (id: string): boolean => session.actors.idsOf('al-nusra-front').includes(id);
    const shown = (): readonly ClaimRecord[] => all.filter(({ restricted }) => !restricted);
    const questions: readonly (readonly [string, Question, (record: ClaimRecord) => boolean])[] = [
      ['everything', {}, () => true],
      ['a type', { type: ['assault'] }, ({ claim }) => claim.type === 'ASSAULT'],
      ['a mode', { type: ['ASSAULT/aerial'] }, ({ claim }) => claim.type === 'ASSAULT' && claim.mode === 'aerial'],
      ['two types', { type: ['ACCUSE', 'ALLIANCE'] }, ({ claim }) => ['ACCUSE', 'ALLIANCE'].includes(claim.type)],
      ['a doer', { actor: ['Islamic State'] }, ({ actors }) => actors.includes('islamic-state')],
      [
        'its victim under all its names, in Arabic',
        { recipient: ['جبهة النصرة'] },
        ({ recipients }) => recipients.some((id) => isNusra(id)),
      ],
      [
        'a party, of a type, between days',
        { party: ['islamic-state'], type: ['ASSAULT'], from: '2014-01-01', to: '2014-12-31' },
        ({ actors, recipients, claim, day }) =>
          [...actors, ...recipients].includes('islamic-state') &&
          claim.type === 'ASSAULT' &&
          day !== null &&
          day >= '2014-01-01' &&
          day <= '2014-12-31',
      ],
      ['an outlet', { outlet: ['صحيفة الميناء'] }, ({ document }) => document.outlet === 'صحيفة الميناء'],
      ['what is not certain', { factuality: ['PS+', 'CT-'] }, ({ claim }) => ['PS+', 'CT-'].includes(claim.factuality)],
      [
        'what is certain',
        { factuality: ['ct+'], kind: ['relation'] },
        ({ claim }) => claim.factuality === 'CT+' && claim.kind === 'relation',
      ],
      ['the future', { tense: ['future'] }, ({ claim }) => claim.tense === 'future'],
      ['accepted ones', { review: ['accepted'] }, ({ review }) => review === 'accepted'],
      [
        'rejected and unreviewed ones',
        { review: ['rejected', 'unreviewed'] },
        ({ review }) => review === 'rejected' || review === 'unreviewed',
      ],
      ['one report', { document: 'market-1' }, ({ document }) => document.externalId === 'market-1'],
    ];

    for (const [name, question, holds] of questions) {
      it(`${name}: what is found is what answers, in pages of any size, newest day first`, async () => {
        const expected = ids(shown().filter(holds));
        expect(await claimIds(session, question)).toEqual(expected);
        for (const limit of [1, 7, 50]) expect(await claimIds(session, question, limit)).toEqual(expected);
        if (name !== 'everything') expect(expected.length).toBeLessThan(shown().length);
        expect(expected.length).toBeGreaterThan(0);
      });
    }

    it('days run backwards', () => {
      const days = all.map(({ day }) => day ?? '');
      expect(days).toEqual(days.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    });

    it('a replaced claim is shown only where it is asked for, its edit stands in its place', async () => {
      const [old] = await claimIds(session, { review: ['superseded'] });
      expect(old).toBeDefined();
      expect(ids(all)).not.toContain(old);
      const edit = all.find(({ coder }) => coder.kind === 'person');
      expect(edit).toMatchObject({ coder: { version: 'sana' }, claim: { factuality: 'PS+' } });
    });

    it('a place is found under its division and its country', async () => {
      const placed = all.filter(
        ({ places }) => places.includes('sy-idlib') || places.some((id) => session.registry.place(id)?.division === 'sy-idlib'),
      );
      expect(sorted(await claimIds(session, { place: ['sy-idlib'], restricted: true }))).toEqual(sorted(ids(placed)));
      const syrian = all.filter(({ places }) => places.some((id) => session.registry.place(id)?.country === 'SY'));
      expect(sorted(await claimIds(session, { country: ['Syria'], restricted: true }))).toEqual(sorted(ids(syrian)));
    });

    it('what was true on a day was told of that day', async () => {
      const told = all.filter(
        ({ told: isTold, claim }) =>
          isTold && claim.time!.from! <= '2014-01-18' && (claim.time!.to ?? claim.time!.from!) >= '2014-01-18',
      );
      expect(told.length).toBeGreaterThan(0);
      const then = await sessionOf(store, { trueOn: '2014-01-18' });
      expect(sorted(await claimIds(then, { restricted: true }))).toEqual(sorted(ids(told)));
    });

    it('words find the claims whose sentence holds them, in any form; newest recorded first', async () => {
      const { parseQuery, matches } = search();
      for (const words of [
        'قصف',
        'القصف',
        'مدنيين',
        'هاجم التنظيم',
        '"تنظيم الدولة الإسلامية"',
        'قتل -مدنيا',
        'هدنة حلب',
        '12',
      ]) {
        for (const exact of [false, true]) {
          const query = parseQuery(words, exact);
          const expected = shown().filter(({ evidence }) => matches(evidence, query));
          const found = await claimIds(session, { text: words, exact }, 5);
          expect([words, exact, sorted(found)]).toEqual([words, exact, sorted(ids(expected))]);
          expect(found).toEqual(await claimIds(session, { text: words, exact }));
        }
      }
      const [both] = await claimIds(session, { text: 'هاجم', actor: ['islamic-state'] });
      expect(all.find(({ id }) => id === both)?.actors).toContain('islamic-state');
    });

    it('restricted claims are out unless asked for', async () => {
      expect(await claimIds(session, {})).toEqual(ids(shown()));
      expect(await claimIds(session, { restricted: true })).toEqual(ids(all));
      const [hidden] = all.filter(({ restricted, claim }) => restricted && claim.kind === 'event');
      await expect(eventOf(session, hidden!.id)).rejects.toThrow(QueryError);
      expect((await eventOf(session, hidden!.id, true)).event.claims).toContain(hidden!.id);
    });

    it('reports: all of them, newest recorded first, with their state and claims', async () => {
      const found = await everything(10, (after) => documentsPage(session, {}, { limit: 10, after }));
      expect(found.map(({ externalId }) => externalId)).toEqual(reports.map(({ id }) => id).toReversed());
      const own = all.filter(({ document, coder }) => document.externalId === 'market-2' && coder.kind === 'rules');
      expect(found.find(({ externalId }) => externalId === 'market-2')).toMatchObject({ state: 'read', claims: own.length });
      const text = search().parseQuery('"المرصد السوري"', false);
      expect((await documentsPage(session, { text }, { limit: 5 })).items.map(({ externalId }) => externalId)).toContain(
        'market-2',
      );
      expect(
        (await documentsPage(session, { state: ['silent', 'not-conflict'] }, { limit: 99 })).items.every(
          ({ claims }) => claims === 0,
        ),
      ).toBe(true);
    });

    it('events are those of all claims gathered at once, each once, in pages of any size', async () => {
      const expected = eventsOf(all, { registry: session.registry });
      for (const limit of [3, 1000]) {
        const found = await everything(limit, (after) => eventsPage(session, { restricted: true }, { limit, after }));
        expect(sorted(ids(found.map(({ event }) => event)))).toEqual(sorted(ids(expected)));
      }
      const told = await everything(5, (after) => eventsPage(session, { minChains: 2 }, { limit: 5, after }));
      expect(told.every(({ event }) => event.for.length >= 2)).toBe(true);
      for (const { event } of told) expect((await eventOf(session, event.claims.at(-1)!)).event.id).toBe(event.id);
    });

    it('contradictions are those of all events, with both claims', async () => {
      const expected = eventsOf(all, { registry: session.registry }).flatMap(({ contradictions, restricted }) =>
        restricted ? [] : ids(contradictions),
      );
      expect(expected.length).toBeGreaterThan(0);
      for (const limit of [1, 2, 1000]) {
        const found = await everything(limit, (after) => contradictionsPage(session, {}, { limit, after }));
        expect(sorted(ids(found))).toEqual(sorted(expected));
        for (const { a, b, first, second } of found) expect([first.id, second.id]).toEqual([a, b]);
      }
    });

    it('two groups: the same from either side, by either name, counted one by one or together', async () => {
      const { pair, periods } = await timelineOf(session, 'al-nusra-front', 'تنظيم الدولة الإسلامية');
      expect(periods.map(({ type }) => type)).toEqual(expect.arrayContaining(['ALLIANCE', 'HOSTILITY', 'TRUCE']));
      const turned = await timelineOf(session, 'Islamic State', 'al-nusra-front');
      expect(turned.pair).toEqual(pair.toReversed());
      expect(turned.periods.map(({ type, seen, counts }) => [type, seen, counts])).toEqual(
        periods.map(({ type, seen, counts }) => [type, seen, counts]),
      );
      for (const { for: claims } of periods) for (const id of claims) expect(ids(all)).toContain(id);
      const keys = (id: string): number[] => session.actors.idsOf(id).map(keyOf);
      const query = { first: keys('al-nusra-front'), second: keys('islamic-state'), restricted: false };
      const rows = await single(session, query, 1000);
      const counted = await aggregated(session, query);
      expect(counted.reduce((sum, { count }) => sum + count!, 0)).toBe(rows.length);
      expect(counted.length).toBeLessThanOrEqual(rows.length);
      const partners = await partnersOf(session, 'islamic-state');
      expect(partners[0]!.claims).toBeGreaterThanOrEqual(partners[1]!.claims);
      expect(partners.find(({ id }) => session.actors.idsOf('al-nusra-front').includes(id))?.claims).toBe(rows.length);
    });

    it('names that nobody bears are told with the nearest', async () => {
      const why = async (question: Question): Promise<unknown> =>
        filterOf(session, question).then(
          () => null,
          (error: QueryError) => error.issue,
        );
      expect(await why({ actor: ['Islmic State'] })).toEqual({ code: 'unknown-actor', detail: 'Islamic State' });
      expect(await why({ type: ['ASAULT'] })).toEqual({ code: 'unknown-type', detail: 'ASSAULT' });
      expect(await why({ outlet: ['صحيفة المينا'] })).toMatchObject({ code: 'unknown-outlet', detail: 'صحيفة الميناء' });
      expect(await why({ review: ['acepted'] })).toMatchObject({ code: 'unknown-review' });
      expect(await why({ text: '-قصف' })).toMatchObject({ code: 'query-only-excludes' });
      expect(await why({ document: 'nothing' })).toMatchObject({ code: 'unknown-document' });
    });

    it('a place in the pages of another query is refused', async () => {
      const { next } = await documentsPage(session, {}, { limit: 1 });
      await expect(claimsPage(session, {}, { limit: 1, after: next! })).rejects.toThrow(/bad-cursor/);
      await expect(claimsPage(session, {}, { limit: 1, after: 'no such thing' })).rejects.toThrow(/bad-cursor/);
    });
  });
}
