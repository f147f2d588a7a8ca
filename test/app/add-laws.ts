import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Acting } from '../../src/app/acting.ts';
import { exportSource } from '../../src/app/export/export-source.ts';
import { loadLedger } from '../../src/app/export/load-ledger.ts';
import { namePerson } from '../../src/app/people.ts';
import { allClaims } from '../../src/app/query/claims.ts';
import { eventOf } from '../../src/app/query/events.ts';
import { explainSpan } from '../../src/app/query/explain.ts';
import { filterOf, type Question } from '../../src/app/query/question.ts';
import { timelineOf } from '../../src/app/query/relations.ts';
import { type Added, addClaim } from '../../src/app/review/add.ts';
import { review } from '../../src/app/review/decide.ts';
import { edit } from '../../src/app/review/edit.ts';
import { historyOf } from '../../src/app/review/history.ts';
import type { ClaimPatch } from '../../src/app/review/patch.ts';
import { verifyViews } from '../../src/app/verify/verify-views.ts';
import { POLICIES } from '../../src/core/ledger/policy/policies.ts';
import type { PolicyName } from '../../src/core/ledger/policy/types.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import { exportLedger } from '../../src/export/ledger/export-ledger.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { builtReader } from '../helpers/reader.ts';
import { FORETOLD } from './foretold.ts';
import { readInto, sessionOf, tools } from './small-ledger.ts';

/** The reader makes nothing of "left the city to its fate"; a person knows who withdrew. */
const TEXT = `بيان قصير

قال مصدر عسكري إن الجيش السوري ترك مدينة إدلب لمصيرها يوم 10 مارس 2024. وقصف الجيش السوري مدينة حلب يوم 11 مارس 2024.`;
const REPORT = { id: 'left', outlet: 'وكالة المرج', published: '2024-03-12', text: TEXT };
const SILENT = { id: 'silent', outlet: 'وكالة المرج', published: '2024-03-12', text: 'بيان عن أحوال الطقس في مدينة إدلب.' };

const span = (words: string, text = TEXT) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const LEFT: ClaimPatch = {
  type: 'RETREAT',
  mode: 'withdraw',
  actor: [{ ...span('الجيش السوري'), ref: 'syrian-arab-army' }],
  place: [{ ...span('إدلب'), ref: 'sy-idlib' }],
  time: { ...span('يوم 10 مارس 2024'), from: '2024-03-10', to: '2024-03-10', precision: 'day' },
  attribution: [{ holder: 'anonymous', ...span('مصدر عسكري'), cue: span('قال') }],
};

