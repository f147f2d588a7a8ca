import { dayOf } from '../days.ts';
import type { ActorEntry } from '../entries.ts';

/** What people say of one actor, the entries on it taken together: a later one replaces what an earlier one said of the same thing. */
export interface ActorNotes {
  readonly id: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly aliases: readonly string[];
  readonly sameAs?: { readonly id: string; readonly from: number | null; readonly to: number | null };
}

/** `entries` in the order of the log. An actor said to be the same as itself stands alone again. */
export function gatherNotes(entries: Iterable<ActorEntry>): ReadonlyMap<string, ActorNotes> {
  const notes = new Map<string, ActorNotes>();
  for (const entry of entries) {
    const { id, name, nameEn, aliases, sameAs } = entry;
    const before: ActorNotes = notes.get(id) ?? { id, aliases: [] };
    const same = sameAs === undefined ? {} : { sameAs: { id: sameAs, from: bound(entry.from), to: bound(entry.to) } };
    notes.set(id, {
      ...before,
      ...(name ? { name } : {}),
      ...(nameEn ? { nameEn } : {}),
      ...(aliases ? { aliases } : {}),
      ...same,
    });
  }
  return notes;
}

const bound = (iso: string | undefined): number | null => (iso === undefined ? null : dayOf(iso));

/** Whom an id stands for in the end, on a day or at any time. Ids that point at each other in a circle stand for the first in order. */
export function standsFor(id: string, notes: ReadonlyMap<string, ActorNotes>, day: number | null): string {
  const seen = [id];
  for (let at = id; ; ) {
    const same = notes.get(at)?.sameAs;
    if (same === undefined || same.id === at) return at;
    if (day !== null && ((same.from !== null && day < same.from) || (same.to !== null && day > same.to))) return at;
    if (seen.includes(same.id)) return [...seen.slice(seen.indexOf(same.id))].sort()[0]!;
    seen.push(same.id);
    at = same.id;
  }
}
