import type { Batch } from '../../src/store/contract.ts';
import { madeItems, madeRaw } from './made.ts';

export const AT = '2026-01-02T03:04:05.678Z';

/** Made documents and their readings, numbered `from` … `to`. */
export const batch = (from: number, to: number, more: Partial<Batch> = {}): Batch => ({
  by: 'rules',
  at: AT,
  items: madeItems(from, to),
  raw: Array.from({ length: to - from }, (_, i) => madeRaw(from + i)),
  ...more,
});

export const say = (entry: Batch['items'][number]['entry'], by = 'salma'): Batch => ({
  by,
  at: AT,
  items: [{ entry, projection: {} }],
});
