import { unpackRecord } from '../../core/ledger/pack.ts';
import type { Claim } from '../../core/types.ts';
import { claimIdOf } from '../../store/claim-id.ts';
import { findClaim } from '../../store/claim-keys.ts';
import type { Store } from '../../store/contract.ts';
import type { ClaimRow, DocumentRow } from '../../store/tables.ts';
import type { Acting } from '../acting.ts';
import { assertMay } from '../people.ts';
import { Refusal } from '../refusal.ts';

/** A claim as it stands in the store, with the text it points at. */
export interface StoredClaim {
  readonly id: string;
  readonly row: ClaimRow;
  readonly document: DocumentRow;
  readonly text: string;
  readonly claim: Claim;
}

/** Throws `Refusal` `no-such-claim`. */
export async function storedClaim(store: Store, id: string): Promise<StoredClaim> {
  const { row, document } = await rowsOf(store, id);
  const text = (await store.documentEntries([document.key])).get(document.key)?.entry.text ?? '';
  return { id, row, document, text, claim: unpackRecord(row.body, text).claim };
}

async function rowsOf({ db }: Store, id: string): Promise<{ readonly row: ClaimRow; readonly document: DocumentRow }> {
  const key = await findClaim(db, id);
  if (key === null) throw new Refusal(id, { code: 'no-such-claim', detail: id });
  const row = await db.selectFrom('claim').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  const document = await db.selectFrom('document').selectAll().where('key', '=', row.document).executeTakeFirstOrThrow();
  return { row, document };
}

/** The claim, for somebody about to act on it: restricted claims need a permission of their own. Throws `Refusal`. */
export async function claimToActOn({ store, by }: Pick<Acting, 'store' | 'by'>, id: string): Promise<StoredClaim> {
  const found = await storedClaim(store, id);
  if (found.row.restricted === 1) await assertMay(store, by, 'restricted');
  return found;
}

/** The id under which a claim's row is known. */
export const idOf = (row: ClaimRow, document: Pick<DocumentRow, 'id'>): string => claimIdOf(document.id, row);
