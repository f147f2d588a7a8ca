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
    const record = records[i]!;
    for (const key of namedKeysOf(record, registry)) meet(key, i);
    const { sentence, phrases } = wording(record);
    if (sentence !== 0) meet(sentence, i);
    for (const phrase of phrases) meet(phrase, i);
  }
  const links = new Map<number, string[]>();
  for (const [key, holder] of shared) {
    const list = listAt(links, groups.of(holder));
    const link = typeof key === 'number' ? 'wording' : key;
    if (!list.includes(link)) list.push(link);
  }
  return groups.all().map((members) => ({
    claims: members.map((i) => records[i]!.id),
    links: (links.get(members[0]!) ?? []).sort(compare),
  }));
}
