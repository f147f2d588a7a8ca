import type { Outcome } from '../../core/ledger/entries.ts';
import type { Session } from '../query/session.ts';

type VerdictCounts = Readonly<Record<Exclude<Outcome, 'open'>, number>>;

/** How many predictions have each verdict by the last word on them. Verdicts are few: nothing else is looked at. */
export async function verdictCounts({ store: { db }, until }: Session, restricted: boolean): Promise<VerdictCounts> {
  const rows = await db
    .selectFrom('outcome')
    .innerJoin('claim', 'claim.key', 'outcome.claim')
    .where('outcome.seq', '<=', until)
    .where('claim.restricted', '<=', restricted ? 1 : 0)
    .where('claim.superseded', 'is', null)
    .where('claim.review', '<>', 'rejected')
    .select(['outcome.claim', 'outcome.outcome'])
    .orderBy('outcome.seq')
    .execute();
  const last = [...new Map(rows.map(({ claim, outcome }) => [claim, outcome])).values()];
  const count = (outcome: string): number => last.filter((one) => one === outcome).length;
  return {
    'borne-out': count('borne-out'),
    'not-borne-out': count('not-borne-out'),
    partly: count('partly'),
    unresolved: count('unresolved'),
  };
}
