import type { Factuality, Span } from './types.ts';

/** What the reader saw in each sentence and why it did or did not make a claim of it. Plain data. */
export interface Explanation {
  /** sentences in the whole text; `sentences` may hold only the one asked for */
  readonly count: number;
  /** false: the text does not seem to be about conflict, and is left unread unless it is asked for */
  readonly relevant: boolean;
  readonly sentences: readonly SentenceExplanation[];
}

export interface Excerpt extends Span {
  readonly text: string;
}

export interface SentenceExplanation extends Excerpt {
  /** from 1 */
  readonly number: number;
  /** why it was passed over: no word in it opens a claim, or its line is no text */
  readonly skipped?: 'nothing-to-tell' | 'furniture';
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
  /** what the word is to the grammar of its sentence: a name of `TAG`, or `name` */
  readonly tag: string;
  readonly analyses: readonly AnalysisExplanation[];
}

export interface AnalysisExplanation {
  readonly lemma: string;
  readonly pos: string;
  /** such as `3ms active` */
  readonly features: string;
  /** proclitics in order, by name: and, for, the … */
  readonly clitics: readonly string[];
  readonly suffix: string;
  /** read from the word's shape; the lexicon does not know it */
  readonly guess?: boolean;
}

export interface PhraseExplanation extends Excerpt {
  readonly prep: string;
  readonly head: string;
}

export interface NameExplanation extends Excerpt {
  readonly kind: 'actor' | 'place' | 'person' | 'organisation';
  /** absent where grammar found a name nobody listed */
  readonly ref?: string;
}

export interface TimeExplanation extends Excerpt {
  readonly from?: string;
  readonly to?: string;
  readonly precision?: string;
}

export interface QuantityExplanation extends Excerpt {
  readonly op: string;
  readonly low?: number;
  readonly point?: number;
  readonly high?: number;
}

/** A stretch of the sentence that a speaker, a hedge or a negation governs. */
export interface ScopeExplanation extends Excerpt {
  /** the speakers from the outlet inwards, as worded; a nameless one by its holder */
  readonly chain: readonly string[];
  readonly makes: Factuality | '';
  readonly rule: string;
}

/** `content`: what an act of speech says; `aim`: what a verb takes; `no-sides`: a relation without parties; `mention`: too little speaks for it; `no-deed`: a judgement of nothing told. */
export type Outcome = 'claim' | 'merged' | 'content' | 'aim' | 'no-sides' | 'mention' | 'no-deed';

export interface TriggerExplanation extends Excerpt {
  readonly rule: string;
  readonly kind: string;
  /** with the mode, if any: `ASSAULT/aerial` */
  readonly type: string;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place: readonly string[];
  readonly time: string;
  readonly outcome: Outcome;
  /** the claim's id, the claim it was merged with, the words it is the content of, or the signs that were weighed */
  readonly why: string;
}

/** A word that could have fired but lacked something. */
export interface SilentExplanation extends Excerpt {
  readonly rule: string;
  readonly type: string;
  /** `needs`: a word that is not there; `silenced`: by a word that is; `other-sense`, `in-name`, `read-as`: it was taken for something else */
  readonly reason: 'needs' | 'silenced' | 'other-sense' | 'in-name' | 'read-as';
  /** for `needs` and `silenced`: where the words were looked for */
  readonly part: string;
  readonly words: readonly string[];
}
