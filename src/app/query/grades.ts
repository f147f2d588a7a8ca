import type { GradeEntry, Recorded } from '../../core/ledger/entries.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import {
  DEFAULT_CREDIBILITY,
  DEFAULT_RELIABILITY,
  type Grades as GradesInForce,
  gradesOf as gradesInForce,
} from '../../core/ledger/sources/grades.ts';
import { innermostOf } from '../../core/ledger/sources/ids.ts';
import type { Grades } from '../../export/ledger/types.ts';
import type { Session } from './session.ts';

/** What persons gave, as far as it counts for the session. Grades are few; all are read. */
export async function gradesGiven({ store, until }: Session): Promise<GradesInForce> {
  const rows = await store.db.selectFrom('grade').select('seq').where('seq', '<=', until).execute();
  const entries = await store.recorded(rows.map(({ seq }) => seq));
  return gradesInForce([...entries.values()].filter(isGrade));
}

const isGrade = (recorded: Recorded): recorded is Recorded<GradeEntry> => recorded.entry.kind === 'grade';

/** Admiralty grades of claims, as persons gave them: of the first to say it, and of the claim itself. */
export async function gradesOf(session: Session, claims: readonly ClaimRecord[]): Promise<readonly Grades[]> {
  const { source, claim } = await gradesGiven(session);
  return claims.map((record) => ({
    reliability: source.get(innermostOf(record))?.grade ?? DEFAULT_RELIABILITY,
    credibility: claim.get(record.id)?.grade ?? DEFAULT_CREDIBILITY,
  }));
}
