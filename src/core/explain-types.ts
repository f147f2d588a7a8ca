import type { Factuality, Span } from './types.ts';

/** What the reader saw in each sentence and why it did or did not make a claim of it. Plain data. */
export interface Explanation {
  /** sentences in the whole text; `sentences` may hold only the one asked for */
  readonly count: number;
  readonly sentences: readonly SentenceExplanation[];
}

export interface Excerpt extends Span {
  readonly text: string;
}

export interface SentenceExplanation extends Excerpt {
  /** from 1 */
  readonly number: number;
  readonly words: readonly WordExplanation[];
  readonly phrases: readonly PhraseExplanation[];
  readonly names: readonly NameExplanation[];
  readonly times: readonly TimeExplanation[];
  readonly quantities: readonly QuantityExplanation[];
  readonly scopes: readonly ScopeExplanation[];
  readonly triggers: readonly TriggerExplanation[];
  readonly silent: readonly SilentExplanation[];
}

export interface WordExplanation extends Excerpt {
  /** what the finders took the word for: a function class, a name, a kind of phrase; '' for none */
  readonly tag: string;
  readonly analyses: readonly AnalysisExplanation[];
}

export interface AnalysisExplanation {
  readonly lemma: string;
  readonly pos: string;
  /** such as `perfect 3ms active` */
  readonly features: string;
  /** proclitics in order, as names: and, for, the … */
  readonly clitics: string;
  readonly suffix: string;
  /** read from the word's shape; the lexicon does not know it */
  readonly guess?: boolean;
}

export interface PhraseExplanation extends Excerpt {
  readonly kind: string;
  readonly prep: string;
}

export interface NameExplanation extends Excerpt {
  readonly kind: 'actor' | 'place';
  readonly ref?: string;
  readonly rule: string;
}

export interface TimeExplanation extends Excerpt {
  readonly from?: string;
  readonly to?: string;
  readonly precision?: string;
  readonly rule: string;
}

export interface QuantityExplanation extends Excerpt {
  readonly op: string;
  readonly low?: number;
  readonly point?: number;
  readonly high?: number;
  readonly unit: string;
  readonly rule: string;
}

/** A stretch of the sentence that a speaker, a hedge or a negation governs. */
export interface ScopeExplanation extends Excerpt {
  /** the speakers from the outlet inwards */
  readonly chain: readonly string[];
  readonly makes: Factuality | '';
  readonly rule: string;
}

export interface TriggerExplanation extends Excerpt {
  readonly rule: string;
  readonly kind: string;
  /** with the mode, if any: `ASSAULT/aerial` */
  readonly type: string;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place: readonly string[];
  readonly time: string;
  readonly outcome: 'claim' | 'merged' | 'suppressed';
  /** the claim's id, the claim it was merged with, or what suppressed it */
  readonly why: string;
}

/** A word that could have fired but lacked something. */
export interface SilentExplanation extends Excerpt {
  readonly rule: string;
  readonly type: string;
  /** which word or role was needed */
  readonly missing: string;
}
