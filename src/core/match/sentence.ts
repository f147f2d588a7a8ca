import type { ActorRecord, HedgeRecord, PlaceRecord, SourcePhrase } from '../lexicon.ts';
import type { KnownToken, Lexeme } from '../types.ts';

/** A name or fixed phrase that was accepted at its place. Token indexes, both inclusive. */
export interface Named {
  readonly first: number;
  readonly last: number;
  readonly clitics: number;
  readonly kind: 'actor' | 'place' | 'person' | 'organisation';
  readonly actor?: ActorRecord;
  readonly place?: PlaceRecord;
  readonly epithet: boolean;
  readonly nisba: boolean;
}
export interface HedgeHit {
  readonly first: number;
  readonly last: number;
  readonly hedge: HedgeRecord;
}
export interface SourceHit {
  readonly first: number;
  readonly last: number;
  readonly phrase: SourcePhrase;
  /** it begins with "as", which at the head of a sentence means "also" */
  readonly likewise: boolean;
}
export interface LexemeHit {
  readonly first: number;
  readonly last: number;
  readonly lexeme: Lexeme;
}

/** A sentence with what was found in it so far. Arrays run parallel to `tokens`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly tokens: readonly KnownToken[];
  readonly tags: Uint8Array;
  /** index into `names`, or -1 */
  readonly nameAt: Int16Array;
  readonly names: readonly Named[];
  readonly hedges: readonly HedgeHit[];
  readonly sources: readonly SourceHit[];
  /** multi-word lexemes, by their first token */
  readonly compounds: ReadonlyMap<number, LexemeHit>;
  /** prepositions of several words, by their last token: the folded words and their function classes */
  readonly prepositions: ReadonlyMap<number, { readonly prep: string; readonly fn: number }>;
}
