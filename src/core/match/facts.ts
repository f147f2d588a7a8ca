import type { AdjectiveRecord } from '../lexicon.ts';

/** What the small lists of the lexicon say of a spelling, together, so that a word is looked up once for all of them. */
export interface Facts {
  /** function classes, as bits */
  fn: number;
  given: boolean;
  /** an expression of time or number may begin with it */
  measures: boolean;
  /** it tells a time and does not only frame one */
  timely: boolean;
  adjective: AdjectiveRecord | null;
}
