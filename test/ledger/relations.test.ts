import { describe, expect, it } from 'vitest';
import type { DyadEvidence } from '../../src/core/ledger/relations/evidence-rows.ts';
import { heldOn, periodsOn } from '../../src/core/ledger/relations/true-on.ts';
import { periodsOf, row, timeline, told } from './relations-rows.ts';

// The rules of docs/relations.md, each with the smallest case.

describe('what words say', () => {
  it('a beginning told on a day opens a period with no end', () => {
    expect(timeline(row('2014-01-05 ALLIANCE begins'))).toEqual(['ALLIANCE 2014-01-05..open 2']);
  });

  it('a beginning with no day told is at most a month old', () => {
    expect(timeline(row('2014-02-01 ALLIANCE begins', { published: true }))).toEqual(['ALLIANCE 2014-01-02/2014-02-01..open 2']);
  });

  it('what is said to hold began on an unknown day', () => {
    const [period] = periodsOf([row('2014-02-01 ALLIANCE holds', { published: true })]);
    expect(period).toMatchObject({ start: null, end: null, seen: { earliest: '2014-02-01', latest: '2014-02-01' } });
  });

  it('or after the day on which it was known not to be', () => {
    const rows = [row('2014-01-01 ALLIANCE holds', { sign: -3 }), row('2014-06-01 ALLIANCE holds')];
    expect(timeline(...rows)).toEqual(['ALLIANCE 2014-01-01/2014-06-01..open 2']);
  });

  it('words of its end close it, and new words open another', () => {
    const rows = [row('2014-01-05 ALLIANCE begins'), row('2014-03-01 ALLIANCE ends'), row('2014-09-01 ALLIANCE begins')];
    expect(timeline(...rows)).toEqual(['ALLIANCE 2014-01-05..2014-03-01 2', 'ALLIANCE 2014-09-01..open 2']);
  });

  it('that it ended says that it had been', () => {
    expect(timeline(row('2014-03-01 ALLIANCE ends'))).toEqual(['ALLIANCE ?..2014-03-01 2']);
  });

  it('a denial goes against it and opens nothing; that it has not ended speaks for it', () => {
    expect(timeline(row('2014-01-05 ALLIANCE begins', { sign: -3 }))).toEqual([]);
    const [period] = periodsOf([
      row('2014-01-05 ALLIANCE begins', { claims: ['a'] }),
      row('2014-01-06 ALLIANCE holds', { claims: ['b'], sign: -3 }),
      row('2014-01-07 ALLIANCE ends', { claims: ['c'], sign: -3 }),
    ]);
    expect(period).toMatchObject({ for: ['a', 'c'], against: ['b'], end: null });
  });

  it('what is only possible opens nothing, and is kept as evidence once something opens', () => {
    const possible = row('2014-01-01 ALLIANCE holds', { claims: ['maybe'], sign: 1 });
    expect(periodsOf([possible])).toEqual([]);
    expect(periodsOf([possible, row('2014-02-01 ALLIANCE begins', { claims: ['sure'] })])[0]!.for).toEqual(['maybe', 'sure']);
  });

  it('directed types keep their direction', () => {
    const both = periodsOf([row('2014-01-01 SUPPORT_FOR', { direction: 1 }), row('2014-01-02 SUPPORT_FOR', { direction: 2 })]);
    expect(both.map((p) => p.pair)).toEqual([
      ['alpha', 'beta'],
      ['beta', 'alpha'],
    ]);
  });
});

describe('what events say', () => {
  it('fighting is hostility, inferred', () => {
    const rows = [row('2014-01-05 ASSAULT/x-clash'), row('2014-02-05 ASSAULT/aerial', { direction: 1 })];
    expect(timeline(...rows)).toEqual(['HOSTILITY 2014-01-05..open -3 inferred']);
  });

  it('one accusation is no rivalry, two are; arrests make it −2', () => {
    expect(timeline(row('2014-01-05 ACCUSE'))).toEqual([]);
    expect(timeline(row('2014-01-05 ACCUSE'), row('2014-02-05 THREATEN/violence'))).toEqual([
      'RIVALRY 2014-01-05..open -1 inferred',
    ]);
    expect(timeline(row('2014-01-05 COERCE/arrest', { direction: 1 }))).toEqual(['RIVALRY 2014-01-05..open -2 inferred']);
  });

  it('copies of one report are one accusation', () => {
    const copies = [row('2014-01-05 ACCUSE', { group: 'g' }), row('2014-01-05 ACCUSE', { group: 'g' })];
    expect(timeline(...copies)).toEqual([]);
  });

  it('prisoners released by one side bring no rapprochement, by both they do, among those at odds', () => {
    const odds = row('2014-01-05 RIVALRY holds');
    const release = (day: string, direction: number) => row(`${day} RETREAT/release`, { direction });
    const types = (...rows: readonly DyadEvidence[]) => timeline(...rows).filter((line) => line.startsWith('RAPPROCHEMENT'));
    expect(types(odds, release('2014-02-01', 1), release('2014-02-09', 1))).toEqual([]);
    expect(types(odds, release('2014-02-01', 1), release('2014-02-09', 2))).toEqual([
      'RAPPROCHEMENT 2014-02-01..open 1 inferred',
    ]);
    expect(types(release('2014-02-01', 1), release('2014-02-09', 2))).toEqual([]);
  });

  it('one explicit claim beside events makes the period one told in words', () => {
    const rows = [row('2014-01-05 ASSAULT/x-clash'), row('2014-01-20 HOSTILITY holds')];
    expect(timeline(...rows)).toEqual(['HOSTILITY 2014-01-05..open -3']);
  });

  it('aid is support with content; praise alone is not enough', () => {
    expect(timeline(row('2014-01-05 SUPPORT', { direction: 1 }))).toEqual([]);
    const [period] = periodsOf([row('2014-01-05 AID', { direction: 1 })]);
    expect(period).toMatchObject({ type: 'SUPPORT_FOR', domains: ['material'], level: 1, inferred: true });
  });
});

