import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import { bucketsWith } from '../../src/core/ledger/events/persons.ts';
import { claim, groupsOf, killed, registry, sameAs } from './records.ts';

const base = { places: ['city'], numbers: [killed(12)] };
const [a, b, c] = ['a', 'b', 'c'].map((id) => claim({ id, ...base }));
const other = claim({ id: 'z', places: ['village'], published: '2020-06-09', type: 'COERCE' });
const groups = (entries: Parameters<typeof sameAs>[]) =>
  groupsOf(eventsOf([a!, b!, c!, other], { registry, sameAs: entries.map((e) => sameAs(...e)) }));

describe('a person’s word on two claims', () => {
  it('joins what the rules keep apart, over types and days, and says who', () => {
    expect(groups([[a!, other, 'same']])).toEqual([['a', 'b', 'c', 'z']]);
    const [event] = eventsOf([a!, other], { registry, sameAs: [sameAs(a!, other, 'same')] });
    expect(event!.reasons).toMatchObject([{ a: 'a', b: 'z', rule: 'person' }]);
    expect(event!.reasons[0]!.detail).toMatch(/^mona/);
  });

  it('keeps apart what the rules join; the rest stays with the smaller id', () => {
    expect(groups([[a!, c!, 'apart']])).toEqual([['a', 'b'], ['c'], ['z']]);
    expect(
      groups([
        [a!, b!, 'apart'],
        [c!, a!, 'apart'],
      ]),
    ).toEqual([['a'], ['b', 'c'], ['z']]);
  });

  it('the rest goes with the one it holds to more', () => {
    const evidence = 'قصفت الطائرات الحربية فجرا أحياء المدينة القديمة كلها';
    const [p, q, r] = [claim({ id: 'p', ...base }), claim({ id: 'q', ...base, evidence }), claim({ id: 'r', ...base, evidence })];
    expect(groupsOf(eventsOf([p, q, r], { registry, sameAs: [sameAs(p, r, 'apart')] }))).toEqual([['p'], ['q', 'r']]);
  });

  it('the last word on a pair holds, whichever way round it is said', () => {
    expect(
      groups([
        [a!, other, 'same'],
        [other, a!, 'apart'],
      ]),
    ).toEqual([['a', 'b', 'c'], ['z']]);
    expect(
      groups([
        [a!, b!, 'apart'],
        [b!, a!, 'same'],
      ]),
    ).toEqual([['a', 'b', 'c'], ['z']]);
    expect(
      groups([
        [a!, other, 'same'],
        [a!, other, 'open'],
      ]),
    ).toEqual([['a', 'b', 'c'], ['z']]);
  });

  it('apart goes before same by way of a third', () => {
    expect(
      groups([
        [b!, other, 'same'],
        [a!, other, 'apart'],
      ]),
    ).toEqual([
      ['a', 'c'],
      ['b', 'z'],
    ]);
  });

  it('claims that are not at hand are passed over', () => {
    expect(groups([[a!, claim({ id: 'elsewhere' }), 'same']])).toEqual([['a', 'b', 'c'], ['z']]);
  });
});

describe('the buckets that have to be read together', () => {
  it('are those that persons joined, however far', () => {
    const [p, q, r, s] = ['p', 'q', 'r', 's'].map((id) => claim({ id }));
    const bucket = (id: string) => ({ p: 'A', q: 'B', r: 'C', s: 'D' })[id];
    const entries = [sameAs(q!, p!, 'same'), sameAs(r!, q!, 'same'), sameAs(s!, p!, 'same'), sameAs(p!, s!, 'apart')];
    expect(bucketsWith('A', entries, bucket)).toEqual(['A', 'B', 'C']);
    expect(bucketsWith('C', entries, bucket)).toEqual(['C', 'A', 'B']);
    expect(bucketsWith('D', entries, bucket)).toEqual(['D']);
  });
});
