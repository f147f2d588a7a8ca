import type { Claim, Link, Quantity, Reference, TimeReference } from '../../types.ts';
import type { ClaimRecord, DocumentRecord } from '../records.ts';

/** A number as it was told, and a link of the chain, without where in the text they stand. */
export type NumberTold = Omit<Quantity, 'start' | 'end'>;
export type Teller = Pick<Link, 'holder' | 'text' | 'ref'>;

/** The parts of a claim that tell events apart. */
export type Compared = Pick<Claim, 'kind' | 'type' | 'mode' | 'tense' | 'factuality' | 'evidence'> & {
  readonly trigger: Pick<Reference, 'start'>;
  readonly time: Pick<TimeReference, 'from' | 'to'> | null;
  readonly quantities: readonly NumberTold[];
  readonly attribution: readonly Teller[];
  readonly hedges: readonly unknown[];
};

/** What of a claim events are made of: a `ClaimRecord` is one, but most of it is not needed. */
export type EventClaim = Omit<ClaimRecord, 'document' | 'claim' | 'coder' | 'known'> & {
  readonly document: Pick<DocumentRecord, 'id' | 'group' | 'outlet' | 'published'>;
  readonly claim: Compared;
};