describe('what closes what', () => {
  const alliance = row('2014-01-05 ALLIANCE begins');

  it('hostility closes an alliance: at once in words, by fighting with the second claim', () => {
    expect(timeline(alliance, row('2014-03-01 HOSTILITY begins'))[0]).toBe('ALLIANCE 2014-01-05..2014-01-05/2014-03-01 2');
    expect(timeline(alliance, row('2014-03-01 ASSAULT'))[0]).toBe('ALLIANCE 2014-01-05..open 2');
    const twice = timeline(alliance, row('2014-03-01 ASSAULT'), row('2014-03-09 ASSAULT'));
    expect(twice[0]).toBe('ALLIANCE 2014-01-05..2014-01-05/2014-03-09 2');
  });

  it('but no membership', () => {
    const rows = [row('2014-01-05 MEMBER_OF begins', { direction: 1 }), row('2014-03-01 HOSTILITY begins')];
    expect(timeline(...rows)[0]).toBe('MEMBER_OF 2014-01-05..open 3');
  });

  it('leaving does', () => {
    const rows = [row('2014-01-05 MEMBER_OF begins', { direction: 1 }), row('2014-03-01 SPLIT_FROM begins', { direction: 1 })];
    expect(timeline(...rows)[0]).toBe('MEMBER_OF 2014-01-05..2014-01-05/2014-03-01 3');
  });

  it('a truce ends hostility if it is quiet for a week, and stands beside rivalry', () => {
    const before = [row('2014-01-05 ASSAULT'), row('2014-01-06 RIVALRY holds'), row('2014-02-01 TRUCE begins')];
    expect(timeline(...before)).toEqual([
      'HOSTILITY 2014-01-05..2014-01-05/2014-02-01 -3 inferred',
      'RIVALRY ?..open -1',
      'TRUCE 2014-02-01..open 0',
    ]);
    expect(timeline(...before, row('2014-02-05 ASSAULT'))[0]).toBe('HOSTILITY 2014-01-05..open -3 inferred');
  });

  it('silence ends an episode where evidence comes again; membership knows no silence', () => {
    const fights = [row('2014-01-05 ASSAULT'), row('2016-01-05 ASSAULT')];
    expect(timeline(...fights)).toEqual([
      'HOSTILITY 2014-01-05..2014-01-05/2016-01-04 -3 inferred',
      'HOSTILITY 2016-01-05..open -3 inferred',
    ]);
    const member = [row('2014-01-05 MEMBER_OF', { direction: 1 }), row('2019-01-05 MEMBER_OF', { direction: 1 })];
    expect(timeline(...member)).toEqual(['MEMBER_OF ?..open 3']);
  });
});

describe('levels', () => {
  it('words that it weakened move it one step towards 0, until it strengthens', () => {
    const rows = [row('2014-01-05 ALLIANCE begins'), row('2014-02-05 ALLIANCE weakens')];
    expect(periodsOf(rows)[0]).toMatchObject({ level: 1, reasons: ['begins-in-words', 'weakens 2014-02-05'] });
    expect(periodsOf([...rows, row('2014-03-05 ALLIANCE strengthens')])[0]!.level).toBe(2);
  });

  it('cooperation that lasts is +2', () => {
    expect(timeline(row('2014-01-05 COOPERATE'))).toEqual(['COOPERATION 2014-01-05..open 1 inferred']);
    const lasting = ['2014-01-05', '2014-05-05', '2014-09-05'].map((day) => row(`${day} COOPERATE`));
    expect(timeline(...lasting)).toEqual(['COOPERATION 2014-01-05..open 2 inferred']);
  });
});

describe('true on a day', () => {
  const [period] = periodsOf([
    row('2014-01-05 ALLIANCE begins', { to: null, precision: 'month' }),
    row('2014-06-01 ALLIANCE ends', { precision: 'month' }),
  ]);

  it('is yes, maybe or no', () => {
    expect(told(period!)).toBe('ALLIANCE 2014-01-05/2014-02-04..2014-06-01/2014-07-01 2');
    const days = ['2014-01-04', '2014-01-20', '2014-03-01', '2014-06-10', '2014-07-02'];
    expect(days.map((day) => heldOn(period!, day))).toEqual(['no', 'maybe', 'yes', 'maybe', 'no']);
    expect(periodsOn([period!], '2014-07-02')).toEqual([]);
  });

  it('an open end holds as long as silence may last, then only maybe', () => {
    const [open] = periodsOf([row('2014-01-05 TRUCE begins')]);
    expect([heldOn(open!, '2014-06-01'), heldOn(open!, '2020-01-01')]).toEqual(['yes', 'maybe']);
  });
});
