import type { ActorRecordView } from '../records.ts';
import { spanOfDate } from './date-span.ts';

/** One group under the names it bore one after the other. `id` is that of its first name. */
export interface Lineage {
  readonly id: string;
  /** oldest first */
  readonly members: readonly ActorRecordView[];
}

/** How far apart the end of one name and the start of the next may be told (two months: months and years are often told loosely). */
const SLACK = 62;

/** Bodies that several groups found together: none of the founders goes on as the whole. */
const JOINT: ReadonlySet<string> = new Set(['umbrella', 'coalition', 'operations_room', 'political_body']);

/**
 * Which successions are one group under a new name. The registry's `successor` also says who joined whom, so the successor must begin where
 * the name before it ends; of several such names the one with the longest line behind it goes on, and of equals, or into a joint body, none.
 */
export function continuations(records: Iterable<ActorRecordView>): ReadonlyMap<string, string> {
  const byId = new Map<string, ActorRecordView>();
  for (const record of records) byId.set(record.id, record);
  const before = new Map<string, ActorRecordView[]>();
  for (const record of byId.values()) {
    const next = record.successor === undefined ? undefined : byId.get(record.successor);
    if (next !== undefined && next.id !== record.id && follows(record, next))
      before.set(next.id, [...(before.get(next.id) ?? []), record]);
  }
  const depths = new Map<string, number>();
  const chosen = new Map<string, string>();
  for (const [id, names] of before) {
    const one = names.length === 1 ? names[0] : JOINT.has(byId.get(id)!.kind) ? undefined : longest(names, before, depths);
    if (one !== undefined) chosen.set(one.id, id);
  }
  return chosen;
}

function follows(earlier: ActorRecordView, later: ActorRecordView): boolean {
  const end = earlier.end === undefined ? null : spanOfDate(earlier.end);
  const start = later.start === undefined ? null : spanOfDate(later.start);
  if (end === null || start === null) return false;
  return start.last >= end.first - SLACK && start.first <= end.last + SLACK;
}

function longest(
  names: readonly ActorRecordView[],
  before: ReadonlyMap<string, readonly ActorRecordView[]>,
  depths: Map<string, number>,
): ActorRecordView | undefined {
  const sorted = names.map((name) => ({ name, depth: depthOf(name.id, before, depths) })).sort((a, b) => b.depth - a.depth);
  return sorted[0]!.depth > sorted[1]!.depth ? sorted[0]!.name : undefined;
}

/** How many names in a row lie behind a name. A circle counts from where it was entered. */
function depthOf(id: string, before: ReadonlyMap<string, readonly ActorRecordView[]>, depths: Map<string, number>): number {
  const known = depths.get(id);
  if (known !== undefined) return known;
  depths.set(id, 0);
  const depth = Math.max(-1, ...(before.get(id) ?? []).map((name) => depthOf(name.id, before, depths))) + 1;
  depths.set(id, depth);
  return depth;
}
