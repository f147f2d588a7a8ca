import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import { claim, groupsOf, killed, link, registry } from './records.ts';

const events = (...claims: ClaimRecord[]) => eventsOf(claims, { registry });
const together = (...claims: ClaimRecord[]): boolean => events(...claims).length === 1;
const rules = (...claims: ClaimRecord[]): string[] => events(...claims).flatMap((e) => e.reasons.map((r) => r.rule));

describe('one event, by exact keys', () => {
  it('place and number, though the doer is another: the contradiction is seen', () => {
    const [a, b] = [
      claim({ id: 'a', places: ['city'], numbers: [killed(12)], actors: ['red-army'] }),
      claim({ id: 'b', places: ['city'], numbers: [killed(12)], actors: ['blue-front'] }),
    ];
    const [event, ...rest] = events(a, b);
    expect(rest).toEqual([]);
    expect(event!.reasons).toEqual([{ a: 'a', b: 'b', rule: 'day-place-number', detail: 'city · killed=12' }]);
    expect(event!.contradictions.map((c) => c.id)).toEqual(['doer:a:b']);
  });

  it('not by a number that is common, another place, day, type, or an area', () => {
    const base = { places: ['city'], numbers: [killed(12)] };
    expect(together(claim({ ...base, numbers: [killed(2)] }), claim({ ...base, numbers: [killed(2)] }))).toBe(false);
    expect(together(claim(base), claim({ ...base, places: ['village'] }))).toBe(false);
    expect(together(claim(base), claim({ ...base, published: '2020-05-03' }))).toBe(false);
    expect(together(claim(base), claim({ ...base, type: 'COERCE' }))).toBe(false);
    expect(together(claim({ places: ['north'], numbers: [killed(4)] }), claim({ places: ['north'], numbers: [killed(4)] }))).toBe(
      false,
    );
  });

  it('a copied sentence, whatever its spelling and marks; not a stock phrase', () => {
    const one = claim({ evidence: 'قَصَفَت الطائرات الحربية أحياء المدينة القديمة' });
    const two = claim({ evidence: '«قصفت الطائرات الحربيه احياء المدينة القديمة».' });
    expect(rules(one, two)).toEqual(['copied-sentence']);
    expect(together(claim({ evidence: 'قصف المدينة' }), claim({ evidence: 'قصف المدينة' }))).toBe(false);
  });

  it('seven words about the act in a sentence that was rewritten', () => {
    const tail = 'قصفت الطائرات الحربية فجرا أحياء المدينة القديمة كلها';
    expect(rules(claim({ evidence: `${tail} بحسب شهود` }), claim({ evidence: `${tail} وفق مصدر طبي` }))).toEqual([
      'copied-phrase',
    ]);
    expect(
      together(claim({ evidence: 'قصفت الطائرات الحربية فجرا أحياء المدينة ثم' }), claim({ evidence: `${tail} بحسب شهود` })),
    ).toBe(false);
  });

  it('a month and its first day are no one time, nor an act and its announcement', () => {
    const base = { places: ['city'], numbers: [killed(12)], day: '2020-05-01' };
    expect(together(claim(base), claim({ ...base, to: '2020-05-31' }))).toBe(false);
    expect(together(claim(base), claim({ ...base, tense: 'future' }))).toBe(false);
    expect(together(claim(base), claim(base))).toBe(true);
  });
});

