import type { MergeReason } from '../views.ts';
import { Groups } from './groups.ts';
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

  constructor(profiles: readonly Profile[]) {
    this.profiles = profiles;
    this.groups = new Groups(profiles.length);
  }

  /** Joins all members; a rule that joins nothing new leaves no trace. */
  join(rule: string, detail: string, members: readonly number[]): void {
    let news = false;
    for (let i = 1; i < members.length; i++) if (this.groups.join(members[0]!, members[i]!)) news = true;
    if (news) this.joins.push({ rule, detail, members });
  }

  /** Joins the claims that share a key. Keys are `rule|part|detail`; the detail is what a reader is shown. */
  joinByKeys(rule: string, keysOf: (profile: Profile) => Iterable<readonly [key: string, detail: string]>): void {
    const sharing = new Map<string, { detail: string; members: number[] }>();
    this.profiles.forEach((profile, i) => {
      for (const [key, detail] of keysOf(profile)) {
        const full = `${profile.part}|${key}`;
        const found = sharing.get(full);
        if (found) found.members.push(i);
        else sharing.set(full, { detail, members: [i] });
      }
    });
    for (const { detail, members } of sharing.values()) if (members.length > 1) this.join(rule, detail, members);
  }
}

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
