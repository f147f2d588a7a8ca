import type { SameAsEntry } from '../../core/ledger/entries.ts';
import { type Acting, type OnRecord, putOnRecord } from '../acting.ts';
import { assertMay } from '../people.ts';
import { Refusal } from '../refusal.ts';
import { claimToActOn } from './stored-claim.ts';

export interface SameAs extends OnRecord {
  readonly a: string;
  readonly b: string;
  readonly verdict: SameAsEntry['verdict'];
}

/**
 * Says whether two claims are about one happening; the last word on a pair holds, `open` gives it back to the rules. Only claims of events
 * are about happenings. Needs `review`. Throws `Refusal` `not-permitted`, `no-such-claim`, `not-an-event`, `same-claim`.
 */
export async function sayWhetherSame(
  acting: Acting,
  a: string,
  b: string,
  verdict: SameAsEntry['verdict'],
  why?: string,
): Promise<SameAs> {
  await assertMay(acting.store, acting.by, 'review');
  if (a === b) throw new Refusal(a, { code: 'same-claim', detail: a });
  for (const id of [a, b]) {
    const { claim } = await claimToActOn(acting, id);
    if (claim.kind !== 'event') throw new Refusal(id, { code: 'not-an-event', detail: `${claim.kind} ${claim.type}` });
  }
  const done = await putOnRecord(acting, { kind: 'same-as', a, b, verdict, ...(why !== undefined && { why }) });
  return { ...done, a, b, verdict };
}
