import { dayOf } from '../days.ts';
import type { Policy } from './types.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is known of where and when people are or were. Days are ISO dates; `known` is the instant the ledger came to know it. */
export interface Whereabouts {
  readonly placed: boolean;
  readonly days: readonly (string | null | undefined)[];
  readonly known?: string;
}

/**
 * Whether it is too young to go out. A day ends at midnight UTC, and its last hour counts: what happened on the 3rd goes out, at 72 hours, from
 * 00:00 on the 7th. Without any day, the instant it became known stands for it. What lies ahead is always too young.
 */
export function tooRecent(policy: Policy, { placed, days, known }: Whereabouts, now: string): boolean {
  if (!placed || policy.delayHours === 0) return false;
  const ends = days.flatMap((iso) => {
    const day = iso ? dayOf(iso) : null;
    return day === null ? [] : [(day + 1) * DAY];
  });
  const end = ends.length > 0 ? Math.max(...ends) : known === undefined ? Number.POSITIVE_INFINITY : Date.parse(known);
  return Date.parse(now) < end + policy.delayHours * HOUR;
}
