import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DyadEvidence } from '../../src/core/ledger/relations/evidence-rows.ts';
import { RELATION_RULES, RELATION_TYPES } from '../../src/core/ledger/relations/relation-types.ts';
import { periodsOf } from './relations-rows.ts';

const EVENTS = [
  'ASSAULT/x-clash',
  'ASSAULT',
  'ACCUSE',
  'COERCE/arrest',
  'RETREAT/release',
  'RETREAT/ceasefire',
  'AGREE',
  'AID',
  'COOPERATE',
];
const CHANGES = ['begins', 'holds', 'strengthens', 'weakens', 'ends', null];

const rows = fc.array(
  fc
    .record({
      day: fc.integer({ min: 15_000, max: 16_500 }),
      precision: fc.constantFrom('day', 'month', 'week', null),
      code: fc.constantFrom(...RELATION_TYPES, ...EVENTS),
      change: fc.constantFrom(...CHANGES),
      sign: fc.constantFrom(3, 3, 3, 2, 1, -1, -3),
      direction: fc.constantFrom(1, 2),
      length: fc.constantFrom(null, null, 0, 30, 509, 510, 511, 900),
    })
    .map(({ length, ...row }) => ({
      ...row,
      to: length === null ? null : row.day + length,
      direction: row.code in RELATION_RULES && !isDirected(row.code) ? 0 : row.direction,
    })),
  { maxLength: 60 },
);
const isDirected = (code: string): boolean => RELATION_TYPES.some((type) => type === code && RELATION_RULES[type].directed);
const named = (list: readonly Omit<DyadEvidence, 'claims'>[]): DyadEvidence[] =>
  list.map((row, i) => ({ ...row, claims: [`c${i}`] }));

describe('laws of periods', () => {
  it('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(rows, fc.integer(), (list, seed) => {
        const all = named(list);
        const shuffled = [...all].sort((a, b) => hash(a.claims[0]!, seed) - hash(b.claims[0]!, seed));
        expect(periodsOf(shuffled)).toEqual(periodsOf(all));
      }),
      { numRuns: 200 },
    );
  });

  it('intervals are intervals, start comes before end, and levels are on the ladder', () => {
    fc.assert(
      fc.property(rows, (list) => {
        for (const { start, end, level, type, seen, counts, inferred } of periodsOf(named(list))) {
          if (start) expect(start.earliest <= start.latest).toBe(true);
          if (end) expect(end.earliest <= end.latest).toBe(true);
          if (start && end) expect(start.earliest <= end.latest && start.earliest <= end.earliest).toBe(true);
          expect(seen.earliest <= seen.latest).toBe(true);
          expect(level).toBeGreaterThanOrEqual(-3);
          expect(level).toBeLessThanOrEqual(3);
          expect(Math.sign(level) * Math.sign(RELATION_RULES[type as 'ALLIANCE'].level)).not.toBe(-1);
          expect(counts.for).toBeGreaterThan(0);
          if (inferred) expect(['HOSTILITY', 'RIVALRY', 'TRUCE', 'RAPPROCHEMENT', 'SUPPORT_FOR', 'COOPERATION']).toContain(type);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stretches of one type and direction follow each other', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const ends = new Map<string, string | null>();
        for (const { type, pair, end, seen } of periodsOf(named(list))) {
          const lane = `${type} ${pair.join(' ')}`;
          const before = ends.get(lane);
          // an open one is the last of its lane
          expect(before).not.toBe(null);
          if (before && end) expect(end.latest >= before).toBe(true);
          ends.set(lane, end === null ? null : end.latest);
          expect(seen.latest).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what began within a range of days and ended within it is told in the order it happened', () => {
    const ranges = named([
      { day: 15_000, precision: 'day', to: 15_510, code: 'HOSTILITY', change: 'begins', sign: 3, direction: 0 },
      { day: 15_000, precision: 'day', to: null, code: 'HOSTILITY', change: 'ends', sign: 3, direction: 0 },
      { day: 15_001, precision: 'day', to: null, code: 'ASSAULT', change: null, sign: 3, direction: 1 },
    ]);
    const [begun, again] = periodsOf(ranges).filter(({ type }) => type === 'HOSTILITY');
    expect(begun).toMatchObject({
      start: { latest: '2011-01-26' },
      end: { latest: '2011-01-26' },
      seen: { latest: '2011-01-26' },
    });
    expect(again).toMatchObject({ start: { earliest: '2011-01-27' }, end: null });
  });

  it('every claim of a relation type stands for or against at most one period of its lane', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const seen = new Set<string>();
        for (const period of periodsOf(named(list)))
          for (const claim of [...period.for, ...period.against]) {
            const key = `${period.type} ${period.pair.join(' ')} ${claim}`;
            expect(seen.has(key)).toBe(false);
            seen.add(key);
          }
      }),
    );
  });

  it('rows counted together by day give the same periods as single ones', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const together = new Map<string, DyadEvidence & { count: number; claims: string[] }>();
        for (const row of named(list)) {
          const key = JSON.stringify({ ...row, claims: 0 });
          const known = together.get(key);
          if (known) together.set(key, { ...known, count: known.count + 1 });
          else together.set(key, { ...row, claims: [...row.claims], count: 1 });
        }
        const bare = (periods: ReturnType<typeof periodsOf>) => periods.map((p) => ({ ...p, for: [], against: [] }));
        expect(bare(periodsOf([...together.values()]))).toEqual(bare(periodsOf(named(list))));
      }),
    );
  });

  it('the cost is linear in the rows: ten times as many take no more than forty times as long', { timeout: 60_000 }, () => {
    const codes = ['ASSAULT/x-clash', 'ASSAULT/aerial', 'ACCUSE', 'TRUCE', 'COERCE/arrest', 'CONSULT', 'HOSTILITY'];
    const many = Array.from({ length: 20_000 }, (_, i): DyadEvidence => {
      const code = codes[(i * 7919) % codes.length]!;
      const direction = code in RELATION_RULES ? 0 : 1 + (i % 2);
      const day = 12_000 + ((i * 104_729) % 5_000);
      return { day, precision: i % 3 ? 'day' : null, code, change: null, sign: 3, direction, claims: [`k${i}`] };
    });
    const time = (rows: readonly DyadEvidence[]): number => {
      const taken = Array.from({ length: 4 }, () => {
        const start = performance.now();
        expect(periodsOf(rows).length).toBeGreaterThan(1);
        return performance.now() - start;
      });
      return Math.min(...taken);
    };
    time(many);
    expect(time(many)).toBeLessThan(40 * Math.max(2, time(many.slice(0, 2_000))));
  });
});

function hash(text: string, seed: number): number {
  let h = seed | 0;
  for (const c of text) h = (Math.imul(h ^ c.charCodeAt(0), 0x85ebca6b) ^ (h >>> 13)) | 0;
  return h;
}
