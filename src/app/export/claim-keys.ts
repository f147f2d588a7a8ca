import type { Kysely } from 'kysely';
import { type ClaimAddress, claimKey, parseClaimId } from '../../store/claim-id.ts';
import type { Tables } from '../../store/tables.ts';

/** Keys of claims by their public ids, in two round trips; ids of no claim are left out. */
export async function keysOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const keys = new Map<string, number>();
  const addresses = new Map<string, ClaimAddress>();
  for (const id of ids) {
    const address = parseClaimId(id);
    if (address) addresses.set(id, address);
  }
  if (addresses.size === 0) return keys;
  const documents = await documentKeys(db, [...new Set([...addresses.values()].map(({ document }) => document))]);
  const rows = await db
    .selectFrom('claim')
    .select(['key', 'document', 'reading', 'name'])
    .where('document', 'in', [...documents.values()])
    .execute();
  const found = new Map(
    rows.map((row) => [row.reading === 0 ? `${row.key}` : `${row.document} ${row.reading} ${row.name}`, row]),
  );
  for (const [id, address] of addresses) {
    const document = documents.get(address.document);
    const row = found.get('edit' in address ? `${claimKey(address.edit, 0)}` : `${document} ${address.reading} ${address.name}`);
    if (row && row.document === document) keys.set(id, row.key);
  }
  return keys;
}

async function documentKeys(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('document').select(['key', 'id']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ key, id }) => [id, key]));
}
