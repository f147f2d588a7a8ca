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
  /** prepositions that bring in who did what a passive participle tells */
  readonly agent: ReadonlySet<string>;
  /** prepositions that set one act apart from another: what is told outside them is not told of what stands under them */
  readonly apart: ReadonlySet<string>;
  /** prepositions that say where a thing is, whatever stands under them */
  readonly inside: ReadonlySet<string>;
  /** prepositions of whence and whither */
  readonly motion: ReadonlySet<string>;
  /** prepositions before whom a relayer quotes */
  readonly relaying: ReadonlySet<string>;
}
