import type { ProjectionTools } from '../../core/ledger/project-claims.ts';
import { differ } from '../../core/ledger/review/agreement.ts';
import { decisionsThatStand } from '../../core/ledger/review/standing.ts';
import type { Claim } from '../../core/types.ts';
import { type Acting, putOnRecord } from '../acting.ts';
import { assertMay } from '../people.ts';
import { decidedOf } from '../query/review-states.ts';
import { Refusal } from '../refusal.ts';
import { type Reviewed, reviewed } from './decide.ts';
import { edit } from './edit.ts';
import type { ClaimPatch } from './patch.ts';
import { claimToActOn, type StoredClaim } from './stored-claim.ts';

/** How a difference is settled: by a word on the claim, by what somebody's standing edit made of it (`adopt`: seq of that edit), or by an edit of one's own. */
export type Settlement =
  | { readonly decision: 'accept' | 'reject' | 'unsure' }
  | { readonly decision: 'edit'; readonly adopt: number }
  | { readonly decision: 'edit'; readonly patch: ClaimPatch };

/**
 * Puts a decision on record that holds against those who differ, until who settled it takes it back (`undo`) or it is settled anew
 * (docs/decisions/0011-settling.md). Needs `review` and `grade`. Throws `Refusal` `not-permitted`, `no-such-claim`, `nothing-to-settle`,
 * `no-such-edit`, and what `edit` throws.
 */
export async function settle(
  acting: Acting,
  id: string,
  settlement: Settlement,
  tools: () => Promise<ProjectionTools>,
  why?: string,
): Promise<Reviewed> {
  for (const permission of ['review', 'grade'] as const) await assertMay(acting.store, acting.by, permission);
  const stored = await claimToActOn(acting, id);
  const standing = await opinionsOn(acting, stored);
  if (!differ(standing)) throw new Refusal(id, { code: 'nothing-to-settle', detail: id });
  const { decision } = settlement;
  if (decision !== 'edit') {
    const said = { kind: 'review', claim: id, decision, settles: true, ...(why !== undefined && { why }) } as const;
    return reviewed(acting, id, decision, await putOnRecord(acting, said));
  }
  const patch = 'patch' in settlement ? settlement.patch : await adopted(acting, id, settlement.adopt, standing);
  return edit(acting, id, () => patch, tools, why, true);
}

/** What people hold of the claim, apart from what settles it. */
async function opinionsOn({ store }: Acting, { row }: StoredClaim) {
  const rows = await store.db.selectFrom('review').selectAll().where('claim', '=', row.key).orderBy('seq').execute();
  return decisionsThatStand(rows.map(decidedOf)).standing.filter(({ settles }) => !settles);
}

/** The claim as an edit has it, as a patch. Its own id in the reading stays. */
async function adopted(
  { store }: Acting,
  id: string,
  seq: number,
  standing: readonly { readonly seq: number; readonly decision: string }[],
): Promise<ClaimPatch> {
  const stands = standing.some((one) => one.seq === seq && one.decision === 'edit');
  const entry = stands ? (await store.recorded([seq])).get(seq)?.entry : undefined;
  const made: Claim | undefined = entry?.kind === 'review' ? entry.edit : undefined;
  if (made === undefined) throw new Refusal(id, { code: 'no-such-edit', detail: String(seq) });
  const { id: _, ...parts } = made;
  return { mode: null, change: null, ...parts };
}
