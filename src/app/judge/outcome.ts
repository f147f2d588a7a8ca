import { isoOf } from '../../core/ledger/days.ts';
import type { Outcome } from '../../core/ledger/entries.ts';
import { isPrediction } from '../../core/ledger/predictions/prediction.ts';
import { type Acting, type OnRecord, putOnRecord } from '../acting.ts';
import { assertMay } from '../people.ts';
import { Refusal } from '../refusal.ts';
import { claimToActOn } from '../review/stored-claim.ts';

export const OUTCOMES: readonly Outcome[] = ['borne-out', 'not-borne-out', 'partly', 'unresolved', 'open'];

export interface Judged extends OnRecord {
  readonly claim: string;
  readonly outcome: Outcome;
  readonly evidence: readonly string[];
}

/**
 * A person's verdict on a prediction, with the claims it rests on; `open` takes the last one back. Needs `review`. Throws `Refusal`
 * `not-permitted`, `no-such-claim`, `not-a-prediction`, `same-claim`.
 */
export async function judge(
  acting: Acting,
  id: string,
  outcome: Outcome,
  evidence: readonly string[],
  why?: string,
): Promise<Judged> {
  await assertMay(acting.store, acting.by, 'review');
  const { claim, document } = await claimToActOn(acting, id);
  const published = document.published === null ? {} : { published: isoOf(document.published) };
  if (!isPrediction({ claim, document: published }))
    throw new Refusal(id, { code: 'not-a-prediction', detail: `${claim.kind} ${claim.type}, ${claim.tense}` });
  for (const other of evidence) {
    if (other === id) throw new Refusal(id, { code: 'same-claim', detail: id });
    await claimToActOn(acting, other);
  }
  const rest = why === undefined ? {} : { why };
  const done = await putOnRecord(acting, { kind: 'outcome', claim: id, outcome, evidence: [...new Set(evidence)], ...rest });
  return { ...done, claim: id, outcome, evidence };
}
