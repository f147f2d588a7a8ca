/** Sets of function words that the claim stage asks about by spelling. */
export interface Grammar {
  /** prepositions of place */
  readonly locative: ReadonlySet<string>;
  /** prepositions that introduce what is demanded, threatened or refused */
  readonly content: ReadonlySet<string>;
  /** prepositions that bring in who did what a passive participle tells */
  readonly agent: ReadonlySet<string>;
}