describe('one event, by what is told at a place', () => {
  const raid = { places: ['city'], mode: 'aerial', actors: ['red-army'] };

  it('doer and mode; an organ of the state is the state', () => {
    expect(rules(claim(raid), claim({ ...raid, actors: ['red-government'] }))).toEqual(['day-place-doer']);
    expect(together(claim(raid), claim({ ...raid, actors: ['blue-front'] }))).toBe(false);
    expect(together(claim({ ...raid, actors: ['old-green'] }), claim({ ...raid, actors: ['green-front'] }))).toBe(true);
  });

  it('in a city the mode alone is not enough; in a village it is', () => {
    expect(together(claim({ places: ['city'], mode: 'aerial' }), claim({ places: ['city'], mode: 'aerial' }))).toBe(false);
    expect(together(claim({ places: ['village'], mode: 'aerial' }), claim({ places: ['village'], mode: 'aerial' }))).toBe(true);
    expect(together(claim({ places: ['village'] }), claim({ places: ['village'] }))).toBe(false);
  });

  it('tolls near each other are a reason of their own, which a third version takes back', () => {
    const [five, seven, other] = [
      claim({ id: 'd1.0', document: 'd1', places: ['village'], numbers: [killed(5)] }),
      claim({
        id: 'd1.1',
        document: 'd1',
        places: ['village'],
        numbers: [killed(7)],
        recipients: ['green-front'],
        links: [link('anonymous', 'مصادر أمنية')],
      }),
      claim({ id: 'd1.2', document: 'd1', places: ['village'], recipients: ['blue-brigade'] }),
    ];
    expect(rules(five, seven)).toEqual(['day-place-toll']);
    expect(rules(five, seven, other)).toEqual([]);
  });

  it('a disputed toll is one event with a contradiction', () => {
    const [event, ...rest] = events(claim({ ...raid, numbers: [killed(10)] }), claim({ ...raid, numbers: [killed(17)] }));
    expect(rest).toEqual([]);
    expect(event!.contradictions.map((c) => c.kind)).toEqual(['toll']);
  });

  it('tolls that one teller tells apart are two acts, and what is vague joins neither', () => {
    const three = claim({ ...raid, id: 'r1.a', numbers: [killed(4)] });
    const nine = claim({ ...raid, id: 'r1.b', numbers: [killed(9)] });
    const vague = claim({ ...raid, id: 'r2.a' });
    expect(groupsOf(events(three, nine, vague))).toEqual([['r1.a'], ['r1.b'], ['r2.a']]);
    expect(groupsOf(events(three, vague))).toEqual([['r1.a', 'r2.a']]);
  });

  it('tolls far apart are two acts', () => {
    expect(together(claim({ ...raid, numbers: [killed(4)] }), claim({ ...raid, numbers: [killed(60)] }))).toBe(false);
  });

  it('a hot day in one city does not become one event', () => {
    const victims = ['blue-front', 'green-front'];
    const modes = ['aerial', 'firearms', 'suicide-attack', 'targeted'];
    const acts = modes.flatMap((mode) => victims.map((victim) => claim({ ...raid, mode, recipients: [victim] })));
    expect(events(...acts)).toHaveLength(acts.length);
    expect(events(...acts, ...acts.map((a) => claim({ ...raid, mode: a.claim.mode!, recipients: a.recipients })))).toHaveLength(
      acts.length,
    );
  });

  it('one victim and mode, two doers told by two tellers: one event; told by one teller: two', () => {
    const told = (document: string, doer: string) =>
      claim({ document, places: ['city'], mode: 'aerial', recipients: ['green-front'], actors: [doer] });
    expect(events(told('p', 'red-army'), told('q', 'blue-front'))[0]!.contradictions.map((c) => c.kind)).toEqual(['doer']);
    expect(events(told('p', 'red-army'), told('p', 'blue-front'))).toHaveLength(2);
  });

  it('a list of places is a place of its own', () => {
    const list = claim({ ...raid, places: ['city', 'village'] });
    expect(groupsOf(events(claim({ ...raid, id: 'a' }), list, claim({ ...raid, id: 'z', places: ['village'] })))).toHaveLength(3);
    expect(together(list, claim({ ...raid, places: ['village', 'city'] }))).toBe(true);
    expect(together(claim({ ...raid, places: ['city', 'north'] }), claim(raid))).toBe(true);
  });
});

describe('claims that tell no settlement', () => {
  it('go to the one placed event with their number that they fit', () => {
    const placed = claim({ id: 'a', places: ['city'], numbers: [killed(12)], actors: ['red-army'] });
    const vague = claim({ id: 'b', places: ['north'], numbers: [killed(12)] });
    expect(events(placed, vague)[0]!.reasons[0]).toEqual({ a: 'a', b: 'b', rule: 'number-unplaced', detail: 'killed=12' });
    expect(together(placed, claim({ actors: ['blue-front'], numbers: [killed(12)] }))).toBe(false);
    expect(together(placed, claim({ numbers: [killed(12)] }))).toBe(false);
  });

  it('stay apart where two would fit', () => {
    const placed = (where: string) => claim({ places: [where], numbers: [killed(12)], actors: ['red-army'] });
    expect(events(placed('city'), placed('village'), claim({ places: ['north'], numbers: [killed(12)] }))).toHaveLength(3);
  });

  it('are one by both sides where they speak or meet, not where they fight', () => {
    const sides = { actors: ['red-government'], recipients: ['blue-front'] };
    expect(rules(claim({ ...sides, type: 'ACCUSE' }), claim({ ...sides, type: 'ACCUSE' }))).toEqual(['day-sides']);
    expect(together(claim(sides), claim(sides))).toBe(false);
  });
});

