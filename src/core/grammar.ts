/** Sets of function words that the claim stage asks about by spelling. */
export interface Grammar {
  /** prepositions of place */
  readonly locative: ReadonlySet<string>;
  /** prepositions that introduce what is demanded, threatened or refused */
  readonly content: ReadonlySet<string>;
  /** prepositions before whom a relayer quotes */
  readonly relaying: ReadonlySet<string>;
}
