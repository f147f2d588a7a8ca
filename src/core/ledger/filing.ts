import type { Claim } from '../types.ts';
import { dayOf } from './days.ts';

/** Under which day a claim is filed, in days since 1970-01-01. */
export interface Filing {
  /** the first day told, else the day of publication, else null */
  readonly day: number | null;
  readonly told: boolean;
  /** the told interval, inclusive */
  readonly from: number | null;
  readonly to: number | null;
}

export function fileClaim(claim: Claim, published: string | undefined): Filing {
  const from = claim.time?.from === undefined ? null : dayOf(claim.time.from);
  const to = claim.time?.to === undefined ? from : dayOf(claim.time.to);
  if (from !== null) return { day: from, told: true, from, to };
  return { day: published === undefined ? null : dayOf(published), told: false, from: null, to: null };
}
