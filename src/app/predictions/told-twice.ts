import { keyOf } from '../../core/ledger/keys.ts';
import { parseClaimId } from '../../store/claim-id.ts';
import type { PlacedClaim } from '../query/claims.ts';
import type { Session } from '../query/session.ts';

/**
 * Expectations whose own subject is coded as a prediction in the same reading: one prediction told twice, of which the subject stands
 * (core/ledger/predictions/prediction.ts, `predictionsOf`). Gives their keys.
 */
export async function toldTwice({ store: { db } }: Session, claims: readonly PlacedClaim[]): Promise<ReadonlySet<number>> {
  const twice = new Set<number>();
  for (const { record, key } of claims) {
    const address = parseClaimId(record.id);
    if (record.claim.kind !== 'assessment' || record.claim.about.length === 0 || !address || 'edit' in address) continue;
    const subject = await db
      .selectFrom('claim')
      .innerJoin('document', 'document.key', 'claim.document')
      .innerJoin('tag', (join) => join.onRef('tag.claim', '=', 'claim.key').onRef('tag.day', '=', 'claim.day'))
      .where('document.id', '=', address.document)
      .where('claim.reading', '=', address.reading)
      .where('claim.name', 'in', record.claim.about)
      .where('claim.kind', '<>', 'assessment')
      .where('tag.tag', '=', keyOf('is:prediction'))
      .select('claim.key')
      .limit(1)
      .executeTakeFirst();
    if (subject) twice.add(key);
  }
  return twice;
}
