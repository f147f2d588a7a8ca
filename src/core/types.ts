/** The shapes that the stages of the reader hand to each other. Plain, readonly data; no behaviour. */

import type { Factuality, Holder, QuantityUnit, Tense } from './codes.ts';
import type { PhraseNode } from './lexicon.ts';

export type { Factuality, Holder, QuantityUnit, Tense } from './codes.ts';

/** A half-open span `[start, end)` in UTF-16 code units of the text as received. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------- words

/** Proclitics of a word, as a bit mask: and, so, with, for, like, the, will. */
export const CLITIC = { WA: 1, FA: 2, BI: 4, LI: 8, KA: 16, AL: 32, SA: 64 } as const;

/** One way to take the proclitics off a folded word. `text` is what is left. */
export interface Stem {
  readonly text: string;
  readonly clitics: number;
}

export type Pos = 'perfect' | 'imperfect' | 'imperative' | 'masdar' | 'active' | 'passive' | 'noun';

/** What a form in the table says about itself. `number` d is the dual; `bound` forms have lost their nun (construct state). */
export interface Features {
  readonly pos: Pos;
  readonly voice: 'active' | 'passive' | 'either';
  readonly person: 1 | 2 | 3;
  readonly gender: 'm' | 'f' | 'c';
  readonly number: 's' | 'd' | 'p';
  readonly bound: boolean;
}

/** One reading of a word: a lexeme, the features of the form, and what was stuck to it. `suffix` is the pronoun's folded text or ''. */
export interface Analysis {
  readonly lexeme: Lexeme;
  readonly features: Features;
  readonly clitics: number;
  readonly suffix: string;
}

/** All that is known of a word type; shared by all its tokens. */
export interface Word {
  /** folded: no marks, one alef, ya for alef maqsura, ha for ta marbuta, ASCII digits */
  readonly text: string;
  /** as written, less vowel marks and tatweel */
  readonly bare: string;
  readonly kind: 'word' | 'number' | 'latin' | 'mark';
  readonly stems: readonly Stem[];
  readonly analyses: readonly Analysis[];
  /** false where the word can begin no expression of time or number; absent where nobody looked */
  readonly measured?: boolean;
  /** phrases of measure that it may begin, filled when first asked for (find/phrase.ts) */
  begins?: Beginnings | undefined;
}

/** What a word may begin in one table of phrases; a chain of as many tables as were asked for. */
export interface Beginnings {
  readonly table: object;
  readonly candidates: readonly unknown[];
  readonly next: Beginnings | undefined;
}

/** A token of the text. `index` counts from the sentence's start. */
export interface Token extends Span {
  readonly index: number;
  readonly word: Word;
}

// ---------------------------------------------------------------- lexicon

export type ClaimKind = 'event' | 'relation' | 'assessment';

/** Where a role stands: `subject`, `object`, or a preposition as written in the lexicon. */
export type Slot = string;
export type Role = 'actor' | 'recipient' | 'place' | 'topic' | 'source';
export type Frame = { readonly [R in Role]?: readonly Slot[] };

/** A condition on what stands around a word. Words are folded; `@name` is a noun class. All parts must hold; within a part, one is enough. */
export interface Condition {
  readonly object?: readonly string[];
  readonly subject?: readonly string[];
  readonly prep?: readonly string[];
  readonly next?: readonly string[];
  readonly before?: readonly string[];
  readonly near?: readonly string[];
  /** the preposition that the word itself stands under */
  readonly under?: readonly string[];
}

export type Meaning =
  | {
      readonly kind: 'event' | 'relation' | 'assessment';
      readonly type: string;
      readonly mode?: string;
      readonly change?: string;
    }
  | { readonly kind: 'report'; readonly category: string; readonly chain?: 'same'; readonly makes?: Factuality }
  | { readonly kind: 'light'; readonly use: 'do' | 'undergo' | 'witness' | 'happen' | 'cause' }
  | { readonly kind: 'aspect'; readonly makes: Factuality; readonly tense?: Tense; readonly negates?: boolean }
  | { readonly kind: 'plain' };

/** One sense of a lexeme: what it means, where its roles stand, when it applies. `id` names the lexicon entry. */
export interface Sense {
  readonly id: string;
  readonly meaning: Meaning;
  readonly frame: Frame;
  readonly when?: Condition;
  readonly unless?: Condition;
  readonly trigger: 'word' | 'word+object';
  readonly passive: 'often' | 'never' | 'can';
  readonly participle: readonly ('active' | 'passive')[];
  readonly genitive?: 'actor' | 'recipient' | 'either' | 'none';
  readonly factuality?: Factuality;
  readonly tense?: Tense;
  /** what a number at this act's victim counts */
  readonly counts?: QuantityUnit;
  /** the word names a kind of act as often as one that took place */
  readonly generic?: boolean;
}

