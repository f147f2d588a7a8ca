import { describe, expect, it } from 'vitest';
import type { Credibility, GradeEntry, Recorded, Reliability } from '../../src/core/ledger/entries.ts';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import { credibilityOf } from '../../src/core/ledger/sources/credibility.ts';
import { gradesOf } from '../../src/core/ledger/sources/grades.ts';
import { sourceViews } from '../../src/core/ledger/sources/records.ts';
import type { PredictionView } from '../../src/core/ledger/views.ts';
import { claim, killed, link, registry, type Told } from './records.ts';

let seq = 0;
const recorded = (entry: GradeEntry): Recorded<GradeEntry> => ({ seq: ++seq, at: '2020-06-01T00:00:00Z', by: 'mona', entry });
const onClaim = (subject: string, grade: Credibility, why?: string) =>
  recorded({ kind: 'grade', on: 'claim', subject, grade, ...(why === undefined ? {} : { why }) });
const onSource = (subject: string, grade: Reliability) => recorded({ kind: 'grade', on: 'source', subject, grade });

const story = { places: ['city'], numbers: [killed(12)], actors: ['red-army'] };

function credibility(claims: readonly ClaimRecord[], grades: readonly Recorded<GradeEntry>[] = []) {
  const byId = new Map(claims.map((c) => [c.id, c]));
  const event = eventsOf(claims, { registry })[0]!;
  return credibilityOf(event, claims[0]!, gradesOf(grades), (id) => byId.get(id));
}

describe('credibility of a claim', () => {
  it('is 6 by default, with nothing proposed for one chain, whatever it calls itself', () => {
    expect(credibility([claim(story)])).toEqual({ grade: '6', by: 'default' });
    const reliable = ['مصادر موثوقة', 'مصادر متطابقة'].map((words) =>
      claim({ ...story, group: 'g', links: [link('anonymous', words)] }),
    );
    expect(credibility(reliable)).toEqual({ grade: '6', by: 'default' });
  });

  it('two independent chains propose 2, and more no better', () => {
    expect(credibility([claim(story), claim(story)])).toEqual({ grade: '6', by: 'default', proposed: '2', why: 'chains:2' });
    expect(credibility([claim(story), claim(story), claim(story)])).toMatchObject({ proposed: '2', why: 'chains:3' });
  });

  it('is capped at 3 where a source of no lower reliability gainsays it', () => {
    const claims = [
      claim({ ...story, id: 'a', outlet: 'ours' }),
      claim(story),
      claim({ ...story, id: 'z', outlet: 'theirs', actors: ['blue-front'] }),
    ];
    expect(credibility(claims)).toEqual({ grade: '6', by: 'default', proposed: '3', why: 'chains:3 gainsaid:z' });
    expect(credibility(claims, [onSource('outlet:ours', 'B'), onSource('outlet:theirs', 'D')])).toMatchObject({ proposed: '2' });
    expect(credibility(claims, [onSource('outlet:theirs', 'D')])).toMatchObject({ proposed: '3' });
  });

  it('a person’s last grade holds, beside the proposal', () => {
    const two = [claim({ ...story, id: 'a' }), claim(story)];
    const grades = [onClaim('a', '5'), onClaim('a', '1', 'admitted by the doer')];
    expect(credibility(two, [...grades].reverse())).toEqual({
      grade: '1',
      by: 'person',
      proposed: '2',
      why: 'admitted by the doer',
    });
  });

  it('a denial is borne by those who deny', () => {
    const no: Told = { ...story, factuality: 'CT-' };
    expect(credibility([claim({ ...no, id: 'a' }), claim(no)])).toMatchObject({ proposed: '2' });
    expect(credibility([claim({ ...no, id: 'a' }), claim(story), claim(story)])).toEqual({ grade: '6', by: 'default' });
  });
});

describe('records of sources', () => {
  const views = (
    claims: readonly ClaimRecord[],
    grades: readonly Recorded<GradeEntry>[] = [],
    predictions: readonly PredictionView[] = [],
  ) =>
    new Map(
      sourceViews({ claims, events: eventsOf(claims, { registry }), predictions, grades: gradesOf(grades), registry }).map(
        (v) => [v.id, v],
      ),
    );

  it('every source a claim comes through has one; confirmed and contradicted are counted', () => {
    const claims = [
      claim({ ...story, outlet: 'one', links: [link('monitor', 'المرصد', 'watch')] }),
      claim({ ...story, outlet: 'two', review: 'accepted' }),
      claim({ ...story, outlet: 'three', actors: ['blue-front'] }),
      claim({ outlet: 'two', places: ['village'], review: 'rejected' }),
    ];
    const all = views(claims);
    expect([...all.keys()]).toEqual(['outlet:one', 'outlet:three', 'outlet:two', 'watch']);
    expect(all.get('watch')).toMatchObject({
      name: 'المرصد',
      kind: 'monitor',
      claims: 1,
      events: 1,
      confirmed: 1,
      contradicted: 1,
    });
    expect(all.get('outlet:two')).toMatchObject({ claims: 2, events: 1, reviewed: { accepted: 1, rejected: 1 } });
    expect(all.get('outlet:two')!.reliability).toEqual({ grade: 'F', by: 'default' });
  });

  it('a source does not contradict itself', () => {
    const own = { ...story, outlet: 'one' };
    const record = views([claim(own), claim({ ...own, actors: ['blue-front'] })]).get('outlet:one');
    expect(record).toMatchObject({ confirmed: 0, contradicted: 0 });
  });

  it('reliability is proposed from twenty adjudicated claims on, C at best', () => {
    const told = (n: number) => Array.from({ length: n }, (_, i) => claim({ id: `p${i}.a`, outlet: 'one', places: ['village'] }));
    const graded = (good: number, bad: number) => {
      const claims = told(good + bad);
      const grades = claims.map((c, i) => onClaim(c.id, i < good ? '1' : '5'));
      return views(claims, grades).get('outlet:one')!.reliability;
    };
    expect(graded(19, 0)).toEqual({ grade: 'F', by: 'default' });
    expect(graded(20, 0)).toEqual({ grade: 'F', by: 'default', proposed: 'C', why: 'adjudicated:20 good:20' });
    expect(graded(12, 8).proposed).toBe('D');
    expect(graded(5, 15).proposed).toBe('E');
  });

  it('grades of 6 and reviews of the reading adjudicate nothing; verdicts on predictions do', () => {
    const claims = Array.from({ length: 25 }, (_, i) => claim({ id: `q${i}.a`, outlet: 'one', review: 'accepted' }));
    expect(
      views(
        claims,
        claims.map((c) => onClaim(c.id, '6')),
      ).get('outlet:one')!.reliability,
    ).toEqual({ grade: 'F', by: 'default' });
    const predictions = claims.map(
      (c, i): PredictionView => ({
        claim: c.id,
        source: 'outlet:one',
        horizon: null,
        state: i < 24 ? 'borne-out' : 'due',
        proposals: [],
      }),
    );
    const record = views(claims, [], predictions).get('outlet:one')!;
    expect(record.predictions).toEqual({ total: 25, due: 1, borneOut: 24, notBorneOut: 0 });
    expect(record.reliability).toMatchObject({ grade: 'F', proposed: 'C' });
    expect(views(claims, [onSource('outlet:one', 'A')]).get('outlet:one')!.reliability).toEqual({ grade: 'A', by: 'person' });
  });
});
