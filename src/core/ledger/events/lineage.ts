import type { ActorRecordView, Registry } from '../records.ts';
import { unique } from './order.ts';

const NONE: readonly string[] = [];

/** Kinds of actors that act for a state: two of one state are one doer to us, whichever is named. */
const ORGANS: ReadonlySet<string> = new Set([
  'government',
  'nisba',
  'army',
  'police',
  'security',
  'ministry',
  'intelligence',
  'presidency',
  'parliament',
  'court',
]);

/** Kinds that others act under: a state or group said to have done what its alliance did is no other doer. */
const ALLIANCES: ReadonlySet<string> = new Set(['coalition', 'umbrella', 'operations_room', 'operation', 'intergovernmental']);

/** Longer lines of parents than any registry has: a guard against a circle in the data. */
const DEPTH = 12;

export interface Lineage {
  /** the topmost body an actor belongs to, after successions: `state:COUNTRY` for organs of a state; the id itself if it is unknown */
  root(id: string): string;
  /** of several, each once, sorted */
  roots(ids: readonly string[]): readonly string[];
  /** whether one of them may be part of the other: same root, or an alliance on either side */
  compatible(a: string, b: string): boolean;
}

/** Looks up each actor once. Make one for a run: the registry may be a database. */
export function lineageOf(registry: Registry): Lineage {
  const tops = new Map<string, string>();
  const loose = new Map<string, boolean>();
  const look = (id: string): void => {
    const top = topOf(registry, id);
    tops.set(id, top === undefined ? id : ORGANS.has(top.kind) && top.country ? `state:${top.country}` : top.id);
    loose.set(id, ALLIANCES.has(registry.actor(id)?.kind ?? '') || ALLIANCES.has(top?.kind ?? ''));
  };
  const root = (id: string): string => {
    if (!tops.has(id)) look(id);
    return tops.get(id)!;
  };
  const single = new Map<string, readonly string[]>();
  const roots = (ids: readonly string[]): readonly string[] => {
    const [only] = ids;
    if (only === undefined) return NONE;
    if (ids.length > 1) return unique(ids.map(root));
    let list = single.get(only);
    if (list === undefined) {
      list = [root(only)];
      single.set(only, list);
    }
    return list;
  };
  return {
    root,
    roots,
    compatible: (a, b) => root(a) === root(b) || loose.get(a) === true || loose.get(b) === true,
  };
}

function topOf(registry: Registry, id: string): ActorRecordView | undefined {
  let at = registry.actor(id);
  for (let i = 0; at !== undefined && i < DEPTH; i++) {
    const up = at.successor ?? at.parent;
    const next = up === undefined ? undefined : registry.actor(up);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
