import type { OutcomeEntry, Recorded } from '../entries.ts';
import type { ClaimRecord } from '../records.ts';
import type { PredictionView } from '../views.ts';
import type { Proposal } from './outcomes.ts';
import { horizonOf } from './prediction.ts';

/**
 * A prediction as it stands on a day. It is `due` when its horizon has passed or something fits it, and waits for a person; a person's
 * last verdict holds, `open` takes it back.
 * @param source id of who predicts: the innermost source, else the outlet
 * @param verdicts the outcome entries on this claim, in the order of the log
 * @param today ISO date
 */
export function predictionView(
  prediction: ClaimRecord,
  source: string,
  proposals: readonly Proposal[],
  verdicts: readonly Recorded<OutcomeEntry>[],
  today: string,
): PredictionView {
  const horizon = horizonOf(prediction);
  const last = verdicts.at(-1);
  const view = { claim: prediction.id, source, horizon, proposals };
  if (last === undefined || last.entry.outcome === 'open') {
    const due = proposals.length > 0 || (horizon !== null && horizon.latest < today);
    return { ...view, state: due ? 'due' : 'open' };
  }
  const { outcome, why } = last.entry;
  return { ...view, state: outcome, verdict: { outcome, by: last.by, at: last.at, ...(why ? { why } : {}) } };
}
