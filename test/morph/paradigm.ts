import type { Verb } from '../../src/core/morph/root.ts';

/**
 * Paradigms written out by hand. Persons: هو هي هما(م) هما(ف) هم هن أنتَ أنتِ أنتما أنتم أنتن أنا نحن.
 * `short`: jussive or subjunctive of هو and هم where it differs from the indicative ("-" where it does not).
 * `passive`: perfect and imperfect of هو, where the spelling differs from the active.
 */
export interface Paradigm {
  readonly verb: Verb;
  readonly perfect: string;
  readonly imperfect: string;
  readonly short: string;
  readonly passive: string;
  readonly masdar: string;
  readonly participles: string;
}

export const row = (
  verb: Verb,
  perfect: string,
  imperfect: string,
  short: string,
  passive: string,
  masdar: string,
  participles: string,
): Paradigm => ({
  verb,
  perfect,
  imperfect,
  short,
  passive,
  masdar,
  participles,
});
