import { decisionsThatStand } from '../../core/ledger/review/standing.ts';
import { claimIdOf } from '../../store/claim-id.ts';
import type { Acting } from '../acting.ts';
import { assertMay } from '../people.ts';
import { QueryError } from '../query/error.ts';
import { decidedOf } from '../query/review-states.ts';
import { Refusal } from '../refusal.ts';
import { claimToActOn } from './stored-claim.ts';

/** Decisions put on record together, each on its claim. */
export interface Together {
  readonly claims: readonly string[];
  /** seq of the last of them; null where there was none to put on record */
  readonly seq: number | null;
}

/**
 * Accepts the claims of a report that nobody has decided on yet, in one step; restricted ones wait for a person to look at each. Needs `review`. Throws
 * `Refusal` `not-permitted`, `QueryError` `unknown-document`.
 */
export async function acceptRest(acting: Acting, document: string, why?: string): Promise<Together> {
  const { store, by } = acting;
  await assertMay(store, by, 'review');
  const { db } = store;
  const row = await db.selectFrom('document').select('key').where('id', '=', document).executeTakeFirst();
  if (!row) throw new QueryError(document, { code: 'unknown-document', detail: document });
  const open = await db
    .selectFrom('claim')
    .select(['key', 'reading', 'name'])
    .where('document', '=', row.key)
    .where('review', '=', 'unreviewed')
    .where('superseded', 'is', null)
    .where('reading', '<>', 0)
    .where('restricted', '=', 0)
    .orderBy('key')
    .execute();
  return together(
    acting,
    open.map((claim) => claimIdOf(document, claim)),
    'accept',
    why,
  );
}

/**
 * Takes one's last decisions on several claims back, in one step: all or, where one of them does not stand any more, none. Needs `review`.
 * Throws `Refusal` `not-permitted`, `no-such-claim`, `nothing-to-undo`.
 */
export async function undoTogether(acting: Acting, claims: readonly string[]): Promise<Together> {
  const { store, by } = acting;
  await assertMay(store, by, 'review');
  const ids = [...new Set(claims)];
  const keys = new Map<number, string>();
  for (const id of ids) keys.set((await claimToActOn(acting, id)).row.key, id);
  const rows = await store.db
    .selectFrom('review')
    .selectAll()
    .where('claim', 'in', [...keys.keys()])
    .where('by', '=', by)
    .execute();
  for (const [key, id] of keys) {
    const own = rows.filter(({ claim }) => claim === key).map(decidedOf);
    if (decisionsThatStand(own).standing.length === 0) throw new Refusal(id, { code: 'nothing-to-undo', detail: by });
  }
  return together(acting, ids, 'undo');
}

async function together(
  { store, by, now }: Acting,
  claims: readonly string[],
  decision: 'accept' | 'undo',
  why?: string,
): Promise<Together> {
  if (claims.length === 0) return { claims, seq: null };
  const items = claims.map((claim) => ({
    entry: { kind: 'review', claim, decision, ...(why !== undefined && { why }) } as const,
    projection: {},
  }));
  const { head } = await store.append({ by, at: now().toISOString(), items });
  return { claims, seq: head.seq };
}
