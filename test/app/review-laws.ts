import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Acting } from '../../src/app/acting.ts';
import { judge } from '../../src/app/judge/outcome.ts';
import { namePerson } from '../../src/app/people.ts';
import { verdictCounts } from '../../src/app/predictions/verdict-counts.ts';
import { claimsPage } from '../../src/app/query/claims.ts';
import { filterOf } from '../../src/app/query/question.ts';
import { acceptRest, undoTogether } from '../../src/app/review/accept-rest.ts';
import { adjudications, agreementReport } from '../../src/app/review/coding.ts';
import { review } from '../../src/app/review/decide.ts';
import { edit } from '../../src/app/review/edit.ts';
import { progress, type QueueOptions, queued, waiting } from '../../src/app/review/queue.ts';
import { settle } from '../../src/app/review/settle.ts';
import { verifyViews } from '../../src/app/verify/verify-views.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { FORETOLD } from './foretold.ts';
import { readInto, sessionOf, tools } from './small-ledger.ts';

const AT = '2024-04-01T08:00:00.000Z';

/** What holds where several people review at once. `place` gives the address of a new, empty database. */
export function reviewLaws(engine: string, place: () => Promise<string>): void {
  describe(`reviewing together, on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await place());
      await readInto(store, FORETOLD, AT);
    });
    afterEach(() => store.close());

    const as = (by: string): Acting => ({ store, by, now: () => new Date('2024-04-02T09:00:00Z') });
    const made = async () => tools();
    const page = async (options: Partial<QueueOptions> = {}) =>
      waiting(await sessionOf(store), {}, { queue: 'open', person: 'salma', limit: 100, ...options });
    const ids = async (options: Partial<QueueOptions> = {}): Promise<string[]> =>
      (await page(options)).map(({ record }) => record.id);
    const stateOf = async (id: string): Promise<string> => (await queued(await sessionOf(store), id)).record.review;
    const mend = async (by: string, id: string, tense: string) => edit(as(by), id, () => ({ tense }), made);

    it('the queue is gone through once, by two people at the same time', async () => {
      const all = await ids();
      expect(all.length).toBeGreaterThan(3);
      const met: Record<string, string[]> = { salma: [], nadia: [] };
      const at: Record<string, string | undefined> = {};
      for (let turn = 0; turn < all.length * 2; turn++) {
        const person = turn % 2 === 0 ? 'salma' : 'nadia';
        const [next] = await ids({ person, after: at[person], limit: 1 });
        if (next === undefined) continue;
        met[person]!.push(next);
        at[person] = next;
        // the other one only looks at every second
        if (person === 'salma' || met[person]!.length % 2 === 0) await review(as(person), next, 'accept');
      }
      for (const own of Object.values(met)) expect(new Set(own).size).toBe(own.length);
      expect(new Set(Object.values(met).flat())).toEqual(new Set(all));
      expect(await ids()).toEqual([]);
    });

    it('waits for a second opinion: what others decided and I did not, edits too, until I do', async () => {
      const [first, second, third] = await ids();
      await review(as('nadia'), first!, 'reject');
      await review(as('nadia'), second!, 'accept');
      await review(as('nadia'), second!, 'undo');
      await review(as('nadia'), second!, 'note', 'look again');
      const { replacedBy } = await edit(as('nadia'), third!, () => ({ factuality: 'PS+' }), made);
      expect(new Set(await ids({ queue: 'second' }))).toEqual(new Set([first, replacedBy]));
      expect(await ids({ queue: 'second', person: 'nadia' })).toEqual([]);
      expect(new Set(await ids({ queue: 'mine', person: 'nadia' }))).toEqual(new Set([first, replacedBy]));
      await review(as('salma'), first!, 'accept');
      expect(await ids({ queue: 'second' })).toEqual([replacedBy]);
      expect(await ids({ queue: 'unsure' })).toEqual([first]);
      expect(await ids()).not.toContain(replacedBy);
    });

    it('counts what is left and done, and shows words in their surroundings', async () => {
      const all = await page();
      await review(as('nadia'), all[0]!.record.id, 'accept');
      await mend('nadia', all[1]!.record.id, 'ongoing');
      const session = await sessionOf(store);
      expect(await progress(session, {}, 'open', 'salma')).toMatchObject({ left: all.length - 2, done: 2 });
      expect(await progress(session, {}, 'second', 'salma')).toMatchObject({ left: 2, done: 0 });
      for (const { record, passage } of all) {
        const { start, end } = record.claim.evidence;
        expect(passage.text.slice(start - passage.start, end - passage.start)).toBe(record.evidence);
      }
      await expect(page({ after: 'x.r1.c1' })).rejects.toMatchObject({ issue: { code: 'unknown-claim' } });
    });

    it('the rest of a report is accepted in one step, and given back in one', async () => {
      const { record } = (await page())[0]!;
      const document = record.document.id;
      const own = (await page()).filter((one) => one.record.document.id === document).map((one) => one.record.id);
      await review(as('nadia'), own[0]!, 'reject');
      const done = await acceptRest(as('salma'), document, 'read through');
      expect([...done.claims].sort()).toEqual(own.slice(1).sort());
      expect(await stateOf(own[0]!)).toBe('rejected');
      expect(await acceptRest(as('salma'), document)).toEqual({ claims: [], seq: null });
      if (done.claims.length === 0) return;
      await undoTogether(as('salma'), done.claims);
      expect(await ids()).toEqual(expect.arrayContaining([...done.claims]));
      const before = await store.head();
      await expect(undoTogether(as('salma'), [done.claims[0]!])).rejects.toMatchObject({ issue: { code: 'nothing-to-undo' } });
      expect(await store.head()).toEqual(before);
      await expect(acceptRest(as('salma'), 'nowhere')).rejects.toMatchObject({ issue: { code: 'unknown-document' } });
    });

    it('an adjudicator settles what people differ on, and takes it back', async () => {
      const [id] = await ids();
      await expect(settle(as('huda'), id!, { decision: 'accept' }, made)).rejects.toMatchObject({
        issue: { code: 'nothing-to-settle' },
      });
      await review(as('salma'), id!, 'accept');
      await review(as('nadia'), id!, 'reject');
      const before = (await agreementReport(await sessionOf(store))).all;
      expect(await settle(as('huda'), id!, { decision: 'reject' }, made, 'the report is older')).toMatchObject({
        state: 'rejected',
      });
      expect((await agreementReport(await sessionOf(store))).all).toEqual(before);
      const list = async () => (await adjudications(await sessionOf(store), { restricted: false }, { limit: 9 })).items;
      expect(await list()).toEqual([]);
      // those who differ may go on differing
      await review(as('salma'), id!, 'unsure');
      expect(await stateOf(id!)).toBe('rejected');
      expect(await settle(as('omar'), id!, { decision: 'accept' }, made)).toMatchObject({ state: 'accepted' });
      expect(await review(as('omar'), id!, 'undo')).toMatchObject({ state: 'rejected' });
      expect(await review(as('huda'), id!, 'undo')).toMatchObject({ state: 'unsure' });
      expect(await list()).toMatchObject([{ claim: id, decisions: [{ by: 'nadia' }, { by: 'salma' }] }]);
      const past = await sessionOf(store, { knownBy: '2024-04-03' });
      expect((await claimsPage(past, await filterOf(past, { review: ['unsure'] }), { limit: 9 })).items).toHaveLength(1);
    });

    it('of two edits the one that is adopted holds', async () => {
      const [id] = await ids();
      const mine = await mend('salma', id!, 'ongoing');
      const hers = await mend('nadia', id!, 'future');
      const settled = await settle(as('huda'), id!, { decision: 'edit', adopt: mine.seq }, made);
      expect(settled.state).toBe('superseded');
      expect((await queued(await sessionOf(store), settled.replacedBy!)).record.claim.tense).toBe('ongoing');
      expect(await stateOf(mine.replacedBy!)).toBe('superseded');
      expect(await stateOf(hers.replacedBy!)).toBe('superseded');
      await expect(settle(as('huda'), id!, { decision: 'edit', adopt: settled.seq }, made)).rejects.toMatchObject({
        issue: { code: 'no-such-edit' },
      });
      await settle(as('huda'), id!, { decision: 'accept' }, made);
      expect(await stateOf(id!)).toBe('accepted');
      expect(await stateOf(settled.replacedBy!)).toBe('superseded');
      const past = await sessionOf(store, { knownBy: '2024-04-03' });
      expect((await queued(past, settled.replacedBy!)).record.review).toBe('superseded');
      expect((await verifyLog(store)).broken).toBeNull();
      expect((await verifyViews(store, tools(), '')).fault).toBeNull();
    });

    it('who settles needs the permission to grade', async () => {
      const [id] = await ids();
      await review(as('salma'), id!, 'accept');
      await review(as('huda'), id!, 'reject');
      await namePerson(as('huda'), 'salma', ['review']);
      await expect(settle(as('salma'), id!, { decision: 'accept' }, made)).rejects.toMatchObject({
        issue: { code: 'not-permitted' },
      });
    });

    it('verdicts on predictions are counted by the last word', async () => {
      const all = await page();
      const foretold = all.find(({ record }) => record.document.externalId === 'announced')!.record.id;
      await judge(as('salma'), foretold, 'partly', []);
      await judge(as('salma'), foretold, 'borne-out', []);
      expect(await verdictCounts(await sessionOf(store), false)).toMatchObject({ 'borne-out': 1, partly: 0 });
    });
  });
}
