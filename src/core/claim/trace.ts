import type { Claim } from '../types.ts';
import type { Draft, Parsed, Scope, Trigger } from './context.ts';
import type { Acts } from './triggers.ts';

/** Why a word that names an act is no claim of its own, so far as its sentence alone decides it. */
export type Dropped = 'content' | 'aim' | 'no-sides';

/** Is told what the reader does on its way, so that a user can ask why; reading itself pays one test of a field for it. */
export interface Trace {
  /** a sentence with nothing to tell in it, or no text at all; `parse` leaves no mark on the reading */
  skipped(
    number: number,
    why: 'nothing-to-tell' | 'furniture',
    parse: () => { parsed: Parsed; acts: Acts; scopes: readonly Scope[] },
  ): void;
  sentence(parsed: Parsed, acts: Acts, scopes: readonly Scope[]): void;
  dropped(parsed: Parsed, trigger: Trigger, why: Dropped, by: Trigger | null): void;
  drafted(draft: Draft): void;
  concluded(stages: {
    readonly weighed: readonly Draft[];
    readonly merged: readonly Draft[];
    readonly claims: readonly Claim[];
  }): void;
}
