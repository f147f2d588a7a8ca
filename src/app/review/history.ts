import type { Entry, GradeEntry, OutcomeEntry, Recorded, ReviewEntry, SameAsEntry } from '../../core/ledger/entries.ts';
import { claimIdOf, claimKey } from '../../store/claim-id.ts';
import { findClaim } from '../../store/claim-keys.ts';
import type { Session } from '../query/session.ts';
import { Refusal } from '../refusal.ts';

/** What a person said of a claim, or of one that it was mended from or to. */
export interface Said {
  readonly claim: string;
  readonly recorded: Recorded<ReviewEntry | SameAsEntry | GradeEntry | OutcomeEntry>;
  /** id of the claim that an edit put in its place */
  readonly made?: string;
}

/**
 * All that people put on record about a claim, oldest first: reviews, whether it is one with another, its grades and outcomes; of the claims
 * that it was mended from and to as well. Throws `Refusal` `no-such-claim`.
 */
export async function historyOf(session: Session, id: string): Promise<readonly Said[]> {
  const key = await findClaim(session.store.db, id);
  if (key === null) throw new Refusal(id, { code: 'no-such-claim', detail: id });
  const family = await familyOf(session, key);
  const ids = await idsOf(session, family);
  const seqs = await seqsAbout(session, family, [...ids.values()]);
  const entries = await session.store.recorded(seqs);
  const known = new Map([...ids.values()].map((own) => [own, own]));
  return [...entries.values()]
    .sort((a, b) => a.seq - b.seq)
    .flatMap((recorded) => {
      const { entry, seq } = recorded;
      const claim = subjectOf(entry, known);
      if (claim === null) return [];
      const made = entry.kind === 'review' && entry.edit ? ids.get(claimKey(seq, 0)) : undefined;
      // `subjectOf` lets only these kinds through
      return [{ claim, recorded: recorded as Said['recorded'], ...(made !== undefined && { made }) }];
    });
}

/** Keys of the claims that are edits of one another, from the one a coder found on. */
async function familyOf({ store: { db }, until }: Session, key: number): Promise<readonly number[]> {
  let first = key;
  for (;;) {
    const seq = (await db.selectFrom('claim').select('reading').where('key', '=', first).executeTakeFirst())?.reading === 0;
    const origin = seq ? await db.selectFrom('review').select('claim').where('seq', '=', seqOf(first)).executeTakeFirst() : null;
    if (!origin) break;
    first = origin.claim;
  }
  const family = [first];
  for (const claim of family) {
    const edits = await db
      .selectFrom('review')
      .select('seq')
      .where('claim', '=', claim)
      .where('decision', '=', 'edit')
      .where('seq', '<=', until)
      .execute();
    family.push(...edits.map(({ seq }) => claimKey(seq, 0)));
  }
  return family;
}

const seqOf = (key: number): number => Math.floor(key / claimKey(1, 0));

async function idsOf({ store: { db } }: Session, keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('document', 'document.key', 'claim.document')
    .where('claim.key', 'in', keys)
    .select(['claim.key', 'claim.reading', 'claim.name', 'document.id'])
    .execute();
  return new Map(rows.map((row) => [row.key, claimIdOf(row.id, row)]));
}

async function seqsAbout({ store: { db }, until }: Session, keys: readonly number[], ids: readonly string[]): Promise<number[]> {
  const rows = await Promise.all([
    db.selectFrom('review').select('seq').where('claim', 'in', keys).where('seq', '<=', until).execute(),
    db
      .selectFrom('same_as')
      .select('seq')
      .where((pair) => pair.or([pair('a', 'in', keys), pair('b', 'in', keys)]))
      .where('seq', '<=', until)
      .execute(),
    db
      .selectFrom('grade')
      .select('seq')
      .where('on', '=', 'claim')
      .where('subject', 'in', ids)
      .where('seq', '<=', until)
      .execute(),
    db.selectFrom('outcome').select('seq').where('claim', 'in', keys).where('seq', '<=', until).execute(),
  ]);
  return rows.flat().map(({ seq }) => seq);
}

function subjectOf(entry: Entry, own: ReadonlyMap<string, string>): string | null {
  switch (entry.kind) {
    case 'review':
    case 'outcome':
      return entry.claim;
    case 'grade':
      return entry.subject;
    case 'same-as':
      return own.get(entry.a) ?? own.get(entry.b) ?? null;
    default:
      return null;
  }
}
