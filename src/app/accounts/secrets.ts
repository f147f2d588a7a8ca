import { createHash } from 'node:crypto';
import type { Desk } from './desk.ts';

/** 256 random bits in base64url: nothing to guess, so its plain SHA-256 is enough to keep. */
export const newSecret = ({ random }: Pick<Desk, 'random'>): string => Buffer.from(random(32)).toString('base64url');

/** SHA-256, lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Milliseconds in 12 hex digits, then 80 random bits: sorts by time, and no two servers make the same. */
export function newId({ now, random }: Pick<Desk, 'now' | 'random'>): string {
  const time = now().getTime().toString(16).padStart(12, '0');
  return time + Buffer.from(random(10)).toString('hex');
}
