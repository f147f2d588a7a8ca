import type { QuantityUnit } from '../types.ts';
import type { Credibility, Outcome, Reliability } from './entries.ts';

/** What is computed from claims. Never stored as truth; the same claims give the same view in any order. */

/** Why two claims are held to be about one happening. */
export interface MergeReason {
  readonly a: string;
  readonly b: string;
  /** name of the rule, e.g. `day-place-doer`, `day-place-number`, `copied-sentence`, `person` */
  readonly rule: string;
  readonly detail: string;
}

export type ContradictionKind = 'toll' | 'doer' | 'place' | 'time' | 'polarity';

/** Two claims about one event that cannot both hold. */
export interface Contradiction {
  /** `kind:a:b`, with a < b */
  readonly id: string;
  readonly kind: ContradictionKind;
  readonly event: string;
  readonly a: string;
  readonly b: string;
  readonly detail: string;
}

/** One number in the named views (standards.md §1.3, §1.4, §1.5). Absent where no claim gives one. */
export interface Numbers {
  readonly unit: QuantityUnit;
  /** ACLED's rule: the lowest number told, vague words by ACLED's floor */
  readonly conservative: number | null;
  /** UCDP's: lowest, best, highest */
  readonly triple: { readonly low: number; readonly best: number; readonly high: number } | null;
  /** the number most independent chains give; null where none leads */
  readonly majority: number | null;
  readonly bySource: readonly {
    readonly claim: string;
    readonly source: string;
    readonly low: number | null;
    readonly point: number | null;
    readonly high: number | null;
  }[];
}

/** Claims whose chains of sources meet before the event: one witness. */
export interface Chain {
  readonly claims: readonly string[];
  /** what they share, in words of the data: `copies`, `outlet:…`, `agency:…`, `formula:…` */
  readonly links: readonly string[];
}

export interface EventView {
  /** the smallest id among its claims */
  readonly id: string;
  readonly type: string;
  readonly mode?: string;
  readonly from: string | null;
  readonly to: string | null;
  /** whether any claim tells the day, or publication stands for it */
  readonly told: boolean;
  readonly places: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly claims: readonly string[];
  /** independent chains that say it happened, and that it did not */
  readonly for: readonly Chain[];
  readonly against: readonly Chain[];
  readonly numbers: readonly Numbers[];
  readonly reasons: readonly MergeReason[];
  readonly contradictions: readonly Contradiction[];
  readonly restricted: boolean;
}

/** A date known to lie between two days (ISO, inclusive). */
export interface DateRange {
  readonly earliest: string;
  readonly latest: string;
}

/** How two actors stood to each other over a stretch of time. */
export interface RelationPeriod {
  /** directed types: [actor, recipient]; undirected: in order of id */
  readonly pair: readonly [string, string];
  readonly type: string;
  /** −3…+3 by the published rules (docs/relations.md) */
  readonly level: number;
  readonly directed: boolean;
  readonly start: DateRange | null;
  /** null: open, which is not "until today" */
  readonly end: DateRange | null;
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** from events, not from words that name the relation */
  readonly inferred: boolean;
  readonly domains: readonly string[];
  /** rules that opened, changed and closed it */
  readonly reasons: readonly string[];
}

export interface PredictionView {
  readonly claim: string;
  /** who predicts: the innermost source, or the outlet */
  readonly source: string;
  readonly horizon: DateRange | null;
  readonly state: 'open' | 'due' | 'borne-out' | 'not-borne-out' | 'partly' | 'unresolved';
  /** later claims that fit, best first; a person decides */
  readonly proposals: readonly { readonly claim: string; readonly outcome: Outcome; readonly reasons: readonly string[] }[];
  readonly verdict?: { readonly outcome: Outcome; readonly by: string; readonly at: string; readonly why?: string };
}

export interface SourceView {
  /** `outlet:NAME`, an actor id, `anonymous:FORMULA`, … */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly reliability: {
    readonly grade: Reliability;
    readonly by: 'default' | 'person';
    readonly proposed?: Reliability;
    readonly why?: string;
  };
  readonly claims: number;
  readonly events: number;
  /** told by another, independent chain */
  readonly confirmed: number;
  readonly contradicted: number;
  readonly reviewed: { readonly accepted: number; readonly rejected: number };
  readonly predictions: { readonly total: number; readonly due: number; readonly borneOut: number; readonly notBorneOut: number };
}

export interface CredibilityView {
  readonly grade: Credibility;
  readonly by: 'default' | 'person';
  readonly proposed?: Credibility;
  readonly why?: string;
}
