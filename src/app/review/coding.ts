import type { Decision, Recorded, ReviewEntry } from '../../core/ledger/entries.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { type Adjudication, type Agreement, adjudicationList, agreement } from '../../core/ledger/review/agreement.ts';
import { claimIdOf } from '../../store/claim-id.ts';
import type { Page, PageOptions } from '../query/claims.ts';
import { hydrate } from '../query/hydrate.ts';
import type { Session } from '../query/session.ts';

/** How far people agree, and where they do not. */

interface Decided {
  readonly recorded: Recorded<ReviewEntry>;
  readonly key: number;
  readonly type: string;
  readonly restricted: boolean;
}

const DECISIONS: Readonly<Record<string, Decision>> = {
  accept: 'accept',
  reject: 'reject',
  unsure: 'unsure',
  edit: 'edit',
  note: 'note',
  undo: 'undo',
};

/** All decisions up to the session's last entry, from their table: reasons and edits stay in the log. */
async function decisions({ store: { db }, until }: Session): Promise<readonly Decided[]> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('claim', 'claim.key', 'review.claim')
    .innerJoin('document', 'document.key', 'claim.document')
    .where('review.seq', '<=', until)
    .select(['review.seq', 'review.at', 'review.by', 'review.decision', 'review.settles'])
    .select(['claim.key', 'claim.reading', 'claim.name', 'claim.type', 'claim.restricted', 'document.id'])
    .orderBy('review.seq')
    .execute();
  return rows.map((row) => ({
    key: row.key,
    type: row.type,
    restricted: row.restricted === 1,
    recorded: {
      seq: row.seq,
      at: new Date(row.at).toISOString(),
      by: row.by,
      entry: {
        kind: 'review',
        claim: claimIdOf(row.id, row),
        decision: DECISIONS[row.decision] ?? 'note',
        ...(row.settles === 1 && { settles: true }),
      },
    },
  }));
}

export interface AgreementReport {
  readonly all: Agreement;
  /** of the claims of one type each, where two or more decided on any; by number of claims */
  readonly types: readonly { readonly type: string; readonly agreement: Agreement }[];
}

/** Agreement between people by their standing decisions: over all claims and for each type. */
export async function agreementReport(session: Session): Promise<AgreementReport> {
  const decided = await decisions(session);
  const types = new Map<string, Recorded<ReviewEntry>[]>();
  for (const { type, recorded } of decided) {
    const own = types.get(type);
    if (own) own.push(recorded);
    else types.set(type, [recorded]);
  }
  return {
    all: agreement(decided.map(({ recorded }) => recorded)),
    types: [...types]
      .map(([type, entries]) => ({ type, agreement: agreement(entries) }))
      .filter((one) => one.agreement.claims > 0)
      .sort((a, b) => b.agreement.claims - a.agreement.claims || (a.type < b.type ? -1 : 1)),
  };
}

/** A claim on which people differ. */
export interface Disagreement extends Adjudication {
  readonly record: ClaimRecord;
}

/** What an adjudicator has to settle, in order of ids, a page at a time; with the reasons given. Restricted claims only where asked for. */
export async function adjudications(
  session: Session,
  { restricted }: { readonly restricted: boolean },
  { limit, after }: PageOptions,
): Promise<Page<Disagreement>> {
  const decided = (await decisions(session)).filter((one) => restricted || !one.restricted);
  const keys = new Map(decided.map(({ key, recorded }) => [recorded.entry.claim, key]));
  const from = after === undefined ? '' : Buffer.from(after, 'base64url').toString();
  const open = adjudicationList(decided.map(({ recorded }) => recorded)).filter(({ claim }) => claim > from);
  const shown = open.slice(0, limit);
  const records = await hydrate(
    session,
    shown.map(({ claim }) => keys.get(claim)!),
  );
  const reasons = await session.store.recorded(shown.flatMap((one) => one.decisions.map(({ seq }) => seq)));
  const items = shown.map((one, i) => ({
    ...one,
    record: records[i]!,
    decisions: one.decisions.map((said) => {
      const entry = reasons.get(said.seq)?.entry;
      const why = entry?.kind === 'review' ? entry.why : undefined;
      return { ...said, ...(why !== undefined && { why }) };
    }),
  }));
  const last = shown.at(-1);
  const next = open.length > limit && last ? Buffer.from(last.claim).toString('base64url') : null;
  return { items, next };
}
