import type { Span, TimePrecision } from '../types.ts';
import type { NumberLexicon } from './number-types.ts';
import type { PhraseTable } from './phrase.ts';

export type TimeRole = 'when' | 'duration' | 'since' | 'until' | 'age';
export type TimeDirection = 'past' | 'future' | 'unknown';

/** Words of one sentence that tell a time. `from`, `to` are ISO dates, inclusive; absent where nothing anchors the words. */
export interface TimeMention extends Span {
  readonly firstToken: number;
  readonly lastToken: number;
  /** where the words of time begin; other words may stand between a preposition and them (since the war began in May) */
  readonly headToken: number;
  readonly from?: string;
  readonly to?: string;
  readonly precision?: TimePrecision;
  readonly direction: TimeDirection;
  readonly role: TimeRole;
  /** the text gives the year, so no publication date is needed */
  readonly fullDate: boolean;
  /** where the words do not say past or future: the reading to take if the act is still to come */
  readonly next?: { readonly from: string; readonly to: string };
  readonly rule: string;
}

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
export type Relation = 'past' | 'future' | 'current' | 'recent';
export type Phase = 'first' | 'mid' | 'last' | 'half1' | 'half2' | 'day1';
export type Frame = 'since' | 'ago' | 'after' | 'within' | 'for' | 'until' | 'from' | 'to' | 'between' | 'in';
export type BareTimeKind =
  | 'part'
  | 'late'
  | 'this'
  | 'same'
  | 'few'
  | 'extra'
  | 'half'
  | 'running'
  | 'joint'
  | 'none'
  | 'earlier'
  | 'later'
  | 'clock'
  | 'zone'
  | 'age'
  | 'namehead';

export type TimeEntry =
  | { readonly kind: 'month'; readonly month: number; readonly calendar: 'gregorian' | 'hijri'; readonly weak: boolean }
  | { readonly kind: 'weekday'; readonly day: number }
  | { readonly kind: 'deictic'; readonly offset: number; readonly part: boolean }
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly number: 's' | 'd' | 'p'; readonly measure: number }
  | { readonly kind: 'modifier'; readonly rel: Relation }
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'season'; readonly month: number }
  | { readonly kind: 'occasion'; readonly month: number; readonly day: number; readonly length: number }
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'era'; readonly era: 'hijri' | 'gregorian' }
  | {
      readonly kind: 'stretch';
      readonly from: number;
      readonly to: number;
      readonly precision: TimePrecision;
      readonly role: TimeRole;
    }
  | { readonly kind: BareTimeKind };

/** The words of time of one language, compiled; plain data. */
export interface TimeLexicon {
  readonly phrases: PhraseTable<TimeEntry>;
}
/** What the finders of times and quantities read. */
export interface MeasureLexicon {
  readonly time: TimeLexicon;
  readonly numbers: NumberLexicon;
}
