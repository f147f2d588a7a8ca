import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../src/core/ledger/events/contradictions.ts';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import { nearMisses } from '../../src/core/ledger/events/near.ts';
import { known } from '../../src/core/ledger/events/profile.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import { claim, killed, link, registry, type Told } from './records.ts';

const look = known(registry);
const kinds = (a: Told, b: Told): string[] =>
  contradictionsOf('e', [claim({ id: 'a', ...a }), claim({ id: 'b', ...b })], look).map((c) => c.kind);
const toll = (...numbers: Parameters<typeof killed>) => ({ numbers: [killed(...numbers)] });

describe('toll', () => {
  it('two numbers that cannot both hold', () => {
    expect(contradictionsOf('e', [claim({ id: 'b', ...toll(9) }), claim({ id: 'a', ...toll(5) })], look)).toEqual([
      { id: 'toll:a:b', kind: 'toll', event: 'e', a: 'a', b: 'b', detail: 'killed: 5 | 9' },
    ]);
    expect(kinds(toll(5), toll(5))).toEqual([]);
    expect(kinds(toll(5), toll(9, { unit: 'wounded' }))).toEqual([]);
  });

  it('bounds and vague words are respected', () => {
    expect(kinds(toll(5, { op: 'at-least', low: 5 }), toll(9))).toEqual([]);
    expect(kinds(toll(9, { op: 'at-least', low: 9 }), toll(5))).toEqual(['toll']);
    expect(kinds(toll(5, { op: 'more-than', low: 5 }), toll(5))).toEqual(['toll']);
    expect(kinds(toll(30, { op: 'approx', low: 27, high: 33 }), toll(28))).toEqual([]);
    expect(kinds(toll(15, { op: 'less-than', high: 15 }), toll(15))).toEqual(['toll']);
    expect(kinds(toll(15, { op: 'at-most', high: 15 }), toll(15))).toEqual([]);
    const dozens: Told = { numbers: [{ start: 0, end: 1, text: 'عشرات', op: 'vague', unit: 'killed', role: 'recipient' }] };
    expect(kinds(dozens, toll(40))).toEqual([]);
    expect(kinds(dozens, toll(4))).toEqual(['toll']);
  });

  it('the largest number of a claim is its toll: parts are no contradiction', () => {
    expect(kinds({ numbers: [killed(100), killed(20)] }, toll(100))).toEqual([]);
  });

  it('more, told later in the same chain, is an update; less, or by another chain, is not', () => {
    const by = { links: [link('monitor', 'المرصد', 'watch')] };
    const [first, later] = [{ published: '2020-05-02' }, { published: '2020-05-03' }];
    expect(kinds({ ...toll(5), ...by, ...first }, { ...toll(9), ...by, ...later })).toEqual([]);
    expect(kinds({ ...toll(9), ...by, ...first }, { ...toll(5), ...by, ...later })).toEqual(['toll']);
    expect(kinds({ ...toll(5), ...by, ...first }, { ...toll(9), ...by, ...first })).toEqual(['toll']);
    expect(kinds({ ...toll(5), ...by, ...first }, { ...toll(9), ...later })).toEqual(['toll']);
  });
});

describe('doer', () => {
  const doers = (a: readonly string[], b: readonly string[], more: Told = {}) => kinds({ actors: a }, { actors: b, ...more });

  it('two lineages', () => {
    expect(doers(['red-army'], ['blue-front'])).toEqual(['doer']);
    expect(doers(['red-army'], ['unlisted'])).toEqual(['doer']);
  });

  it('parts, organs of one state, successors, joint doers and coalitions are no contradiction', () => {
    expect(doers(['blue-brigade'], ['blue-front'])).toEqual([]);
    expect(doers(['red-army'], ['red-police'])).toEqual([]);
    expect(doers(['old-green'], ['green-front'])).toEqual([]);
    expect(doers(['red-army', 'blue-front'], ['blue-front'])).toEqual([]);
    expect(doers(['world-coalition'], ['red-army'])).toEqual([]);
    expect(doers([], ['red-army'])).toEqual([]);
  });

  it('one wording read in two ways is no contradiction, but its numbers may be changed', () => {
    const evidence = 'قصفت الطائرات الحربية فجرا أحياء المدينة القديمة كلها';
    expect(kinds({ evidence, actors: ['red-army'] }, { evidence, actors: ['blue-front'] })).toEqual([]);
    expect(kinds({ evidence, places: ['city'] }, { evidence, places: ['village'] })).toEqual([]);
    expect(kinds({ evidence, ...toll(5) }, { evidence, ...toll(9) })).toEqual(['toll']);
  });

  it('what is only possible, or denied, contradicts no doer', () => {
    expect(doers(['red-army'], ['blue-front'], { factuality: 'PS+' })).toEqual([]);
    expect(doers(['red-army'], ['blue-front'], { factuality: 'PR+' })).toEqual(['doer']);
  });
});

