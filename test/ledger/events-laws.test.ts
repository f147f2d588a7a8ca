import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recorded, SameAsEntry } from '../../src/core/ledger/entries.ts';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import type { ClaimRecord } from '../../src/core/ledger/records.ts';
import { claim, killed, link, registry } from './records.ts';

// What holds whatever is told. The alphabet is small on purpose, so that claims meet.

const some = <T>(...values: T[]) => fc.subarray(values, { maxLength: 2 });
const told = fc.record({
  document: fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5'),
  type: fc.constantFrom('ASSAULT', 'ACCUSE'),
  mode: fc.constantFrom(undefined, 'aerial', 'heavy-weapons', 'targeted'),
  actors: some('red-army', 'red-government', 'blue-front', 'world-coalition'),
  recipients: some('green-front', 'blue-brigade'),
  places: some('city', 'village', 'north', 'XX'),
  number: fc.constantFrom(0, 2, 5, 7, 12, 60),
  evidence: fc.constantFrom('', '', 'قصفت الطائرات الحربية فجرا أحياء المدينة القديمة كلها'),
  factuality: fc.constantFrom('CT+' as const, 'CT+' as const, 'CT-' as const, 'PS+' as const),
  links: fc.constantFrom([], [link('anonymous', 'مصادر أمنية')], [link('monitor', 'المرصد', 'watch')]),
});
const claimsOf = fc.array(told, { minLength: 1, maxLength: 14 }).map((list) =>
  list.map(({ number, mode, ...rest }, i) =>
    claim({
      ...rest,
      id: `${rest.document}.${i}`,
      ...(mode === undefined ? {} : { mode }),
      numbers: number === 0 ? [] : [killed(number)],
    }),
  ),
);
const verdicts = fc.array(
  fc.record({ x: fc.nat(13), y: fc.nat(13), verdict: fc.constantFrom('same' as const, 'apart' as const, 'open' as const) }),
  { maxLength: 6 },
);
const entriesFor = (claims: readonly ClaimRecord[], list: { x: number; y: number; verdict: SameAsEntry['verdict'] }[]) =>
  list.map(
    ({ x, y, verdict }, seq): Recorded<SameAsEntry> => ({
      seq,
      at: '2020-06-01T00:00:00Z',
      by: 'mona',
      entry: { kind: 'same-as', a: claims[x % claims.length]!.id, b: claims[y % claims.length]!.id, verdict },
    }),
  );

const home = (events: ReturnType<typeof eventsOf>): Map<string, string> =>
  new Map(events.flatMap((e) => e.claims.map((c) => [c, e.id] as const)));

describe('laws of events', () => {
  it('the order of claims and of entries changes nothing', () => {
    fc.assert(
      fc.property(claimsOf, verdicts, fc.infiniteStream(fc.nat()), (claims, list, random) => {
        const sameAs = entriesFor(claims, list);
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        expect(eventsOf(shuffled(claims), { registry, sameAs: shuffled(sameAs) })).toEqual(
          eventsOf(claims, { registry, sameAs }),
        );
      }),
    );
  });

  it('every claim stands in one event, whose reasons tie all its claims together', () => {
    fc.assert(
      fc.property(claimsOf, verdicts, (claims, list) => {
        const events = eventsOf(claims, { registry, sameAs: entriesFor(claims, list) });
        expect(events.flatMap((e) => e.claims).sort()).toEqual(claims.map((c) => c.id).sort());
        for (const event of events) {
          expect(event.id).toBe([...event.claims].sort()[0]);
          const reached = new Set([event.claims[0]]);
          for (let i = 0; i < event.claims.length; i++)
            for (const { a, b } of event.reasons) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
          expect(reached.size).toBe(event.claims.length);
          expect(event.reasons).toHaveLength(event.claims.length - 1);
        }
      }),
    );
  });

  it('claims of two buckets never meet without a person', () => {
    fc.assert(
      fc.property(claimsOf, (claims) => {
        const both = eventsOf(claims, { registry });
        const apart = ['ASSAULT', 'ACCUSE'].flatMap((type) =>
          eventsOf(
            claims.filter((c) => c.claim.type === type),
            { registry },
          ),
        );
        expect(both).toEqual([...apart].sort((a, b) => (a.id < b.id ? -1 : 1)));
      }),
    );
  });

  it('what exact keys joined, more claims never part', () => {
    const exact = new Set(['copied-sentence', 'copied-phrase', 'day-place-number']);
    fc.assert(
      fc.property(claimsOf, fc.nat(), (claims, cut) => {
        const few = eventsOf(claims.slice(0, 1 + (cut % claims.length)), { registry });
        const all = home(eventsOf(claims, { registry }));
        for (const { a, b, rule } of few.flatMap((e) => e.reasons)) if (exact.has(rule)) expect(all.get(a)).toBe(all.get(b));
      }),
    );
  });

  it('a person’s last word on a pair holds, and taking it back restores what was', () => {
    fc.assert(
      fc.property(claimsOf, verdicts, (claims, list) => {
        const sameAs = entriesFor(claims, list);
        const events = home(eventsOf(claims, { registry, sameAs }));
        const last = new Map(sameAs.map(({ entry }) => [[entry.a, entry.b].sort().join(' '), entry]));
        for (const { a, b, verdict } of last.values())
          if (verdict === 'apart' && a !== b) expect(events.get(a)).not.toBe(events.get(b));
        if ([...last.values()].every(({ verdict }) => verdict !== 'apart'))
          for (const { a, b, verdict } of last.values()) if (verdict === 'same') expect(events.get(a)).toBe(events.get(b));
        const undone = sameAs.map((r) => ({ ...r, seq: r.seq + 100, entry: { ...r.entry, verdict: 'open' as const } }));
        expect(eventsOf(claims, { registry, sameAs: [...sameAs, ...undone] })).toEqual(eventsOf(claims, { registry }));
      }),
    );
  });
});