/** A dictionary word: a verb with its senses, or a noun with classes. */
export interface Lexeme {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun';
  readonly gender: 'm' | 'f';
  readonly classes: readonly string[];
  readonly senses: readonly Sense[];
  /** titles: how the organisation is attached */
  readonly org?: readonly string[];
  /** speakers: what kind of source an unnamed one is */
  readonly holder?: Holder;
  /** counted nouns: the unit of the quantity */
  readonly counts?: string;
  /** weapons and adjectives: the PLOVER mode they give to an act */
  readonly mode?: string;
}

// ---------------------------------------------------------------- reading

/** A piece of text that stands for something outside it. */
export interface Reference extends Span {
  readonly text: string;
  readonly ref?: string;
}
export interface PlaceReference extends Reference {
  readonly lat?: number;
  readonly lon?: number;
  readonly precision?: string;
}
export type TimePrecision = 'hour' | 'part-of-day' | 'day' | 'days' | 'week' | 'month' | 'year';
/** `from` and `to` are ISO dates, inclusive; absent where nothing anchors the words. */
export interface TimeReference extends Reference {
  readonly from?: string;
  readonly to?: string;
  readonly precision?: TimePrecision;
}
export type QuantityOp = 'exact' | 'approx' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'range' | 'vague';
export interface Quantity extends Reference {
  readonly op: QuantityOp;
  readonly low?: number;
  readonly point?: number;
  readonly high?: number;
  readonly unit: QuantityUnit;
  readonly role: 'actor' | 'recipient' | 'trigger' | 'other';
}
/** One link of the isnad: who is said to have said it, and the words that say so. */
export interface Link extends Reference {
  readonly holder: Holder;
  readonly cue: Reference;
}
export interface Mention extends Reference {
  readonly kind: 'actor' | 'place' | 'time' | 'quantity' | 'source' | 'hedge' | 'act';
}
/** One proposition as one chain of sources puts it (codebook §1). */
export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly type: string;
  readonly mode?: string;
  readonly change?: string;
  readonly trigger: Reference;
  readonly also: readonly Reference[];
  readonly evidence: Span;
  readonly actor: readonly Reference[];
  readonly recipient: readonly Reference[];
  readonly place: readonly PlaceReference[];
  readonly time: TimeReference | null;
  readonly quantities: readonly Quantity[];
  readonly attribution: readonly Link[];
  readonly factuality: Factuality;
  /** the outlet's own value, where a source stands between it and the claim */
  readonly outletFactuality: Factuality;
  readonly hedges: readonly Reference[];
  readonly tense: Tense;
  readonly about: readonly string[];
  readonly rules: readonly string[];
}
export interface Issue {
  readonly code: string;
  readonly detail: string;
}
export interface DocumentInfo {
  readonly id: string;
  readonly lang: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
  readonly length: number;
}
/** All that one coder found in one document. The contract of `isnad read --format json`. */
export interface Reading {
  readonly schema: 'isnad/reading@1';
  readonly id: string;
  readonly document: DocumentInfo;
  /** the rules at a version, with the hash of their lexicon; or a person, by name */
  readonly coder:
    | { readonly kind: 'rules'; readonly version: string; readonly lexicon: string }
    | { readonly kind: 'person'; readonly version: string; readonly lexicon?: never };
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly issues: readonly Issue[];
}
/** What is given to be read. */
export interface Input {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** read it even if it does not seem to be about conflict */
  readonly all?: boolean;
}

// ---------------------------------------------------------------- words with what the lexicon knows of them

/** A word type with all look-ups done once; shared by its tokens. */
export interface KnownWord extends Word {
  /** function classes, as bits by `FUNCTION` in match/functions.ts */
  readonly fn: number;
  /** the preposition in the word, folded, if it is one or carries one */
  readonly prep: string;
  /** a preposition with a pronoun on it */
  readonly pronoun: boolean;
  readonly article: boolean;
  readonly clitics: number;
  /** phrases of the lexicon that may start here, longest first */
  readonly heads: readonly { readonly node: PhraseNode; readonly clitics: number }[];
  readonly finite: readonly Analysis[];
  readonly nominal: readonly Analysis[];
  readonly guess: Features | null;
  readonly given: boolean;
  /** it may open a claim, or move who is speaking */
  readonly telling: boolean;
  /** it tells whatever stands beside it */
  readonly alone: boolean;
  /** a number, or a word without which no time is told */
  readonly timely: boolean;
  /** a word of news that is left out: sport, the stage, markets, weather */
  readonly elsewhere: boolean;
  /** a word of conflict by itself (match/relevance.ts) */
  readonly conflict: boolean;
  /** it may be a word of saying */
  readonly speaking: boolean;
  /** classes of the nouns it may be, as bits (match/word-class.ts) */
  readonly bits: number;
  /** what conditions of the lexicon it answers to, by number (match/terms.ts) */
  readonly terms: readonly number[];
  readonly adjective: { readonly effect?: string; readonly tense?: Tense; readonly mode?: string } | null;
}
export interface KnownToken extends Span {
  readonly index: number;
  readonly word: KnownWord;
}
