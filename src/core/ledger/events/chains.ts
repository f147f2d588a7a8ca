import type { Registry } from '../records.ts';
import type { Chain } from '../views.ts';
import { namedKeysOf } from './chain-keys.ts';
import type { EventClaim } from './event-claim.ts';
import { Groups } from './groups.ts';
import { compare, listAt, unique } from './order.ts';
import { wordingOf } from './sentence.ts';

/** The number of the group of claims in the same words that a claim is in. */
export type CopyOf = (record: EventClaim) => number;

/**
 * The independent witnesses among claims about one event: claims whose chains meet, directly or through others, are one (design §5.3). In order of their smallest claims. `links` are
 * keys that two or more of its claims share (chain-keys.ts), and `wording` where words were copied.
 */
export function chainsOf(claims: readonly EventClaim[], registry: Pick<Registry, 'actor'>, copyOf?: CopyOf): Chain[] {
  if (claims.length === 0) return [];
  if (claims.length === 1) return [{ claims: [claims[0]!.id], links: [] }];
  const records = isSorted(claims) ? claims : [...claims].sort((a, b) => compare(a.id, b.id));
  const groups = new Groups(records.length);
  const copies = copyOf ?? copiesAmong(records);
  const first = new Map<string | number, number>();
  const shared = new Map<string | number, number>();
  const meet = (key: string | number, i: number): void => {
    const holder = first.get(key);
    if (holder === undefined) first.set(key, i);
    else {
      groups.join(holder, i);
      shared.set(key, holder);
    }
  };
  for (let i = 0; i < records.length; i++) {
    for (const key of namedKeysOf(records[i]!, registry)) meet(key, i);
    meet(copies(records[i]!), i);
  }
  const links = new Map<number, string[]>();
  for (const [key, holder] of shared) listAt(links, groups.of(holder)).push(typeof key === 'number' ? 'wording' : key);
  return groups.all().map((members) => ({
    claims: members.map((i) => records[i]!.id),
    links: unique(links.get(members[0]!) ?? []),
  }));
}

const isSorted = (claims: readonly EventClaim[]): boolean => claims.every((c, i) => i === 0 || claims[i - 1]!.id <= c.id);

/** Groups of one wording among a few claims; a whole run knows them already. */
export function copiesAmong(records: readonly EventClaim[]): CopyOf {
  const groups = new Groups(records.length);
  const first = new Map<number, number>();
  records.forEach((record, i) => {
    const { sentence, phrases } = wordingOf(record);
    for (const words of sentence === 0 ? phrases : [sentence, ...phrases]) {
      const holder = first.get(words);
      if (holder === undefined) first.set(words, i);
      else groups.join(holder, i);
    }
  });
  const numbers = new Map(records.map((record, i) => [record, groups.of(i)]));
  return (record) => numbers.get(record)!;
}
