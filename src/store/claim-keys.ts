import type { Kysely } from 'kysely';
import { claimKey, parseClaimId } from './claim-id.ts';
import { StoreError } from './contract.ts';
import type { Tables } from './tables.ts';

/** Key of the claim with this public id; `null` where there is none. */
export async function findClaim(db: Kysely<Tables>, id: string): Promise<number | null> {
  const address = parseClaimId(id);
  if (!address) return null;
  const byDocument = db
    .selectFrom('claim')
    .innerJoin('document', 'document.key', 'claim.document')
    .where('document.id', '=', address.document)
    .select('claim.key');
  const row =
    'edit' in address
      ? await byDocument.where('claim.key', '=', claimKey(address.edit, 0)).where('claim.reading', '=', 0).executeTakeFirst()
      : await byDocument.where('claim.reading', '=', address.reading).where('claim.name', '=', address.name).executeTakeFirst();
  return row?.key ?? null;
}

/** As `findClaim`. Throws `no-such-claim`. */
export async function claimKeyOf(db: Kysely<Tables>, id: string): Promise<number> {
  const key = await findClaim(db, id);
  if (key === null) throw new StoreError('no-such-claim', id);
  return key;
}
