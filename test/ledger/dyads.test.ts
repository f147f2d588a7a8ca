import { describe, expect, it } from 'vitest';
import { dyadsOf } from '../../src/core/ledger/relations/dyads.ts';
import { evidenceOf } from '../../src/core/ledger/relations/event-evidence.ts';
import { RELATION_RULES, RELATION_TYPES } from '../../src/core/ledger/relations/relation-types.ts';
import type { Claim } from '../../src/core/types.ts';

const NOTHING = { start: 0, end: 0, text: '' };
const claim = (more: Partial<Claim>): Claim => ({
  id: 'c1',
  kind: 'event',
  type: 'ASSAULT',
  trigger: NOTHING,
  also: [],
  evidence: { start: 0, end: 0 },
  actor: [],
  recipient: [],
  place: [],
  time: null,
  quantities: [],
  attribution: [],
  factuality: 'CT+',
  outletFactuality: 'CT+',
  hedges: [],
  tense: 'past',
  about: [],
  rules: [],
  ...more,
});
/** As words: `a→b`, `a—b`. */
const pairs = (more: Partial<Claim>, actors: readonly string[], recipients: readonly string[] = []): string[] => {
  const roles = (ids: readonly string[]) => ids.map((ref) => ({ ...NOTHING, ref }));
  const dyads = dyadsOf(claim({ actor: roles(actors), recipient: roles(recipients), ...more }), { actors, recipients });
  return dyads.map(({ a, b, direction }) => (direction === 0 ? `${a}—${b}` : direction === 1 ? `${a}→${b}` : `${b}→${a}`));
};

describe('the pairs of a claim', () => {
  it('an act goes from each actor to each recipient, whichever id comes first', () => {
    expect(pairs({}, ['b'], ['a', 'c'])).toEqual(['b→a', 'b→c']);
    expect(pairs({}, ['a'], ['a'])).toEqual([]);
  });

  it('a clash, a meeting, an exchange is between those who act', () => {
    for (const [type, mode] of [
      ['ASSAULT', 'x-clash'],
      ['RETREAT', 'x-exchange'],
      ['RETREAT', 'ceasefire'],
      ['CONSULT', 'visit'],
    ] as const)
      expect(pairs({ type, mode }, ['a', 'b', 'c'])).toEqual(['a—b', 'a—c', 'b—c']);
    expect(pairs({ type: 'CONSULT' }, ['b'], ['a'])).toEqual(['a—b']);
  });

  it('joint actors are no evidence on each other, and a common enemy is no partner', () => {
    expect(pairs({}, ['a', 'b'], ['c'])).toEqual(['a→c', 'b→c']);
    expect(pairs({ type: 'COOPERATE' }, ['a', 'b'], ['c'])).toEqual(['a—b']);
  });

  it('a mediator brings the parties together', () => {
    expect(pairs({ type: 'CONSULT', mode: 'third-party' }, ['m'], ['a', 'b'])).toEqual(['a—b']);
  });

  it('relations by their direction', () => {
    expect(pairs({ kind: 'relation', type: 'ALLIANCE' }, ['b', 'a'])).toEqual(['a—b']);
    expect(pairs({ kind: 'relation', type: 'MEMBER_OF' }, ['b'], ['a'])).toEqual(['b→a']);
  });

  it('what is foretold, planned, judged or says nothing of a relation gives none', () => {
    expect(pairs({ tense: 'future' }, ['a'], ['b'])).toEqual([]);
    expect(pairs({ factuality: 'Uu' }, ['a'], ['b'])).toEqual([]);
    expect(pairs({ kind: 'assessment', type: 'sentiment' }, ['a'], ['b'])).toEqual([]);
    expect(pairs({ type: 'REQUEST' }, ['a'], ['b'])).toEqual([]);
  });

  it('a claim with very many parties gives twelve at most', () => {
    const many = Array.from({ length: 30 }, (_, i) => `x${i}`);
    expect(pairs({ type: 'CONSULT' }, many)).toHaveLength(12);
  });

  it('keeps change, certainty and whether a day was told', () => {
    const time = { ...NOTHING, from: '2014-01-01', to: '2014-01-31', precision: 'month' } as const;
    const denied = claim({ kind: 'relation', type: 'TRUCE', change: 'ends', factuality: 'PR-', time });
    expect(dyadsOf(denied, { actors: ['a', 'b'], recipients: [] })[0]).toEqual({
      a: 'a',
      b: 'b',
      code: 'TRUCE',
      change: 'ends',
      sign: -2,
      direction: 0,
      precision: 'month',
    });
    expect(dyadsOf(claim({}), { actors: ['a'], recipients: ['b'] })[0]!.precision).toBeNull();
  });
});

describe('the tables', () => {
  it('modes fall back to their type, and unknown codes say nothing', () => {
    expect(evidenceOf('ASSAULT/never-heard-of')).toBe(evidenceOf('ASSAULT'));
    expect(evidenceOf('toString')).toEqual([]);
    expect(evidenceOf('MOBILIZE/troops')).toEqual([]);
  });

  it('evidence bears on the side of the ladder that its type is on', () => {
    for (const code of ['ASSAULT', 'COERCE', 'ACCUSE', 'AID', 'COOPERATE', 'CONSULT'])
      for (const { type, level } of evidenceOf(code)) {
        expect(RELATION_TYPES).toContain(type);
        expect(level * RELATION_RULES[type].level).toBeGreaterThanOrEqual(0);
      }
  });
});
