import type { ClaimRecord } from '../../core/ledger/records.ts';
import { sourceIdsOf } from '../../core/ledger/sources/ids.ts';

/** Another source of the chains that a source stands in, and in how many of its claims. */
export interface Neighbour {
  readonly id: string;
  readonly claims: number;
}

/** Where a source stands in its chains. */
export interface ChainsOfSource {
  /** through whom it is heard: who stands next to it towards the reader */
  readonly through: readonly Neighbour[];
  /** whom it passes on: who stands next to it towards the event */
  readonly relays: readonly Neighbour[];
  /** claims of which it is the first to speak */
  readonly first: number;
}

/** The neighbours of a source in the chains of its claims, the most frequent first. */
export function chainsOfSource(id: string, claims: readonly ClaimRecord[]): ChainsOfSource {
  const [through, relays] = [new Map<string, number>(), new Map<string, number>()];
  let first = 0;
  for (const record of claims) {
    const chain = sourceIdsOf(record);
    const at = chain.indexOf(id);
    if (at < 0) continue;
    const [outer, inner] = [chain[at - 1], chain[at + 1]];
    if (outer !== undefined) through.set(outer, (through.get(outer) ?? 0) + 1);
    if (inner === undefined) first++;
    else relays.set(inner, (relays.get(inner) ?? 0) + 1);
  }
  return { through: ranked(through), relays: ranked(relays), first };
}

const ranked = (counts: ReadonlyMap<string, number>): readonly Neighbour[] =>
  [...counts].map(([id, claims]) => ({ id, claims })).sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