describe('the view of an event', () => {
  it('names its smallest claim, its days, roles and commonest mode', () => {
    const [event] = events(
      claim({ id: 'b', places: ['city'], numbers: [killed(12)], mode: 'aerial', actors: ['red-army'] }),
      claim({ id: 'a', places: ['city', 'north'], numbers: [killed(12)], mode: 'aerial', day: '2020-05-02' }),
      claim({ id: 'c', places: ['city'], numbers: [killed(12)], mode: 'heavy-weapons' }),
    );
    expect(event).toMatchObject({ id: 'a', type: 'ASSAULT', mode: 'aerial', from: '2020-05-02', to: '2020-05-02', told: true });
    expect(event).toMatchObject({ places: ['city', 'north'], actors: ['red-army'], claims: ['a', 'b', 'c'] });
    expect(event!.reasons).toHaveLength(2);
  });

  it('leaves out relations, and what persons rejected or replaced', () => {
    expect(events(claim({ kind: 'relation' }), claim({ review: 'rejected' }), claim({ review: 'superseded' }))).toEqual([]);
    expect(events(claim({ review: 'accepted' }), claim({ review: 'unsure' }))).toHaveLength(2);
  });

  it('counts yes and no apart; a plan or a "perhaps" is neither', () => {
    const base = { places: ['city'], numbers: [killed(12)] };
    const told = [
      claim(base),
      claim({ ...base, factuality: 'CT-' }),
      claim({ ...base, factuality: 'PS+' }),
      claim({ ...base, factuality: 'Uu' }),
    ];
    const [event] = events(...told);
    expect([event!.claims.length, event!.for.length, event!.against.length]).toEqual([4, 1, 1]);
    expect(event!.contradictions.map((c) => c.kind)).toEqual(['polarity']);
  });

  it('a denial without a place goes to the one act its report tells', () => {
    const told = claim({ document: 'r', id: 'r.a', places: ['city'], actors: ['red-army'], mode: 'aerial' });
    const denial = claim({
      document: 'r',
      id: 'r.b',
      actors: ['red-army'],
      factuality: 'CT-',
      links: [{ start: 0, end: 1, text: 'x', holder: 'organisation', ref: 'red-army', cue: { start: 0, end: 1, text: 'x' } }],
    });
    expect(groupsOf(events(told, denial))).toEqual([['r.a', 'r.b']]);
    const second = claim({ document: 'r', id: 'r.c', places: ['village'], actors: ['red-army'], mode: 'aerial' });
    expect(events(told, denial, second)).toHaveLength(3);
  });
});

describe('the example of docs/events.md', () => {
  const raid = { places: ['village'], mode: 'aerial' };
  const unnamed = [link('anonymous', 'مصادر أمنية')];
  const [event, ...rest] = events(
    claim({ id: 'a', ...raid, numbers: [killed(14)], links: unnamed }),
    claim({ id: 'b', ...raid, numbers: [killed(14)], links: unnamed, actors: ['red-army'] }),
    claim({ id: 'c', ...raid, numbers: [killed(14)], outlet: 'وكالة الخبر', actors: ['red-government'] }),
    claim({
      id: 'd',
      ...raid,
      numbers: [killed(14, { op: 'at-least', low: 14 })],
      links: [link('outlet-relay', 'وكالة الخبر', 'agency')],
    }),
    claim({ id: 'e', ...raid, numbers: [killed(19)], links: [link('monitor', 'المرصد', 'watch')], actors: ['blue-front'] }),
  );

  it('five reports are one event of three witnesses, with two contradictions', () => {
    expect(rest.map((e) => e.claims)).toEqual([]);
    expect(event!.for.map((chain) => chain.claims)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(event!.contradictions.map((c) => c.kind)).toEqual(['doer', 'toll']);
    expect(event!.numbers[0]).toMatchObject({ conservative: 14, triple: { low: 14, best: 14, high: 19 }, majority: 14 });
  });
});
