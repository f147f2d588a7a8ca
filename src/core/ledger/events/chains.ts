import type { ClaimRecord, Registry } from '../records.ts';
import type { Chain } from '../views.ts';
import { namedKeysOf } from './chain-keys.ts';
import { Groups } from './groups.ts';
import { compare, listAt } from './order.ts';
import { wordingOf } from './sentence.ts';

/**
 * The independent witnesses among claims about one event: claims whose chains meet, directly or through others, are one (design §5.3). In order of their smallest claims. `links` are
 * keys that two or more of its claims share (chain-keys.ts), and `wording` where words were copied.
 */
export function chainsOf(claims: readonly ClaimRecord[], registry: Pick<Registry, 'actor'>, wording = wordingOf): Chain[] {
  if (claims.length === 0) return [];
  if (claims.length === 1) return [{ claims: [claims[0]!.id], links: [] }];
  const records = [...claims].sort((a, b) => compare(a.id, b.id));
  const groups = new Groups(records.length);
  const links = new Map<number, string[]>();
  const holders = new Map<string | number, number[]>();
  records.forEach((record, i) => {
    for (const key of namedKeysOf(record, registry)) listAt(holders, key).push(i);
    const { sentence, phrases } = wording(record);
    if (sentence !== 0) listAt(holders, sentence).push(i);
    for (const phrase of phrases) listAt(holders, phrase).push(i);
  });
  for (const list of holders.values()) for (const i of list) groups.join(list[0]!, i);
  for (const [key, list] of holders) {
    if (list.length < 2) continue;
    const shared = listAt(links, groups.of(list[0]!));
    const link = typeof key === 'number' ? 'wording' : key;
    if (!shared.includes(link)) shared.push(link);
  }
  return groups.all().map((members) => ({
    claims: members.map((i) => records[i]!.id),
    links: (links.get(members[0]!) ?? []).sort(compare),
  }));
}
