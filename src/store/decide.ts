import type { Kysely } from 'kysely';
import type { Entry, ReviewEntry } from '../core/ledger/entries.ts';
import { decisionsThatStand, stateOf } from '../core/ledger/review/standing.ts';
import { claimKey } from './claim-id.ts';
import { claimKeyOf } from './claim-keys.ts';
import type { Tables } from './tables.ts';

interface Said {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
}

/** What people say, put into its table; a decision also changes what the claim's row says of its review. */
export async function decide(db: Kysely<Tables>, entry: Entry, said: Said): Promise<void> {
  const { seq } = said;
  switch (entry.kind) {
    case 'review':
      return review(db, entry, said);
    case 'same-as': {
      const [a, b] = [await claimKeyOf(db, entry.a), await claimKeyOf(db, entry.b)];
      await db.insertInto('same_as').values({ seq, a, b, verdict: entry.verdict }).execute();
      return;
    }
    case 'grade': {
      const { subject, on, grade } = entry;
      await db.insertInto('grade').values({ seq, subject, on, grade }).execute();
      return;
    }
    case 'outcome': {
      const claim = await claimKeyOf(db, entry.claim);
      await db.insertInto('outcome').values({ seq, claim, outcome: entry.outcome }).execute();
      return;
    }
    case 'person': {
      const row = { seq, may: entry.may.join(' ') };
      const insert = db.insertInto('person').values({ name: entry.name, ...row });
      await insert.onConflict((held) => held.column('name').doUpdateSet(row)).execute();
      return;
    }
    case 'actor':
      await db.insertInto('actor').values({ seq, id: entry.id }).execute();
  }
}

async function review(db: Kysely<Tables>, entry: ReviewEntry, { seq, at, by }: Said): Promise<void> {
  const claim = await claimKeyOf(db, entry.claim);
  const settles = entry.settles ? 1 : 0;
  await db.insertInto('review').values({ seq, claim, by, decision: entry.decision, at, settles }).execute();
  const rows = await db.selectFrom('review').where('claim', '=', claim).selectAll().execute();
  const { counting, fallen } = decisionsThatStand(rows.map((row) => ({ ...row, settles: row.settles === 1 })));
  const edit = counting.findLast(({ decision }) => decision === 'edit')?.seq ?? null;
  await db
    .updateTable('claim')
    .set({ review: stateOf(counting), superseded: edit })
    .where('key', '=', claim)
    .execute();
  for (const one of fallen) if (one.decision === 'edit') await showEdit(db, one.seq, seq);
  for (const one of counting) if (one.decision === 'edit') await showEdit(db, one.seq, null);
}

/** The claim that an edit put in place of another stands and falls with the edit, unless it is itself replaced. */
async function showEdit(db: Kysely<Tables>, edit: number, superseded: number | null): Promise<void> {
  await db
    .updateTable('claim')
    .set({ superseded })
    .where('key', '=', claimKey(edit, 0))
    .where('review', '!=', 'superseded')
    .execute();
}
