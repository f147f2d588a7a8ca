import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allClaims } from '../../src/app/query/claims.ts';
import { histogramOf } from '../../src/app/query/histogram.ts';
import { placesOf } from '../../src/app/query/places.ts';
import { filterOf, type Question } from '../../src/app/query/question.ts';
import type { Session } from '../../src/app/query/session.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { readInto, reports, say, sessionOf } from './small-ledger.ts';

const QUESTIONS: readonly (readonly [string, Question])[] = [
  ['everything', {}],
  ['restricted ones, too', { restricted: true }],
  ['a type', { type: ['ASSAULT'] }],
  ['two actors, who may stand in one claim', { party: ['islamic-state', 'al-nusra-front'] }],
  ['a doer in a country', { actor: ['islamic-state'], country: ['SY'] }],
  ['a place', { place: ['sy-idlib'] }],
  ['some days', { from: '2014-01-01', to: '2014-06-30' }],
  ['words', { text: 'قصف' }],
  ['words of a phrase and a type', { text: '"تنظيم الدولة الإسلامية"', type: ['ASSAULT'] }],
  ['unreviewed and accepted ones', { review: ['unreviewed', 'accepted'] }],
  ['accepted ones', { review: ['accepted'] }],
  ['replaced ones', { review: ['superseded'] }],
  ['words that nothing holds', { text: 'زرافة' }],
  ['a type that nothing is of', { type: ['ASSAULT'], actor: ['african-union'] }],
];

/** Counting in the database gives what counting the claims themselves gives, whatever database it is. */
export function countLaws(engine: string, place: () => Promise<string>): void {
  describe(`claims counted on ${engine}`, () => {
    let store: Store;
    let now: Session;
    let past: Session;

    beforeAll(async () => {
      store = await openStore(await place());
      await readInto(store, reports, '2020-01-01T12:00:00Z');
      const claims = await everything(await sessionOf(store), {});
      const [accepted, edited, later] = claims;
      const edit = { ...edited!.claim, factuality: 'PS+', outletFactuality: 'PS+' } as const;
      await say(store, 'sana', '2020-01-02T12:00:00Z', { kind: 'review', claim: accepted!.id, decision: 'accept' });
      await say(store, 'sana', '2020-01-02T12:00:00Z', { kind: 'review', claim: edited!.id, decision: 'edit', edit });
      await say(store, 'sana', '2020-01-05T12:00:00Z', { kind: 'review', claim: later!.id, decision: 'accept' });
      now = await sessionOf(store);
      past = await sessionOf(store, { knownBy: '2020-01-03' });
    }, 120_000);
    afterAll(() => store?.close());

    async function everything(session: Session, question: Question): Promise<ClaimRecord[]> {
      const found: ClaimRecord[] = [];
      for await (const record of allClaims(session, await filterOf(session, question))) found.push(record);
      return found;
    }

    const months = (claims: readonly ClaimRecord[]): Record<string, number> =>
      tally(claims.flatMap(({ day, claim }) => (day === null ? [] : [`${day.slice(0, 7)}-01 ${claim.type}`])));

    /** Each place that a claim names, but for divisions within which it names another. */
    const named = ({ places }: ClaimRecord): readonly string[] => {
      const listed = [...new Set(places)].flatMap((id) => now.registry.place(id) ?? []);
      return listed.filter(({ id }) => !listed.some((other) => other.division === id && other.id !== id)).map(({ id }) => id);
    };

    for (const [name, question] of QUESTIONS) {
      it(`${name}: by month and by place, today and as of an earlier day`, async () => {
        for (const session of [now, past]) {
          const claims = await everything(session, question);
          const filter = await filterOf(session, question);
          const byMonth = await histogramOf(session, filter, 'month');
          expect(Object.fromEntries(byMonth.bars.flatMap((bar) => entries(bar.from, bar.counts)))).toEqual(months(claims));
          expect(byMonth).toMatchObject({ claims: claims.length, undated: claims.filter(({ day }) => day === null).length });
          const found = await placesOf(session, filter);
          expect(Object.fromEntries(found.places.flatMap((place) => entries(place.place.id, place.counts)))).toEqual(
            tally(claims.flatMap((record) => named(record).map((id) => `${id} ${record.claim.type}`))),
          );
          expect(found.claims).toBe(claims.length);
          expect(found.placed).toBe(claims.filter((record) => named(record).length > 0).length);
        }
      });
    }

    it('says of each place between which days it is named', async () => {
      const claims = await everything(now, {});
      const { places } = await placesOf(now, {});
      for (const {
        place: { id },
        first,
        last,
      } of places) {
        const days = claims.filter((record) => named(record).includes(id)).flatMap(({ day }) => day ?? []);
        if (days.length > 0) expect([first, last]).toEqual([days.toSorted()[0], days.toSorted().at(-1)]);
      }
    });

    it('weeks begin on Monday; without a span asked for there are not too many bars', async () => {
      const { bars } = await histogramOf(now, {}, 'week');
      expect(bars.length).toBeGreaterThan(3);
      for (const { from, to } of bars) {
        expect(new Date(from).getUTCDay()).toBe(1);
        expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(6);
      }
      const whole = await histogramOf(now, {});
      expect(whole.bars.length).toBeLessThanOrEqual(400);
      expect((await histogramOf(now, { from: 16_000, to: 16_030 })).per).toBe('day');
    });
  });
}

const entries = (key: string, counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts).map(([type, claims]) => [`${key} ${type}`, claims]);

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
