import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import type { ClaimRecord, Registry } from '../../src/core/ledger/records.ts';
import { BUILT, builtReader } from '../helpers/reader.ts';

// Invented reports, read by the rules and gathered: that what the reader gives is what the rules of events look for.

/** Each place its own, each actor alone: enough for what these reports tell. */
const registry: Registry = {
  actor: (id) => ({ id, name: id, nameEn: id, kind: 'armed_group' }),
  place: (id) => ({ id, name: id, nameEn: id, type: 'town', country: 'SY', precision: 'point' }),
};

function read(id: string, outlet: string, text: string): ClaimRecord[] {
  const published = '2020-03-10';
  const { claims } = builtReader().read({ id, outlet, published, text, all: true });
  const refs = (list: readonly { readonly ref?: string }[]): string[] => [...new Set(list.flatMap(({ ref }) => ref ?? []))];
  return claims.map((claim) => ({
    id: `${id}.r1.${claim.id}`,
    document: {
      id,
      group: id,
      outlet,
      published,
      known: '2020-03-11T00:00:00Z',
      length: text.length,
      state: 'read',
      claims: claims.length,
    },
    coder: { kind: 'rules', version: '0' },
    claim,
    evidence: text.slice(claim.evidence.start, claim.evidence.end),
    actors: refs(claim.actor),
    recipients: refs(claim.recipient),
    places: refs(claim.place),
    day: claim.time?.from ?? published,
    told: claim.time?.from !== undefined,
    known: '2020-03-11T00:00:00Z',
    review: 'unreviewed',
    restricted: false,
  }));
}

/** The event with most claims. */
const main = (...reports: ClaimRecord[][]) =>
  eventsOf(reports.flat(), { registry }).sort((a, b) => b.claims.length - a.claims.length)[0]!;

describe.skipIf(!BUILT)('events of read reports', () => {
  it('one raid in two outlets’ words, from one unnamed source: one event, one chain', () => {
    const event = main(
      read('a', 'الأولى', 'قالت مصادر أمنية إن 14 مدنيا قتلوا في غارة جوية على مدينة سراقب اليوم الثلاثاء.'),
      read('b', 'الثانية', 'وأضافت مصادر أمنية أن 14 شخصا قتلوا اليوم الثلاثاء في قصف جوي استهدف مدينة سراقب.'),
    );
    expect(new Set(event.claims.map((c) => c[0]))).toEqual(new Set(['a', 'b']));
    expect(event.for).toHaveLength(1);
    expect(event.for[0]!.links).toContain('formula:مصادر امنيه');
    expect(event.numbers.find((n) => n.unit === 'killed')).toMatchObject({ conservative: 14, majority: 14 });
  });

  it('another outlet with another source and toll: two chains and a contradiction', () => {
    const event = main(
      read('a', 'الأولى', 'قالت مصادر أمنية إن 14 مدنيا قتلوا في غارة جوية على بلدة سراقب.'),
      read('b', 'الثانية', 'وأفاد المرصد السوري لحقوق الإنسان بمقتل 19 مدنيا في غارة جوية على بلدة سراقب.'),
    );
    expect(event.for).toHaveLength(2);
    expect(event.contradictions.map((c) => c.kind)).toEqual(['toll']);
    expect(event.numbers.find((n) => n.unit === 'killed')).toMatchObject({
      conservative: 14,
      triple: { low: 14, high: 19 },
      majority: null,
    });
  });

  it('a sentence copied with other marks is one witness', () => {
    const text = 'قصفت طائرات حربية بلدة سراقب فجر اليوم وقتل خمسة مدنيين بينهم امرأة';
    const event = main(read('a', 'الأولى', `${text}.`), read('b', 'الثانية', `${text.replaceAll('ة', 'ه')} ، وفق شهود.`));
    expect(event.for).toHaveLength(1);
    expect(event.for[0]!.links).toContain('wording');
  });
});

describe('the cost of events', () => {
  const bucket = (size: number): ClaimRecord[] =>
    Array.from({ length: size }, (_, i): ClaimRecord => {
      const span = { start: 0, end: 4, text: 'قصفت' };
      const number = { ...span, op: 'exact' as const, point: i % 40, unit: 'killed' as const, role: 'recipient' as const };
      return {
        id: `d${i % 2500}.r1.c${i}`,
        document: {
          id: `d${i % 2500}`,
          group: `d${i % 2500}`,
          outlet: `o${i % 60}`,
          known: '',
          length: 1,
          state: 'read',
          claims: 8,
        },
        coder: { kind: 'rules', version: '0' },
        claim: {
          id: 'c',
          kind: 'event',
          type: 'ASSAULT',
          mode: ['aerial', 'firearms', 'explosives'][i % 3]!,
          trigger: span,
          also: [],
          evidence: span,
          actor: [],
          recipient: [],
          place: [],
          time: null,
          quantities: i % 2 ? [number] : [],
          attribution: [],
          factuality: 'CT+',
          outletFactuality: 'CT+',
          hedges: [],
          tense: 'past',
          about: [],
          rules: [],
        },
        evidence: `قصفت الطائرات حي ${i % 9000} في المدينة فجر اليوم وسقط قتلى`,
        actors: i % 5 ? [`a${i % 7}`] : [],
        recipients: i % 11 ? [] : ['b'],
        // one town takes a fifth of all
        places: i % 5 ? [`p${i % 300}`] : ['hot'],
        day: '2020-03-10',
        told: true,
        known: '',
        review: 'unreviewed',
        restricted: false,
      };
    });
  /** Milliseconds of the processor, least of five: other programs on the machine do not count. */
  const best = (size: number): number => {
    const claims = bucket(size);
    return Math.min(
      ...[1, 2, 3, 4, 5].map(() => {
        const start = process.cpuUsage();
        eventsOf(claims, { registry });
        return process.cpuUsage(start).user / 1000;
      }),
    );
  };

  it('grows as the bucket does: four times the claims, not sixteen times the time', () => {
    best(4000);
    expect(best(16_000) / best(4000)).toBeLessThan(10);
  }, 60_000);

  it('a hot day in one town is many events', () => {
    const events = eventsOf(bucket(8000), { registry });
    expect(events.length).toBeGreaterThan(300);
    expect(Math.max(...events.map((e) => e.claims.length))).toBeLessThan(1600);
  });
});
