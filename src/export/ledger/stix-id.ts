import { createHash } from 'node:crypto';

/** Namespace of the ids below: made once, at random, for this project. */
const NAMESPACE = Buffer.from('6f1d7f0a3c1b4d5e9a4b2f7c8e0d1a36', 'hex');

/** `type--uuid`, the uuid by name (RFC 9562 version 5): the same thing has the same id in every export. */
export function stixId(type: string, name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${type} ${name}`).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `${type}--${parts.join('-')}`;
}

/** An instant as STIX writes it: UTC, to the millisecond. A day stands for its midnight. */
export const stixTime = (iso: string): string => new Date(iso).toISOString();
