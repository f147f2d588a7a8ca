import { describe, expect, it } from 'vitest';
import { chainKeysOf } from '../../src/core/ledger/events/chain-keys.ts';
import { chainsOf } from '../../src/core/ledger/events/chains.ts';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import { sourceIdsOf } from '../../src/core/ledger/sources/ids.ts';
import { claim, killed, link, registry } from './records.ts';

const count = (...claims: Parameters<typeof chainsOf>[0]): number => chainsOf(claims, registry).length;
const story = { places: ['city'], numbers: [killed(12)], actors: ['red-army'] };

describe('independent chains', () => {
  it('five outlets with one anonymous source are one witness; an independent monitor makes two', () => {
    const outlets = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس'];
    const five = outlets.map((outlet) => claim({ ...story, outlet, links: [link('anonymous', 'مصادر أمنية')] }));
    const [event, ...rest] = eventsOf(five, { registry });
    expect(rest).toEqual([]);
    expect(event!.for).toEqual([{ claims: five.map((c) => c.id).sort(), links: ['formula:مصادر امنيه'] }]);
    const monitor = claim({ ...story, outlet: 'السادس', links: [link('monitor', 'المرصد', 'watch')] });
    expect(eventsOf([...five, monitor], { registry })[0]!.for).toHaveLength(2);
  });

  it('meet in a copy group, an outlet, an agency, an official, a named speaker', () => {
    expect(count(claim({ group: 'g' }), claim({ group: 'g' }))).toBe(1);
    expect(count(claim({ outlet: 'الخبر' }), claim({ outlet: 'الخبر' }))).toBe(1);
    expect(
      count(
        claim({ links: [link('outlet-relay', 'وكالة الخبر', 'agency')] }),
        claim({ links: [link('outlet-relay', 'الوكالة', 'agency')] }),
      ),
    ).toBe(1);
    expect(
      count(
        claim({ links: [link('person', 'وزير الدفاع', 'red-army')] }),
        claim({ links: [link('person', 'الوزير', 'red-army')] }),
      ),
    ).toBe(1);
    expect(count(claim({ links: [link('person', 'سامي الأحمد')] }), claim({ links: [link('person', 'سامى الاحمد')] }))).toBe(1);
    expect(count(claim(), claim())).toBe(2);
  });

  it('meet where an outlet is quoted that tells it itself', () => {
    const own = claim({ outlet: 'وكالة الخبر' });
    expect(count(own, claim({ links: [link('outlet-relay', 'وكالة الخبر', 'agency')] }))).toBe(1);
    expect(count(own, claim({ links: [link('outlet-relay', 'وكالة الخبر')] }))).toBe(1);
    expect(count(claim({ outlet: 'News Agency' }), claim({ links: [link('state-media', 'الوكالة', 'agency')] }))).toBe(1);
  });

  it('meet in copied words, whoever is named', () => {
    const evidence = 'قصفت الطائرات الحربية فجرا أحياء المدينة القديمة كلها';
    const [chain, ...rest] = chainsOf([claim({ evidence }), claim({ evidence })], registry);
    expect(rest).toEqual([]);
    expect(chain!.links).toEqual(['wording']);
  });

  it('meet through a third', () => {
    const a = claim({ outlet: 'x' });
    const b = claim({ outlet: 'x', links: [link('monitor', 'المرصد', 'watch')] });
    const c = claim({ outlet: 'y', links: [link('monitor', 'المرصد', 'watch')] });
    expect(count(a, c)).toBe(2);
    expect(count(a, b, c)).toBe(1);
  });

  it('a source that only points back, or a passive, names nobody', () => {
    expect(count(claim({ links: [link('anonymous', 'المصدر')] }), claim({ links: [link('anonymous', 'المصدر')] }))).toBe(2);
    expect(count(claim({ links: [link('unknown', 'قيل')] }), claim({ links: [link('unknown', 'قيل')] }))).toBe(2);
  });
});

describe('ids of sources and keys of chains', () => {
  it('run from the outlet inwards', () => {
    const links = [link('outlet-relay', 'وكالة الخبر', 'agency'), link('anonymous', 'مصدر أمني'), link('person', 'سامي الأحمد')];
    const record = claim({ document: 'd', outlet: 'الخبر', links });
    expect(sourceIdsOf(record)).toEqual(['outlet:الخبر', 'agency', 'anonymous:مصدر امني', 'speaker:سامي احمد']);
    expect(chainKeysOf(record, registry)).toEqual(
      expect.arrayContaining([
        'copies:d',
        'outlet:خبر',
        'agency:agency',
        'outlet:وكاله خبر',
        'formula:مصدر امني',
        'speaker:سامي احمد',
      ]),
    );
  });
});
