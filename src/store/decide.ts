import type { Kysely } from 'kysely';
import type { Entry, ReviewEntry } from '../core/ledger/entries.ts';
import { claimKey } from './claim-id.ts';
import { claimKeyOf } from './claim-keys.ts';
import type { ReviewRow, Tables } from './tables.ts';

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
  await db.insertInto('review').values({ seq, claim, by, decision: entry.decision, at }).execute();
  const rows = await db.selectFrom('review').where('claim', '=', claim).selectAll().orderBy('seq').execute();
  const { standing, undone } = standingDecisions(rows);
  const last = standing.at(-1);
  const edit = standing.findLast(({ decision }) => decision === 'edit')?.seq ?? null;
  const state = edit === null ? REVIEWED[last?.decision ?? ''] : 'superseded';
  await db
    .updateTable('claim')
    .set({ review: state ?? 'unreviewed', superseded: edit })
    .where('key', '=', claim)
    .execute();
  for (const { decision, seq: from } of undone) {
    if (decision !== 'edit') continue;
    await db
      .updateTable('claim')
      .set({ superseded: seq })
      .where('key', '=', claimKey(from, 0))
      .where('superseded', 'is', null)
      .execute();
  }
}

const REVIEWED: Readonly<Record<string, string>> = { accept: 'accepted', reject: 'rejected', unsure: 'unsure' };

/** Decisions that hold, in order: an `undo` takes back the last one of the same person; a note decides nothing. */
export function standingDecisions(rows: readonly ReviewRow[]): {
  readonly standing: readonly ReviewRow[];
  readonly undone: readonly ReviewRow[];
} {
  let standing: ReviewRow[] = [];
  const undone: ReviewRow[] = [];
  for (const row of rows) {
    if (row.decision === 'note') continue;
    if (row.decision !== 'undo') {
      standing.push(row);
      continue;
    }
    const taken = standing.findLast(({ by }) => by === row.by);
    if (!taken) continue;
    standing = standing.filter((other) => other !== taken);
    undone.push(taken);
  }
  return { standing, undone };
}
