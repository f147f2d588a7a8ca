/** Sets of function words that the claim stage asks about by spelling. */
export interface Grammar {
  /** prepositions of place */
  readonly locative: ReadonlySet<string>;
  /** prepositions under which an act is the setting of another ("during clashes", "in an attack") */
  readonly amid: ReadonlySet<string>;
  /** prepositions under which an act is only meant ("for the fight against") */
  readonly aim: ReadonlySet<string>;
  /** prepositions that introduce what is demanded, threatened or refused */
  readonly content: ReadonlySet<string>;
}
