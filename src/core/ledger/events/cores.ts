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

const NONE: readonly string[] = [];

/** One list for a word, so that lists can be compared by being the same. */
const lists = new Map<string, readonly string[]>();
function told(text: string): readonly string[] {
  if (text === '') return NONE;
  let list = lists.get(text);
  if (list === undefined) {
    if (lists.size > 50_000) lists.clear();
    list = [text];
    lists.set(text, list);
  }
  return list;
}

export function coreOf(members: readonly number[], profiles: readonly Profile[]): Core {
  const first = profiles[members[0]!]!;
  const all = (of: (profile: Profile) => readonly string[]): readonly string[] => together(members, profiles, of);
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

/** Most claims of an event tell the same; values are only put together where they differ. */
function together(
  members: readonly number[],
  profiles: readonly Profile[],
  of: (profile: Profile) => readonly string[],
): readonly string[] {
  let only = of(profiles[members[0]!]!);
  let values: Set<string> | null = null;
  for (let i = 1; i < members.length; i++) {
    const list = of(profiles[members[i]!]!);
    if (list === only || list.length === 0) continue;
    if (values === null && only.length === 0) only = list;
    else {
      values ??= new Set(only);
      for (const value of list) values.add(value);
    }
  }
  return values === null || values.size === only.length ? only : unique(values);
}
