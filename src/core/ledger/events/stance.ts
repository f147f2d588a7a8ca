import type { EventClaim } from './event-claim.ts';

/** Says that it happened: surely or probably. "Possibly", a plan and a prediction say neither yes nor no. */
export const affirms = ({ claim }: EventClaim): boolean =>
  (claim.factuality === 'CT+' || claim.factuality === 'PR+') && claim.tense !== 'future';

/** Says that it did not happen, surely or probably. */
export const denies = ({ claim }: EventClaim): boolean => claim.factuality === 'CT-' || claim.factuality === 'PR-';

/** The told stretch of days, or the day of publication that stands for it. */
export function spanOf({ claim, day, told }: EventClaim): { from: string | null; to: string | null } {
  if (!told) return { from: day, to: day };
  return { from: claim.time?.from ?? day, to: claim.time?.to ?? claim.time?.from ?? day };
}
