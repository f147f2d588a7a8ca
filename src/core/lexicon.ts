import type { Factuality, Holder, Lexeme, Tense } from './types.ts';

/** The lexicon as the engine takes it: plain data, made at build time from YAML by `src/lexicon`. */

export interface ActorRecord {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly parent?: string;
  /** who bore its place afterwards: renamed, merged or dissolved into */
  readonly successor?: string;
  /** ISO 3166 alpha-2 */
  readonly country?: string;
  readonly media?: string;
  /** the state a government, army or nisba belongs to */
  readonly state?: string;
  /** years or ISO dates between which the name was borne */
  readonly start?: string;
  readonly end?: string;
}

export interface PlaceRecord {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly type: string;
  readonly country: string;
  /** id of the first-level division it lies in */
  readonly division?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision: string;
  /** of countries and capitals: the actor they stand for when they act */
  readonly government?: string;
}

export type HedgeEffect = Factuality | 'NEG' | 'NEG+OPEN' | 'same';
export interface HedgeRecord {
  readonly id: string;
  readonly effect: HedgeEffect;
  readonly scope: 'after' | 'before' | 'clause' | 'word';
  readonly with?: 'imperfect' | 'perfect';
  readonly category: string;
  readonly tense?: Tense;
  readonly outlet?: Factuality;
  /** it must stand right after the word it qualifies */
  readonly near?: boolean;
  /** who speaks where the phrase is the only source */
  readonly holder?: Holder;
  readonly next?: 'noun' | 'verb';
}

export interface SourcePhrase {
  readonly id: string;
  readonly position: string;
  readonly unless: readonly string[];
  /** one of these must follow */
  readonly next?: readonly string[];
  /** a verb of saying stands in the phrase: its subject follows */
  readonly verb?: boolean;
  /** the speaker before it passes on the one after it */
  readonly relay?: boolean;
  /** the speaker already named */
  readonly same?: boolean;
  readonly makes?: Factuality;
  readonly holder?: Holder;
}

export interface AdjectiveRecord {
  readonly effect?: HedgeEffect;
  readonly tense?: Tense;
  readonly mode?: string;
}

export type PhraseKind = 'actor' | 'place' | 'hedge' | 'source' | 'lexeme' | 'function';

/** A fixed sequence of folded words that stands for entry `target` of the list that `kind` names. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly target: number;
  readonly words: readonly string[];
  /** an alias that is also an ordinary word: it counts only where something else points to the name */
  readonly weak: boolean;
  readonly epithet: boolean;
  /** it may open a claim, or name a post */
  readonly tells: boolean;
  /** it names an armed group */
  readonly armed: boolean;
}

/** A word of a phrase in the trie of all phrases: the phrases that end with it, and the words that may follow. */
export interface PhraseNode {
  readonly phrases: Phrase[];
  next: Map<string, PhraseNode>;
}

/** Lines `kind target flags word word …` under their first words (match/trie.ts). */
export interface PackedPhrases {
  readonly heads: string;
  readonly lines: string;
}

/** Folded words of sexual violence in a row, and words which, right after them, give them another sense. */
export interface SensitivePhrase {
  readonly words: readonly string[];
  readonly unless: readonly string[];
}

/** The lexicon as compiled, JSON-able. */
export interface CompiledLexicon {
  readonly version: string;
  readonly hash: string;
  readonly lexemes: readonly Lexeme[];
  readonly table: unknown;
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly hedges: readonly HedgeRecord[];
  readonly sources: readonly SourcePhrase[];
  readonly adjectives: Readonly<Record<string, AdjectiveRecord>>;
  readonly functions: readonly (readonly [string, readonly string[]])[];
  readonly givenNames: readonly string[];
  /** words of news that is left out */
  readonly topics: readonly string[];
  /** words that make a claim restricted (ledger/policy) */
  readonly sensitive: readonly SensitivePhrase[];
  readonly phrases: PackedPhrases;
  readonly time: unknown;
  readonly numbers: unknown;
}