/** What holds of claims that people add. `place` gives the address of a new, empty database. */
export function addLaws(engine: string, place: () => Promise<string>): void {
  describe(`claims that people add, on ${engine}`, () => {
    let store: Store;
    let document: string;
    beforeEach(async () => {
      store = await openStore(await place());
      await readInto(store, [REPORT, SILENT, ...FORETOLD], '2024-04-01T08:00:00.000Z');
      document = (await store.db.selectFrom('document').select('id').where('external_id', '=', 'left').executeTakeFirstOrThrow())
        .id;
    });
    afterEach(() => store.close());

    const as = (by: string): Acting => ({ store, by, now: () => new Date('2024-04-02T09:00:00Z') });
    const add = (patch: ClaimPatch = LEFT, words = 'ترك', by = 'salma'): Promise<Added> =>
      addClaim(
        as(by),
        document,
        span(words),
        () => patch,
        async () => tools(),
      );
    const claims = async (question: Question, asOf = {}, from = store): Promise<ClaimRecord[]> => {
      const session = await sessionOf(from, asOf);
      const found: ClaimRecord[] = [];
      for await (const record of allClaims(session, await filterOf(session, question))) found.push(record);
      return found;
    };
    const exported = async (policy: PolicyName): Promise<string> => {
      const session = await sessionOf(store);
      const source = exportSource(session, await filterOf(session, {}), tools().isRestricted);
      const out = mkdtempSync(join(tmpdir(), 'isnad-add-'));
      const method = { version: '0.0.0', lexicon: 'sha256:0' };
      const context = { now: '2024-05-01T00:00:00.000Z', policy: POLICIES[policy], filters: {}, asOf: {}, method };
      await exportLedger({ format: 'jsonl', source, context, out, permissions: ['restricted', 'publish'] });
      return join(out, 'ledger.jsonl');
    };

    it('one is a reading of its own, by the person, with the sentence as evidence', async () => {
      const { claim, seq } = await add();
      expect(claim).toBe(`${document}.r2.c1`);
      const [found] = await claims({ type: ['RETREAT'], document: 'left' });
      expect(found).toMatchObject({
        id: claim,
        coder: { kind: 'person', version: 'salma' },
        evidence: 'قال مصدر عسكري إن الجيش السوري ترك مدينة إدلب لمصيرها يوم 10 مارس 2024.',
        actors: ['syrian-arab-army'],
        places: ['sy-idlib'],
        day: '2024-03-10',
        review: 'unreviewed',
        claim: { kind: 'event', trigger: { text: 'ترك' }, factuality: 'CT+', outletFactuality: 'Uu', rules: ['person:added'] },
      });
      const entry = (await store.recorded([seq])).get(seq)?.entry;
      expect(entry).toMatchObject({ kind: 'reading', document, reading: { coder: { kind: 'person', version: 'salma' } } });
      const mentions = entry?.kind === 'reading' ? entry.reading.mentions.map(({ kind, text }) => `${kind} ${text}`) : [];
      expect(mentions).toEqual(['source مصدر عسكري', 'actor الجيش السوري', 'act ترك', 'place إدلب', 'time يوم 10 مارس 2024']);
    });

    it('is found by words, stands in events and relations, and is not there on the day before', async () => {
      const { claim } = await add();
      expect((await claims({ text: 'لمصيرها' })).map(({ id }) => id)).toEqual([claim]);
      expect((await claims({ actor: ['syrian-arab-army'], from: '2024-03-10', to: '2024-03-10' })).map(({ id }) => id)).toContain(
        claim,
      );
      expect((await eventOf(await sessionOf(store), claim)).event.claims).toContain(claim);
      expect(await claims({ type: ['RETREAT'], document: 'left' }, { knownBy: '2024-04-01' })).toEqual([]);
      const between = { actor: [{ ...span('الجيش السوري'), ref: 'syrian-arab-army' }] };
      const allied = await add({ ...between, type: 'SUPPORT_FOR', recipient: [{ ...span('مصدر عسكري'), ref: 'hezbollah' }] });
      expect((await claims({ kind: ['relation'], document: 'left' })).map(({ id }) => id)).toEqual([allied.claim]);
      const session = await sessionOf(store);
      const { periods } = await timelineOf(session, 'syrian-arab-army', 'hezbollah', { parts: false, restricted: false });
      expect(periods.flatMap((period) => period.for)).toContain(allied.claim);
    });

    it('sent twice it is one; another person’s is another', async () => {
      const first = await add();
      const head = await store.head();
      expect(await add()).toEqual(first);
      expect(await store.head()).toEqual(head);
      expect((await add(LEFT, 'ترك', 'nadia')).claim).toBe(`${document}.r3.c1`);
    });

    it('it is accepted, mended and taken back like any other, and another reading beside it changes nothing', async () => {
      const { claim } = await add();
      await add({ ...LEFT, tense: 'ongoing' }, 'لمصيرها', 'nadia');
      expect(await review(as('nadia'), claim, 'accept')).toMatchObject({ state: 'accepted' });
      const mended = await edit(
        as('nadia'),
        claim,
        () => ({ factuality: 'PR+' }),
        async () => tools(),
      );
      expect((await claims({ factuality: ['PR+'], document: 'left' })).map(({ id }) => id)).toEqual([mended.replacedBy]);
      expect((await historyOf(await sessionOf(store), claim)).map(({ claim: about }) => about)).toEqual([claim, claim]);
      await review(as('nadia'), claim, 'undo');
      expect((await review(as('nadia'), claim, 'reject')).state).toBe('rejected');
    });

    it('the views are what the log makes, and the log loads into an equal ledger', async () => {
      const { claim } = await add();
      await edit(
        as('nadia'),
        claim,
        () => ({ tense: 'ongoing' }),
        async () => tools(),
      );
      await add({ ...LEFT, type: 'COERCE', mode: 'x-besiege' }, 'لمصيرها', 'nadia');
      const { hash } = builtReader().engine;
      expect(await verifyViews(store, tools(), hash)).toEqual({ fault: null, otherLexicon: 0 });
      expect(await verifyLog(store)).toMatchObject({ broken: null });
      const other = await openStore(await place());
      const file = await exported('restricted');
      const loaded = await loadLedger({ store: other, file, tools: tools() });
      expect(loaded).toMatchObject({ equal: true, leftOut: 0, head: await store.head() });
      expect(await verifyViews(other, tools(), hash)).toEqual({ fault: null, otherLexicon: 0 });
      expect(await claims({ document: 'left' }, {}, other)).toEqual(await claims({ document: 'left' }));
      await other.close();
      expect(readFileSync(file, 'utf8')).toContain('"coder":{"kind":"person","version":"salma"}');
    });

    it('a report in which nothing was found is read once somebody found something', async () => {
      const silent = store.db.selectFrom('document').selectAll().where('external_id', '=', 'silent');
      const before = await silent.executeTakeFirstOrThrow();
      expect(before.claims).toBe(0);
      const patch = { type: 'ASSAULT' };
      await addClaim(
        as('salma'),
        before.id,
        span('أحوال', SILENT.text),
        () => patch,
        async () => tools(),
      );
      expect(await silent.executeTakeFirstOrThrow()).toMatchObject({ state: 'read', claims: 1, readings: 2 });
    });

    it.each([
      [{}, 'edit-wrong-value', 'type'],
      [{ type: 'ASAULT' }, 'edit-unknown-code', 'ASSAULT'],
      [{ type: 'ASSAULT', mode: 'withdraw' }, 'edit-unknown-code', 'withdraw'],
      [{ type: 'ASSAULT', actor: [{ start: 0, end: 9999 }] }, 'edit-span', '9999'],
      [{ type: 'ASSAULT', actor: [{ start: 0, end: 4, text: 'xxxx' }] }, 'edit-span', 'بيان'],
      [{ type: 'ASSAULT', actor: [{ start: 0, end: 4, ref: 'no-such-army' }] }, 'edit-unknown-id', 'no-such-army'],
      [{ type: 'ASSAULT', time: { start: 0, end: 4, from: '2024-02-30' } }, 'edit-wrong-value', '2024-02-30'],
      [{ type: 'ASSAULT', colour: 'red' }, 'edit-unknown-part', 'colour'],
      [{ type: 'ASSAULT', id: 'c9' }, 'edit-unknown-part', 'id'],
    ])('%j is refused: %s', async (patch, code, detail) => {
      const before = await store.head();
      await expect(add(patch)).rejects.toMatchObject({ issue: { code, detail: expect.stringContaining(detail) } });
      expect(await store.head()).toEqual(before);
    });

    it('it needs the permission, a report that is there, and words in it', async () => {
      await namePerson(as('huda'), 'salma', ['review']);
      await expect(add(LEFT, 'ترك', 'nadia')).rejects.toMatchObject({ issue: { code: 'not-permitted' } });
      await expect(add({ type: 'ASSAULT', mode: 'sexual' })).rejects.toMatchObject({
        issue: { code: 'not-permitted', detail: 'restricted' },
      });
      await expect(add(LEFT, 'ليس فيه')).rejects.toMatchObject({ issue: { code: 'edit-span' } });
      const nowhere = addClaim(
        as('salma'),
        'none',
        span('ترك'),
        () => LEFT,
        async () => tools(),
      );
      await expect(nowhere).rejects.toMatchObject({ issue: { code: 'unknown-document' } });
    });

    it('the rules say why they made nothing of it', async () => {
      const session = await sessionOf(store);
      const { count, sentences } = await explainSpan(session, builtReader(), document, span('ترك'));
      expect(count).toBe(3);
      expect(sentences.map(({ number, triggers }) => [number, triggers.map(({ outcome }) => outcome)])).toEqual([[2, []]]);
      const next = await explainSpan(session, builtReader(), document, span('وقصف'));
      expect(next.sentences[0]?.triggers.map(({ outcome, text }) => [outcome, text])).toEqual([['claim', 'وقصف']]);
      await expect(explainSpan(session, builtReader(), 'none', span('ترك'))).rejects.toMatchObject({
        issue: { code: 'unknown-document' },
      });
    });
  });
}
