import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Acting } from '../../src/app/acting.ts';
import { sayOfActor } from '../../src/app/judge/actor.ts';
import { gradeClaim, gradeSource } from '../../src/app/judge/grade.ts';
import { judge } from '../../src/app/judge/outcome.ts';
import { namePerson, people } from '../../src/app/people.ts';
import { PERMISSIONS, permissionsOf } from '../../src/app/permissions.ts';
import { predictionsPage } from '../../src/app/predictions/list.ts';
import { allClaims } from '../../src/app/query/claims.ts';
import { eventOf } from '../../src/app/query/events.ts';
import { filterOf, type Question } from '../../src/app/query/question.ts';
import { adjudications, agreementReport } from '../../src/app/review/coding.ts';
import { review } from '../../src/app/review/decide.ts';
import { edit } from '../../src/app/review/edit.ts';
import { historyOf } from '../../src/app/review/history.ts';
import { sayWhetherSame } from '../../src/app/review/same.ts';
import { patchOfSettings } from '../../src/app/review/settings.ts';
import { sourcesPage } from '../../src/app/sources/list.ts';
import { sourceRecord } from '../../src/app/sources/record.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { FORETOLD } from './foretold.ts';
import { readInto, sessionOf, tools } from './small-ledger.ts';

const AT = '2024-04-01T08:00:00.000Z';
const ALL = { limit: 100 };

