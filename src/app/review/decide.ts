import type { ReviewEntry } from '../../core/ledger/entries.ts';
import type { ReviewState } from '../../core/ledger/records.ts';
import { decisionsThatStand } from '../../core/ledger/review/standing.ts';
import { claimKey } from '../../store/claim-id.ts';
import { type Acting, type OnRecord, putOnRecord } from '../acting.ts';
import { assertMay } from '../people.ts';
import { decidedOf } from '../query/review-states.ts';
import { Refusal } from '../refusal.ts';
import { claimToActOn, idOf, type StoredClaim } from './stored-claim.ts';

export type SimpleDecision = Exclude<ReviewEntry['decision'], 'edit'>;

/** What a review did: the claim's state by all that people said of it. */
export interface Reviewed extends OnRecord {
  readonly claim: string;
  readonly decision: ReviewEntry['decision'];
  readonly state: ReviewState;
  /** id of the claim that stands in its place, where somebody's edit holds */
  readonly replacedBy?: string;
}

/**
 * Puts a decision on a claim on record. `undo` takes the same person's last decision on it back; a note decides nothing and must say
 * something. Needs `review`. Throws `Refusal` `not-permitted`, `no-such-claim`, `nothing-to-undo`, `note-without-words`.
 */
export async function review(acting: Acting, id: string, decision: SimpleDecision, why?: string): Promise<Reviewed> {
  const { store, by } = acting;
  await assertMay(store, by, 'review');
  const stored = await claimToActOn(acting, id);
  if (decision === 'note' && !why?.trim()) throw new Refusal(id, { code: 'note-without-words', detail: id });
  if (decision === 'undo') await assertUndoable(acting, stored);
  const done = await putOnRecord(acting, { kind: 'review', claim: id, decision, ...(why !== undefined && { why }) });
  return reviewed(acting, id, decision, done);
}

async function assertUndoable({ store, by }: Acting, { id, row }: StoredClaim): Promise<void> {
  const rows = await store.db.selectFrom('review').selectAll().where('claim', '=', row.key).orderBy('seq').execute();
  const standing = decisionsThatStand(rows.map(decidedOf)).standing.some((said) => said.by === by);
  if (!standing) throw new Refusal(id, { code: 'nothing-to-undo', detail: by });
}

const STATES: Readonly<Record<string, ReviewState>> = { accepted: 'accepted', rejected: 'rejected', unsure: 'unsure' };

/** The state of a claim after an act on it. */
export async function reviewed(acting: Acting, id: string, decision: ReviewEntry['decision'], done: OnRecord): Promise<Reviewed> {
  const { row, document } = await claimToActOn(acting, id);
  if (row.superseded === null) return { ...done, claim: id, decision, state: STATES[row.review] ?? 'unreviewed' };
  const { db } = acting.store;
  const edit = await db.selectFrom('claim').selectAll().where('key', '=', claimKey(row.superseded, 0)).executeTakeFirst();
  return { ...done, claim: id, decision, state: 'superseded', ...(edit && { replacedBy: idOf(edit, document) }) };
}
