import type { ReviewState } from '../../core/ledger/records.ts';
import type { Query } from '../../core/ledger/search/query.ts';

/** A question about claims, its names resolved. Parts that are left out ask for nothing. */
export interface ClaimFilter {
  /** all must hold */
  readonly tags?: readonly TagFilter[];
  /** days since 1970-01-01, inclusive, of the day a claim is filed under */
  readonly from?: number;
  readonly to?: number;
  /** the told interval must hold this day */
  readonly trueOn?: number;
  readonly factuality?: readonly string[];
  readonly tense?: readonly string[];
  /** by default all but superseded ones */
  readonly review?: readonly ReviewState[];
  /** as coders found them: persons' edits are left out */
  readonly found?: boolean;
  readonly decided?: Decided;
  /** key of one document */
  readonly document?: number;
  readonly text?: Query;
  /** restricted claims, too */
  readonly restricted?: boolean;
}

/** Claims by who decided on them; who edited one decided on the edit, too. Decisions that were taken back do not count. */
export interface Decided {
  /** this person did */
  readonly by?: string;
  /** somebody else did, and this person did not */
  readonly besides?: string;
}

/** Any of these tags (`actor:…`, `place:…`, `type:…`); `roles`: 1 as actor, 2 as recipient, left out for either. */
export interface TagFilter {
  readonly any: readonly string[];
  readonly roles?: number;
}

const SHOWN: readonly ReviewState[] = ['unreviewed', 'accepted', 'rejected', 'unsure'];

export const statesOf = ({ review }: ClaimFilter): readonly ReviewState[] => review ?? SHOWN;
