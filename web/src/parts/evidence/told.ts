import type { ClaimRecord } from '../../state/records.ts';
import type { Mark } from './Quote.tsx';

export type ContradictionKind = 'toll' | 'doer' | 'place' | 'time' | 'polarity';

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Which parts of a claim are at odds, by what the two differ in. */
const AT_ODDS: Readonly<Record<ContradictionKind, (record: ClaimRecord) => readonly Spot[]>> = {
  toll: ({ claim }) => claim.quantities,
  doer: ({ claim }) => claim.actor,
  place: ({ claim }) => claim.place,
  time: ({ claim }) => (claim.time ? [claim.time] : []),
  polarity: ({ claim }) => [claim.trigger, ...claim.hedges],
};

/** Spans of the report as marks in the words quoted; what lies outside is left out. */
export const marksIn = ({ claim: { evidence } }: ClaimRecord, spots: readonly Spot[]): readonly Mark[] =>
  spots
    .filter(({ start, end }) => start >= evidence.start && end <= evidence.end && end > start)
    .map(({ start, end }) => ({ start: start - evidence.start, end: end - evidence.start }));

export const marksAtOdds = (kind: ContradictionKind, record: ClaimRecord): readonly Mark[] => {
  const marks = marksIn(record, AT_ODDS[kind](record));
  return marks.length > 0 ? marks : marksIn(record, [record.claim.trigger]);
};
