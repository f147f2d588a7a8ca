import type { Permission } from '../entries.ts';

/** Rules of what may leave the ledger. Policies are data (policies.ts); the functions beside this file carry them out. */

export type PolicyName = 'internal' | 'restricted' | 'public';

export interface Policy {
  readonly name: PolicyName;
  /** what a person must be allowed to do to ask for it */
  readonly needs: readonly Permission[];
  /** claims of sexual violence, and what else is restricted */
  readonly restricted: 'withhold' | 'include';
  /** persons and parties that are no entity: as the report has them, or as a class word. In no policy is an entity made of them */
  readonly persons: 'words' | 'class';
  /** `division`: the first administrative level; what cannot be put into one is withheld */
  readonly place: 'exact' | 'division';
  /** `day`: no hour and no part of a day */
  readonly time: 'told' | 'day';
  /** what tells where people are or were is withheld until this many hours have passed since the end of its day; 0: nothing is */
  readonly delayHours: number;
  /** words of the reports: text, title, evidence, names of authors */
  readonly quotes: 'keep' | 'withhold';
  /** the log as recorded, with texts, reviews and who made them */
  readonly log: 'keep' | 'withhold';
}

/** Why a record stays out. `part`: one of the claims it rests on stays out; `person`: it is about somebody who is no entity. */
export type WithheldReason = 'restricted' | 'recent' | 'part' | 'person';

/** What was made less exact or taken out of a record that goes out. */
export type Change = 'place' | 'time' | 'person' | 'quote';

export interface Withheld {
  readonly kind: 'withheld';
  readonly reason: WithheldReason;
}

export interface Kept<T> {
  readonly kind: 'kept';
  readonly record: T;
  readonly changes: readonly Change[];
}

export type Applied<T> = Kept<T> | Withheld;

export const withheld = (reason: WithheldReason): Withheld => ({ kind: 'withheld', reason });

/** A record with what was changed, in a fixed order. */
export function kept<T>(record: T, changes: Iterable<Change>): Kept<T> {
  const made = new Set(changes);
  return { kind: 'kept', record, changes: ORDER.filter((change) => made.has(change)) };
}
const ORDER: readonly Change[] = ['place', 'time', 'person', 'quote'];
