import { useMemo } from 'react';
import { useGet } from '../../state/queries.ts';
import { type AsOf, type Question, useAsOf } from '../../state/url.ts';

/** The days that a prediction is foretold for. `lane` keeps those that overlap apart. */
export interface Horizon {
  readonly claim: string;
  readonly earliest: string;
  readonly latest: string;
  readonly lane: number;
}
export const LANES = 5;

/** Predictions that answer to the question, whatever its days: the newest 200 of those with a horizon. */
export function useHorizons(question: Question): readonly Horizon[] {
  const [asOf] = useAsOf();
  const { from: _from, to: _to, kind: _kind, tense: _tense, ...rest } = question;
  const query: Question & AsOf & { limit: string } = { ...rest, ...asOf, limit: '200' };
  const { data } = useGet('/predictions', { query }, { keep: true });
  return useMemo(() => {
    const told = data?.items.flatMap(({ view: { claim, horizon } }) => (horizon ? [{ claim, ...horizon }] : [])) ?? [];
    const sorted = told.toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1));
    return sorted.map((horizon, i) => ({ ...horizon, lane: i % LANES }));
  }, [data]);
}
