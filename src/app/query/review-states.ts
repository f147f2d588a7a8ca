import type { Kysely } from 'kysely';
import type { ReviewState } from '../../core/ledger/records.ts';
import { decisionsThatStand, stateOf } from '../../core/ledger/review/standing.ts';
import { claimKey, seqOfClaim } from '../../store/claim-id.ts';
import type { ClaimRow, ReviewRow, Tables } from '../../store/tables.ts';

type Reviewed = Pick<ClaimRow, 'key' | 'reading' | 'review' | 'superseded'>;

type DecidedRow = Omit<ReviewRow, 'settles'> & { readonly settles: boolean };

/** A row of a decision as the rules of what stands take it. */
export const decidedOf = (row: ReviewRow): DecidedRow => ({ ...row, settles: row.settles === 1 });

const STATES: ReadonlySet<string> = new Set<ReviewState>(['accepted', 'rejected', 'unsure']);
const isState = (review: string): review is ReviewState => STATES.has(review);

/** What people have decided on a claim, by its row. */
export const currentState = ({ review, superseded }: Pick<ClaimRow, 'review' | 'superseded'>): ReviewState =>
  superseded === null ? (isState(review) ? review : 'unreviewed') : 'superseded';

/** What people had decided on claims by the entry `until`, from the decisions themselves. An edit that was taken back by then is superseded. */
export async function statesUntil(
  db: Kysely<Tables>,
  rows: readonly Reviewed[],
  until: number,
): Promise<ReadonlyMap<number, ReviewState>> {
  const states = new Map<number, ReviewState>();
  if (rows.length === 0) return states;
  const edits = rows.filter(({ reading }) => reading === 0).map(({ key }) => seqOfClaim(key));
  const origins = edits.length === 0 ? [] : await originsOf(db, edits);
  const claims = [...rows.map(({ key }) => key), ...origins.map(({ claim }) => claim)];
  const reviews = await reviewsOf(db, claims, until);
  const undone = new Set<number>();
  for (const { claim } of origins) {
    for (const { seq } of decisionsThatStand(reviews.get(claim) ?? []).fallen) undone.add(seq);
  }
  for (const { key, reading } of rows) {
    if (reading === 0 && undone.has(seqOfClaim(key))) states.set(key, 'superseded');
    else states.set(key, stateOf(decisionsThatStand(reviews.get(key) ?? []).counting));
  }
  return states;
}

const originsOf = (db: Kysely<Tables>, seqs: readonly number[]): Promise<{ readonly claim: number }[]> =>
  db.selectFrom('review').select('claim').where('seq', 'in', seqs).execute();

async function reviewsOf(
  db: Kysely<Tables>,
  claims: readonly number[],
  until: number,
): Promise<ReadonlyMap<number, readonly DecidedRow[]>> {
  const found = new Map<number, DecidedRow[]>();
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('claim', 'in', claims)
    .where('seq', '<=', until)
    .orderBy('seq')
    .execute();
  for (const row of rows.map(decidedOf)) {
    const list = found.get(row.claim);
    if (list) list.push(row);
    else found.set(row.claim, [row]);
  }
  return found;
}

/** What people had decided on each claim that they looked at by the entry `until`, and on the edits they made. */
export async function decidedUntil(db: Kysely<Tables>, until: number): Promise<ReadonlyMap<number, ReviewState>> {
  const reviewed = await db.selectFrom('review').select('claim').where('seq', '<=', until).distinct().execute();
  const edits = await db.selectFrom('review').select('seq').where('decision', '=', 'edit').where('seq', '<=', until).execute();
  const keys = new Set([...reviewed.map(({ claim }) => claim), ...edits.map(({ seq }) => claimKey(seq, 0))]);
  const rows: Reviewed[] = [];
  for (let from = 0, all = [...keys]; from < all.length; from += BATCH) {
    const some = all.slice(from, from + BATCH);
    rows.push(
      ...(await db.selectFrom('claim').select(['key', 'reading', 'review', 'superseded']).where('key', 'in', some).execute()),
    );
  }
  return statesUntil(db, rows, until);
}

/** Keys of the claims that were rejected or replaced by the entry `until`. */
export async function hiddenUntil(db: Kysely<Tables>, until: number): Promise<readonly number[]> {
  const states = await decidedUntil(db, until);
  return [...states].flatMap(([key, state]) => (state === 'rejected' || state === 'superseded' ? [key] : []));
}

const BATCH = 1000;
