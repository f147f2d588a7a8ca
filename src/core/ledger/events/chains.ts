import type { ClaimRecord, Registry } from '../records.ts';
import type { Chain } from '../views.ts';
import { chainKeysOf } from './chain-keys.ts';
import { Groups } from './groups.ts';
import { compare } from './order.ts';

/**
 * The independent witnesses among claims about one event: claims whose chains meet, directly or through others, are one (design §5.3). In order of their smallest claims.
 */
export function chainsOf(claims: readonly ClaimRecord[], registry: Pick<Registry, 'actor'>): Chain[] {
  if (claims.length === 0) return [];
  if (claims.length === 1) return [{ claims: [claims[0]!.id], links: [] }];
  const records = [...claims].sort((a, b) => compare(a.id, b.id));
  const groups = new Groups(records.length);
  const holders = new Map<string, number[]>();
  records.forEach((record, i) => {
    for (const key of chainKeysOf(record, registry)) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [i]);
      else {
        groups.join(list[0]!, i);
        list.push(i);
      }
    }
  });
  const links = new Map<number, string[]>();
  for (const [key, list] of holders) {
    if (list.length < 2) continue;
    const name = groups.of(list[0]!);
    if (key.startsWith(WORDING) && links.get(name)?.includes('wording')) continue;
    links.set(name, [...(links.get(name) ?? []), key.startsWith(WORDING) ? 'wording' : key]);
  }
  return groups.all().map((members) => ({
    claims: members.map((i) => records[i]!.id),
    links: (links.get(members[0]!) ?? []).sort(compare),
  }));
}

/** A hash says nothing to a reader: that words were copied is told, and which they are stands in the claims. */
const WORDING = 'wording:';
