import type { QueueOptions } from './contract.ts';

/** Milliseconds to wait after try `number` (from 1) failed. */
export function waitAfter(number: number, { backoff, backoffAtMost }: Pick<QueueOptions, 'backoff' | 'backoffAtMost'>): number {
  return Math.min(backoff * 2 ** (number - 1), backoffAtMost);
}

/** What a handler threw, as the reason that is kept. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
