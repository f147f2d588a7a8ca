import type { Kysely } from 'kysely';
import { keyOf } from '../../core/ledger/keys.ts';
import type { Tables } from '../../store/tables.ts';
import type { ClaimFilter, TagFilter } from './filter.ts';

/** Postings: those of the keys together, of claims that stand in one of the roles. */
export interface Posting {
  readonly keys: readonly number[];
  readonly roles: number | null;
}

/** One posting is walked, the others are looked up for each of its claims. `null`: nothing can be found. */
export interface Plan {
  readonly driver: Posting;
  readonly probes: readonly Posting[];
  /** how many claims the driver has, of any day and role */
  readonly claims: number;
}

/** Every claim is of one of these kinds, so their postings together are all claims. */
const ALL: TagFilter = { any: ['kind:event', 'kind:relation', 'kind:assessment'] };

/** The rarest posting is walked. */
export async function planOf(db: Kysely<Tables>, filter: ClaimFilter): Promise<Plan | null> {
  const asked = filter.tags ?? [];
  const tags = asked.length === 0 ? [ALL] : asked;
  const ids = [...new Set(tags.flatMap(({ any }) => any))];
  const keys = new Map(ids.map((id) => [id, keyOf(id)]));
  const rows = await db
    .selectFrom('entity')
    .select(['key', 'claims'])
    .where('key', 'in', [...keys.values()])
    .execute();
  const counts = new Map(rows.map(({ key, claims }) => [key, claims]));
  const postings = tags
    .map(({ any, roles }) => ({
      keys: [...new Set(any.map((id) => keys.get(id)!))].filter((key) => counts.has(key)),
      roles: roles ?? null,
    }))
    .map((posting) => ({ posting, claims: posting.keys.reduce((sum, key) => sum + counts.get(key)!, 0) }))
    .sort((a, b) => a.claims - b.claims);
  const [driver, ...probes] = postings;
  if (driver === undefined || driver.claims === 0) return null;
  return { driver: driver.posting, probes: probes.map(({ posting }) => posting), claims: driver.claims };
}