describe('place, time, polarity', () => {
  it('places far apart, not a town and its outskirts or division', () => {
    const at = (a: string, b: string) => kinds({ places: [a] }, { places: [b] });
    expect(at('city', 'village')).toEqual(['place']);
    expect(at('city', 'suburb')).toEqual([]);
    expect(at('city', 'north')).toEqual([]);
  });

  it('told days that do not meet; a day of publication is no claim', () => {
    expect(kinds({ day: '2020-05-01' }, { day: '2020-05-02' })).toEqual(['time']);
    expect(kinds({ day: '2020-05-01', to: '2020-05-31' }, { day: '2020-05-02' })).toEqual([]);
    expect(kinds({ day: '2020-05-01' }, { published: '2020-05-02' })).toEqual([]);
  });

  it('yes and no of two tellers', () => {
    expect(kinds({}, { factuality: 'CT-' })).toEqual(['polarity']);
    expect(kinds({}, { factuality: 'PR-' })).toEqual([]);
    expect(kinds({ tense: 'future' }, { factuality: 'CT-' })).toEqual([]);
    expect(kinds({ document: 'd' }, { document: 'd', factuality: 'CT-' })).toEqual([]);
  });
});

describe('near misses', () => {
  const base: Told = { places: ['city'], actors: ['red-army'], ...toll(7) };
  const misses = (...claims: ClaimRecord[]) => {
    const events = eventsOf(claims, { registry });
    return nearMisses(events, events, (id) => claims.find((c) => c.id === id), look);
  };

  it('one place, doer and number on neighbouring days', () => {
    const [a, b] = [claim({ id: 'a', day: '2020-05-01', ...base }), claim({ id: 'b', day: '2020-05-02', ...base })];
    expect(misses(a, b)).toEqual([
      {
        a: 'a',
        b: 'b',
        kind: 'time',
        detail: 'city · state:red · killed=7',
        contradiction: { id: 'time:a:b', kind: 'time', event: 'a', a: 'a', b: 'b', detail: '2020-05-01 | 2020-05-02' },
      },
    ]);
  });

  it('no contradiction where a day is only that of publication', () => {
    const [miss] = misses(claim({ id: 'a', day: '2020-05-01', ...base }), claim({ id: 'b', published: '2020-05-02', ...base }));
    expect(miss).toMatchObject({ kind: 'time', contradiction: null });
  });

  it('one doer, number and day in two places', () => {
    expect(misses(claim({ id: 'a', ...base }), claim({ id: 'b', ...base, places: ['village'] }))[0]).toMatchObject({
      kind: 'place',
      contradiction: { id: 'place:a:b', detail: 'city | village' },
    });
  });

  it('nothing else', () => {
    const other = (more: Told) => misses(claim({ ...base, day: '2020-05-01' }), claim({ ...base, day: '2020-05-02', ...more }));
    expect(other({ actors: ['blue-front'] })).toEqual([]);
    expect(other(toll(8))).toEqual([]);
    expect(other({ day: '2020-05-09' })).toEqual([]);
    expect(other({ places: ['village'] })).toEqual([]);
    expect(other({ factuality: 'CT-' })).toEqual([]);
  });
});
