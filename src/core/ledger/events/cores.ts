import type { Clustering } from './clustering.ts';
import { unique } from './order.ts';

/** Claims that an earlier stage held to be one event, seen as one. */
export interface Core {
  /** its smallest claim */
  readonly first: number;
  readonly part: string;
  /** its sites, '' apart */
  readonly sites: readonly string[];
  readonly within: readonly string[];
  readonly doers: readonly string[];
  readonly recipients: readonly string[];
  readonly modes: readonly string[];
  readonly numbers: readonly string[];
  readonly members: readonly number[];
}

export function coresOf({ profiles, groups }: Clustering): Core[] {
  return groups.all().map((members) => {
    const first = profiles[members[0]!]!;
    const one = members.length === 1;
    const all = (of: (i: number) => readonly string[]): readonly string[] =>
      one ? of(members[0]!) : unique(members.flatMap(of));
    const told = (text: string): readonly string[] => (text === '' ? [] : [text]);
    return {
      first: members[0]!,
      part: first.part,
      sites: all((i) => told(profiles[i]!.site.key)),
      within: all((i) => profiles[i]!.site.within),
      doers: all((i) => profiles[i]!.doers),
      recipients: all((i) => profiles[i]!.recipients),
      modes: all((i) => told(profiles[i]!.mode)),
      numbers: all((i) => profiles[i]!.numbers),
      members,
    };
  });
}