/** What holds of what people put on record. `place` gives the address of a new, empty database. */
export function actsLaws(engine: string, place: () => Promise<string>): void {
  describe(`what people say, on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await place());
      await readInto(store, FORETOLD, AT);
    });
    afterEach(() => store.close());

    const as = (by: string, day = '2024-04-02'): Acting => ({ store, by, now: () => new Date(`${day}T09:00:00Z`) });
    const claims = async (question: Question = {}, asOf = {}): Promise<ClaimRecord[]> => {
      const session = await sessionOf(store, asOf);
      const found: ClaimRecord[] = [];
      for await (const record of allClaims(session, await filterOf(session, question))) found.push(record);
      return found;
    };
    const only = async (externalId: string, type?: string): Promise<ClaimRecord> => {
      const found = await claims({ document: externalId, restricted: true, ...(type !== undefined && { type: [type] }) });
      expect(found, externalId).toHaveLength(1);
      return found[0]!;
    };
    const mended = (id: string, settings: readonly string[], by = 'salma') =>
      edit(
        as(by),
        id,
        (claim, text) => patchOfSettings(id, settings, claim, text),
        async () => tools(),
      );

    it('a ledger that names nobody is its owner’s; the first naming makes who names an admin', async () => {
      expect(await permissionsOf(store, 'anybody')).toEqual(PERMISSIONS);
      await namePerson(as('huda'), 'salma', ['grade', 'review']);
      expect((await people(store)).map(({ name, may, by }) => [name, may.join(' '), by])).toEqual([
        ['huda', PERMISSIONS.join(' '), 'huda'],
        ['salma', 'review grade', 'huda'],
      ]);
      expect(await permissionsOf(store, 'anybody')).toEqual([]);
      await expect(namePerson(as('salma'), 'salma', ['admin'])).rejects.toMatchObject({ issue: { code: 'not-permitted' } });
      await expect(namePerson(as('huda'), 'huda', ['review'])).rejects.toMatchObject({ issue: { code: 'last-admin' } });
      await namePerson(as('huda'), 'salma', ['admin']);
      await namePerson(as('salma'), 'huda', []);
      expect(await permissionsOf(store, 'huda')).toEqual([]);
    });

    it('each act needs its permission, and what is restricted one more', async () => {
      const { id } = await only('five');
      const restricted = (await claims({ document: 'unspoken', restricted: true })).find((claim) => claim.restricted)!;
      await namePerson(as('huda'), 'salma', ['review']);
      const before = await store.head();
      const refused = { issue: { code: 'not-permitted' } };
      await expect(review(as('nadia'), id, 'accept')).rejects.toMatchObject(refused);
      await expect(gradeClaim(as('salma'), id, '2')).rejects.toMatchObject(refused);
      await expect(gradeSource(as('salma'), 'reuters', 'B')).rejects.toMatchObject(refused);
      await expect(review(as('salma'), restricted.id, 'accept')).rejects.toMatchObject(refused);
      expect(await store.head()).toEqual(before);
      await review(as('salma'), id, 'accept');
      await review(as('huda'), restricted.id, 'accept');
    });

    it('a decision stands until it is taken back, and the ledger as it was stays', async () => {
      const { id } = await only('five');
      expect(await review(as('salma'), id, 'reject', 'twice')).toMatchObject({ state: 'rejected' });
      expect((await claims({ review: ['rejected'] })).map((claim) => claim.id)).toEqual([id]);
      expect(await review(as('salma', '2024-04-05'), id, 'undo')).toMatchObject({ state: 'unreviewed' });
      expect((await claims({ review: ['rejected'] }, { knownBy: '2024-04-03' })).map((claim) => claim.id)).toEqual([id]);
      await expect(review(as('salma'), id, 'undo')).rejects.toMatchObject({ issue: { code: 'nothing-to-undo' } });
      await expect(review(as('salma'), id, 'note')).rejects.toMatchObject({ issue: { code: 'note-without-words' } });
      await expect(review(as('salma'), `${id}9`, 'accept')).rejects.toMatchObject({ issue: { code: 'no-such-claim' } });
      const said = await historyOf(await sessionOf(store), id);
      expect(said.map(({ recorded }) => recorded.entry)).toMatchObject([
        { decision: 'reject', why: 'twice' },
        { decision: 'undo' },
      ]);
    });

    it('an edit takes the place of a claim, in every list, and gives it back', async () => {
      const { id, claim } = await only('five');
      const done = await mended(id, ['type=COERCE/x-besiege', 'factuality=PS+', 'recipient=خمسة مدنيين@syrian-arab-army']);
      expect(done).toMatchObject({ state: 'superseded', changed: expect.arrayContaining(['type', 'mode', 'factuality']) });
      const now = await only('five');
      expect(now).toMatchObject({
        id: done.replacedBy,
        coder: { kind: 'person', version: 'salma' },
        recipients: ['syrian-arab-army'],
        claim: { ...claim, type: 'COERCE', mode: 'x-besiege', factuality: 'PS+', recipient: [{ text: 'خمسة مدنيين' }] },
      });
      expect((await claims({ type: ['COERCE'] })).map((found) => found.id)).toEqual([done.replacedBy]);
      const again = await mended(now.id, ['tense=ongoing'], 'nadia');
      const said = await historyOf(await sessionOf(store), id);
      expect(said.map(({ claim: about, made }) => [about, made])).toEqual([
        [id, now.id],
        [now.id, again.replacedBy],
      ]);
      expect(await historyOf(await sessionOf(store), again.replacedBy!)).toEqual(said);
      await review(as('nadia'), now.id, 'undo');
      await review(as('salma'), id, 'undo');
      expect((await only('five')).id).toBe(id);
    });

    it.each([
      [['facutality=PS+'], 'edit-unknown-part', 'factuality'],
      [['factuality=PS'], 'edit-wrong-value', 'PS+'],
      [['type=ASSAULT/arial'], 'edit-unknown-code', 'aerial'],
      [['type=ASAULT'], 'edit-unknown-code', 'ASSAULT'],
      [['actor=ليس في التقرير'], 'edit-words-absent', 'ليس'],
      [['actor=الجيش السوري@no-such-army'], 'edit-unknown-id', 'no-such-army'],
      [['time=2024-02-30'], 'edit-wrong-value', '2024-02-30'],
      [['tense=past'], 'edit-changes-nothing', ''],
    ])('an edit by %j is refused: %s', async (settings, code, detail) => {
      const { id } = await only('five');
      const before = await store.head();
      await expect(mended(id, settings)).rejects.toMatchObject({ issue: { code, detail: expect.stringContaining(detail) } });
      expect(await store.head()).toEqual(before);
    });

    it('a patch must point at its words and have no part that is unknown', async () => {
      const { id } = await only('five');
      const patch = (change: object) =>
        edit(
          as('salma'),
          id,
          () => ({ ...change }),
          async () => tools(),
        );
      await expect(patch({ trigger: { start: 0, end: 3, text: 'xyz' } })).rejects.toMatchObject({ issue: { code: 'edit-span' } });
      await expect(patch({ trigger: { start: 0, end: 9999 } })).rejects.toMatchObject({ issue: { code: 'edit-span' } });
      await expect(patch({ trigger: { start: 0, end: 3, txt: '' } })).rejects.toMatchObject({
        issue: { code: 'edit-unknown-part' },
      });
      await expect(patch({ id: 'c9' })).rejects.toMatchObject({ issue: { code: 'edit-unknown-part' } });
      const done = await patch({ trigger: { start: 0, end: 3 }, mode: null });
      expect(done.changed).toContain('mode');
    });

    it('claims are one happening or two as the last word says, until it is given back', async () => {
      const [five, nine] = [(await only('five')).id, (await only('nine')).id];
      const size = async (): Promise<number> => (await eventOf(await sessionOf(store), five)).event.claims.length;
      expect(await size()).toBe(2);
      await sayWhetherSame(as('salma'), five, nine, 'apart', 'two raids');
      expect(await size()).toBe(1);
      await sayWhetherSame(as('salma'), nine, five, 'open');
      expect(await size()).toBe(2);
      const other = (await only('withdrawn')).id;
      await sayWhetherSame(as('salma'), five, other, 'same');
      expect((await eventOf(await sessionOf(store), five)).event.claims).toContain(other);
      await expect(sayWhetherSame(as('salma'), five, five, 'same')).rejects.toMatchObject({ issue: { code: 'same-claim' } });
      const relation = await only('allied');
      await expect(sayWhetherSame(as('salma'), five, relation.id, 'same')).rejects.toMatchObject({
        issue: { code: 'not-an-event' },
      });
    });

    it('two people who differ are counted, and what they differ on is listed with their reasons', async () => {
      const [five, nine] = [(await only('five')).id, (await only('nine')).id];
      expect((await agreementReport(await sessionOf(store))).all).toMatchObject({ claims: 0, alpha: null });
      await review(as('salma'), five, 'accept');
      await review(as('nadia'), five, 'reject', 'read wrongly');
      await review(as('salma'), nine, 'reject');
      await review(as('nadia'), nine, 'reject');
      const { all, types } = await agreementReport(await sessionOf(store));
      expect(all).toMatchObject({ claims: 2, decisions: 4, pairs: [{ claims: 2, same: 1, observed: 0.5, kappa: 0 }] });
      // 1 − (n−1)·Σ disagreeing pairs / Σ expected: 1 − 3·2 / 6
      expect(all.alpha).toBeCloseTo(0, 10);
      expect(types.map(({ type }) => type)).toEqual(['ASSAULT']);
      const { items, next } = await adjudications(await sessionOf(store), { restricted: false }, ALL);
      expect(next).toBeNull();
      expect(items).toMatchObject([
        { claim: five, record: { id: five }, decisions: [{ by: 'salma' }, { by: 'nadia', why: 'read wrongly' }] },
      ]);
      await review(as('nadia'), five, 'accept');
      expect((await adjudications(await sessionOf(store), { restricted: false }, ALL)).items).toEqual([]);
    });

    it('a prediction falls due, is given what may have come of it, and waits for a person', async () => {
      const [told, came] = [await only('announced'), await only('withdrawn')];
      const page = async (more: object = {}, today = '2024-04-01') => {
        const session = await sessionOf(store);
        return (await predictionsPage(session, { claims: {}, today, ...more }, ALL)).items;
      };
      const all = await page();
      expect(all.map(({ record }) => record.document.externalId)).toEqual(['announced', 'expected']);
      expect(all[0]).toMatchObject({
        view: { claim: told.id, state: 'due', horizon: { latest: '2024-03-15' } },
        others: [{ id: came.id }],
      });
      expect(all[0]!.view.proposals).toMatchObject([{ claim: came.id, outcome: 'borne-out' }]);
      expect((await page({}, '2024-03-02')).map(({ view }) => view.state)).toEqual(['due', 'open']);
      expect((await page({ dueBy: '2024-03-14' })).map(({ record }) => record.document.externalId)).toEqual(['expected']);
      await judge(as('salma'), told.id, 'borne-out', [came.id], 'seen');
      expect((await page({ states: ['borne-out'] })).map(({ view }) => view.verdict)).toMatchObject([
        { by: 'salma', why: 'seen' },
      ]);
      expect((await page({ states: ['due'] })).map(({ record }) => record.document.externalId)).toEqual(['expected']);
      await judge(as('salma'), told.id, 'open', []);
      expect(await page({ states: ['borne-out'] })).toEqual([]);
      await expect(judge(as('salma'), came.id, 'borne-out', [])).rejects.toMatchObject({ issue: { code: 'not-a-prediction' } });
      await expect(judge(as('salma'), told.id, 'borne-out', ['x.r1.c1'])).rejects.toMatchObject({
        issue: { code: 'no-such-claim' },
      });
    });

    it('sources have grades and a record', async () => {
      const observatory = 'syrian-observatory-for-human-rights';
      const list = async (asOf = {}) => (await sourcesPage(await sessionOf(store, asOf), {}, ALL)).items;
      const ids = (await list()).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([observatory, 'reuters', 'outlet:وكالة المرج']));
      const pages: string[] = [];
      for (let after: string | undefined; ; ) {
        const { items, next } = await sourcesPage(await sessionOf(store), {}, { limit: 3, after });
        pages.push(...items.map(({ id }) => id));
        if (next === null) break;
        after = next;
      }
      expect(pages).toEqual(ids);
      expect(await list({ knownBy: '2024-03-01' })).toEqual([]);
      await gradeSource(as('salma'), 'صحيفة النهر', 'C', 'often right');
      await gradeSource(as('salma'), 'reuters', 'B');
      await expect(gradeSource(as('salma'), 'nobody', 'A')).rejects.toMatchObject({ issue: { code: 'no-such-source' } });
      const graded = (await list()).filter(({ reliability }) => reliability.by === 'person');
      expect(graded.map(({ id, reliability }) => [id, reliability.grade]).sort()).toEqual([
        ['outlet:صحيفة النهر', 'C'],
        ['reuters', 'B'],
      ]);
      const options = { most: 100, restricted: false, today: '2024-04-01' };
      const record = await sourceRecord(await sessionOf(store), observatory, options);
      expect(record?.view).toMatchObject({ claims: 2, events: 2, confirmed: 1, contradicted: 1, reliability: { grade: 'F' } });
      const claimsOf = async () => (await list()).find(({ id }) => id === observatory)?.claims;
      expect(await claimsOf()).toBe(2);
      await mended((await only('five')).id, ['tense=ongoing']);
      expect(await claimsOf()).toBe(2);
      const told = await only('announced');
      await judge(as('salma'), told.id, 'borne-out', []);
      const outlet = await sourceRecord(await sessionOf(store), 'russian-ministry-of-defence', options);
      expect(outlet?.view.predictions).toMatchObject({ total: 1, borneOut: 1, due: 0 });
    });

    it('names of actors are added to, and two are one between dates', async () => {
      const listed = (id: string): boolean => tools().registry.actor(id) !== undefined;
      await sayOfActor(as('salma'), 'islamic-state', { aliases: ['دولة التجربة'] }, listed);
      const { entry } = await sayOfActor(as('salma'), 'islamic-state', { aliases: ['تنظيم التجربة'] }, listed);
      expect(entry.aliases).toEqual(['دولة التجربة', 'تنظيم التجربة']);
      const { actors } = await sessionOf(store);
      expect(actors.resolve('دولة التجربة').map(({ id }) => id)).toEqual(['islamic-state']);
      await expect(sayOfActor(as('salma'), 'no-such', { name: 'x' }, listed)).rejects.toMatchObject({
        issue: { code: 'no-such-actor' },
      });
      const turned = { sameAs: 'al-nusra-front', from: '2014-01-01', to: '2013-01-01' };
      await expect(sayOfActor(as('salma'), 'islamic-state', turned, listed)).rejects.toMatchObject({
        issue: { code: 'dates-turned' },
      });
    });
  });
}
