/**
 * Integer keys of textual ids: 53 bits of a hash, so that no database has to hand out numbers, two stores agree, and shards need not ask
 * each other. Two of 100,000 ids share a key with probability 6e-7.
 */
export function keyOf(id: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  low ^= high >>> 16;
  low = Math.imul(low ^ (low >>> 15), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x27d4eb2f) ^ low;
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
