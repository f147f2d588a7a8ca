import type { QuantityOp, Span } from '../types.ts';
import type { PhraseTable } from './phrase.ts';

export type NumberEntry =
  | { readonly kind: 'digit' | 'teen' | 'ten' | 'hundred' | 'multiple' | 'ordinal'; readonly value: number }
  | { readonly kind: 'scale'; readonly value: number; readonly after: boolean }
  | {
      readonly kind:
        | 'half'
        | 'quarter'
        | 'percent'
        | 'measure'
        | 'label'
        | 'name'
        | 'age'
        | 'age-unit'
        | 'function'
        | 'other'
        | 'one-of'
        | 'all';
    };

/** `low` and `high` are factors of the number. */
export interface Approximator {
  readonly use: QuantityOp;
  readonly position: 'before' | 'after' | 'between' | 'around';
  readonly low?: number;
  readonly high?: number;
}

/** The words of number of one language, compiled; plain data. */
export interface NumberLexicon {
  readonly words: PhraseTable<NumberEntry>;
  readonly approximators: PhraseTable<Approximator>;
}

/** A count in a sentence. `lastToken` closes the number words with their approximator, not the counted noun. */
export interface QuantityMention extends Span {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly op: QuantityOp;
  readonly low?: number;
  readonly point?: number;
  readonly high?: number;
  /** the counted noun, or -1 */
  readonly nounToken: number;
  readonly isOrdinal: boolean;
  readonly rule: string;
}
