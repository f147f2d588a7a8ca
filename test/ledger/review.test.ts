import { describe, expect, it } from 'vitest';
import type { Decision, Recorded, ReviewEntry } from '../../src/core/ledger/entries.ts';
import { adjudicationList, agreement } from '../../src/core/ledger/review/agreement.ts';
import { reviewStateOf, standingOf } from '../../src/core/ledger/review/standing.ts';

const said = (...list: [by: string, claim: string, decision: Decision][]): Recorded<ReviewEntry>[] =>
  list.map(([by, claim, decision], seq) => ({ seq, at: '2020-06-01T00:00:00Z', by, entry: { kind: 'review', claim, decision } }));

describe('what stands of the decisions on a claim', () => {
  const state = (...decisions: [string, Decision][]) =>
    reviewStateOf(said(...decisions.map(([by, d]): [string, string, Decision] => [by, 'c', d])));

  it('the last of each person, notes aside, undo taking one back', () => {
    expect(state()).toBe('unreviewed');
    expect(state(['mona', 'accept'])).toBe('accepted');
    expect(state(['mona', 'accept'], ['mona', 'reject'])).toBe('rejected');
    expect(state(['mona', 'accept'], ['mona', 'note'])).toBe('accepted');
    expect(state(['mona', 'accept'], ['mona', 'reject'], ['mona', 'undo'])).toBe('accepted');
    expect(state(['mona', 'accept'], ['mona', 'undo'], ['mona', 'undo'])).toBe('unreviewed');
    expect(state(['mona', 'accept'], ['sami', 'undo'])).toBe('accepted');
  });

  it('persons who differ leave it unsure; an edit replaces it', () => {
    expect(state(['mona', 'accept'], ['sami', 'accept'])).toBe('accepted');
    expect(state(['mona', 'accept'], ['sami', 'reject'])).toBe('unsure');
    expect(state(['mona', 'accept'], ['sami', 'reject'], ['sami', 'accept'])).toBe('accepted');
    expect(state(['mona', 'reject'], ['sami', 'edit'])).toBe('superseded');
    expect(state(['sami', 'edit'], ['sami', 'undo'])).toBe('unreviewed');
  });

  it('the order in which entries come does not matter, only that of the log', () => {
    const entries = said(['mona', 'c', 'accept'], ['mona', 'c', 'reject'], ['sami', 'c', 'unsure']);
    expect(standingOf([...entries].reverse())).toEqual(standingOf(entries));
  });
});

describe('agreement', () => {
  it('of two coders: Cohen’s kappa, worked by hand', () => {
    // 10 claims: both accept 4, both reject 3, mona accepts what sami rejects 2, the reverse 1
    const pairs: [Decision, Decision][] = [
      ...Array<[Decision, Decision]>(4).fill(['accept', 'accept']),
      ...Array<[Decision, Decision]>(3).fill(['reject', 'reject']),
      ...Array<[Decision, Decision]>(2).fill(['accept', 'reject']),
      ['reject', 'accept'],
    ];
    const result = agreement(
      said(
        ...pairs.flatMap(([x, y], i): [string, string, Decision][] => [
          ['mona', `c${i}`, x],
          ['sami', `c${i}`, y],
        ]),
      ),
    );
    expect(result).toMatchObject({ coders: ['mona', 'sami'], claims: 10, decisions: 20 });
    expect(result.pairs[0]).toMatchObject({ claims: 10, same: 7, observed: 0.7 });
    // expected: 0.6·0.5 + 0.4·0.5 = 0.5
    expect(result.pairs[0]!.kappa).toBeCloseTo(0.4, 10);
    // Krippendorff: 1 − 19 · 6 / (2 · 11 · 9)
    expect(result.alpha).toBeCloseTo(1 - (19 * 6) / (2 * 11 * 9), 10);
  });

  it('of many with gaps: Krippendorff’s alpha, on a known table of three observers and fifteen units (nominal alpha 0.691)', () => {
    const observers = ['. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'];
    const verdicts: Record<string, Decision> = { 1: 'accept', 2: 'reject', 3: 'unsure', 4: 'edit' };
    const entries = observers.flatMap((row, coder) =>
      row.split(' ').flatMap((value, unit): [string, string, Decision][] => {
        const verdict = verdicts[value];
        return verdict === undefined ? [] : [[`coder ${coder}`, `unit ${unit}`, verdict]];
      }),
    );
    expect(agreement(said(...entries)).alpha).toBeCloseTo(0.691, 3);
  });

  it('is null where nothing can be compared, or all say one thing', () => {
    expect(agreement([])).toEqual({ coders: [], claims: 0, decisions: 0, pairs: [], alpha: null });
    expect(agreement(said(['mona', 'c', 'accept'], ['sami', 'd', 'accept']))).toMatchObject({
      claims: 0,
      pairs: [],
      alpha: null,
    });
    const same = agreement(said(['mona', 'c', 'accept'], ['sami', 'c', 'accept']));
    expect(same).toMatchObject({ alpha: null, pairs: [{ observed: 1, kappa: null }] });
  });
});

describe('the adjudication list', () => {
  it('holds the claims on which persons differ now', () => {
    const entries = said(
      ['mona', 'b', 'accept'],
      ['sami', 'b', 'reject'],
      ['mona', 'a', 'accept'],
      ['sami', 'a', 'unsure'],
      ['mona', 'c', 'accept'],
      ['sami', 'c', 'reject'],
      ['sami', 'c', 'accept'],
      ['mona', 'd', 'edit'],
      ['sami', 'd', 'edit'],
      ['mona', 'e', 'reject'],
    );
    const list = adjudicationList(entries);
    expect(list.map(({ claim }) => claim)).toEqual(['a', 'b', 'd']);
    expect(list[1]!.decisions.map(({ by, decision }) => [by, decision])).toEqual([
      ['mona', 'accept'],
      ['sami', 'reject'],
    ]);
  });
});
