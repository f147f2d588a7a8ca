import { gradesOf } from '../../app/query/grades.ts';
import type { Session } from '../../app/query/session.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { Query } from '../../core/ledger/search/query.ts';

/** Claims with their grades, and what of their words answers to a search. */
export async function shown(session: Session, records: readonly ClaimRecord[], text?: Query) {
  const [grades, search] = await Promise.all([gradesOf(session, records), text && session.search()]);
  return records.map((record, i) => ({
    ...record,
    grades: grades[i]!,
    ...(search && text && { highlights: search.highlights(record.evidence, text) }),
  }));
}
