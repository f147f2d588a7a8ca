import type { MergeReason } from '../views.ts';
import { type Core, coreOf } from './cores.ts';
import { Groups } from './groups.ts';
import { listAt } from './order.ts';
import type { Profile } from './profile.ts';

/** One reason to hold several claims for one event: the rule, what they share, and which they are (by number, in order). */
export interface Join {
  readonly rule: string;
  readonly detail: string;
  readonly members: readonly number[];
}

/** The claims of a run, numbered in the order of their ids, and which of them are held to be one event so far. */
export class Clustering {
  readonly profiles: readonly Profile[];
  readonly groups: Groups;
  readonly joins: Join[] = [];
  /** by claim: the smallest claim that it shares its wording with, directly or through others; itself, if none */
  copies: readonly number[] = [];
  readonly #parts = new Map<string, number[]>();
  readonly #cores: Core[] = [];

  constructor(profiles: readonly Profile[]) {
    this.profiles = profiles;
    this.groups = new Groups(profiles.length);
    profiles.forEach((profile, i) => void listAt(this.#parts, profile.part).push(i));
  }

  /** Joins all members; a rule that joins nothing new leaves no trace. */
  join(rule: string, detail: string, members: readonly number[]): void {
    let news = false;
    for (let i = 1; i < members.length; i++) if (this.groups.join(members[0]!, members[i]!)) news = true;
    if (news) this.joins.push({ rule, detail, members });
  }

  /** Joins the claims of one part that share a key. */
  joinByKeys(rule: string, keysOf: (profile: Profile) => readonly Key[]): void {
    for (const numbers of this.#parts.values()) {
      // most keys have one holder, who needs no list
      const first = new Map<Key, number>();
      const sharing = new Map<Key, number[]>();
      for (const i of numbers) {
        for (const key of keysOf(this.profiles[i]!)) {
          const holder = first.get(key);
          if (holder === undefined) first.set(key, i);
          else {
            const holders = sharing.get(key);
            if (holders === undefined) sharing.set(key, [holder, i]);
            else holders.push(i);
          }
        }
      }
      for (const [key, members] of sharing) this.join(rule, typeof key === 'number' ? '' : key, members);
    }
  }

  /** What each set of claims held to be one event tells, in order of their smallest claims. */
  cores(): Core[] {
    return this.groups.all().map((members) => {
      const first = members[0]!;
      let core = this.#cores[first];
      // sets only grow: one of the same size is the same set
      if (core?.members.length !== members.length) {
        core = coreOf(members, this.profiles);
        this.#cores[first] = core;
      }
      return core;
    });
  }
}

/** What claims may share: words that a reader is shown as they are, or the number of a wording, which says nothing to anybody. */
export type Key = string | number;

/** The joins that were needed, as pairs: as many as there are claims, less one. Joined in the order of the rules. */
export function reasonsOf(joins: readonly Join[], profiles: readonly Profile[]): { of: number; reason: MergeReason }[] {
  const groups = new Groups(profiles.length);
  const id = (i: number): string => profiles[i]!.record.id;
  return joins.flatMap(({ rule, detail, members }) =>
    members
      .slice(1)
      .flatMap((m) => (groups.join(members[0]!, m) ? [{ of: m, reason: { a: id(members[0]!), b: id(m), rule, detail } }] : [])),
  );
}
