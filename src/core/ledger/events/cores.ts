import { unique } from './order.ts';
import type { Profile } from './profile.ts';

/** Claims that earlier stages hold to be one event, seen as one. */
export interface Core {
  /** its smallest claim */
  readonly first: number;
  readonly part: string;
  /** keys of the sites told */
  readonly sites: readonly string[];
  readonly within: readonly string[];
  readonly doers: readonly string[];
  readonly recipients: readonly string[];
  readonly modes: readonly string[];
  readonly numbers: readonly string[];
  readonly members: readonly number[];
}

const told = (text: string): readonly string[] => (text === '' ? NONE : [text]);
const NONE: readonly string[] = [];

export function coreOf(members: readonly number[], profiles: readonly Profile[]): Core {
  const first = profiles[members[0]!]!;
  const all = (of: (profile: Profile) => readonly string[]): readonly string[] =>
    members.length === 1 ? of(first) : unique(members.flatMap((i) => of(profiles[i]!)));
  return {
    first: members[0]!,
    part: first.part,
    sites: all((p) => told(p.site.key)),
    within: all((p) => p.site.within),
    doers: all((p) => p.doers),
    recipients: all((p) => p.recipients),
    modes: all((p) => told(p.mode)),
    numbers: all((p) => p.numbers),
    members,
  };
}
