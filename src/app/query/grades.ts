import type { GradeEntry, Recorded, Reliability } from '../../core/ledger/entries.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { type Proposed, proposal } from '../../core/ledger/sources/credibility.ts';
import {
  DEFAULT_CREDIBILITY,
  DEFAULT_RELIABILITY,
  type Given,
  type Grades as GradesInForce,
  gradesOf as gradesInForce,
} from '../../core/ledger/sources/grades.ts';
import { innermostOf } from '../../core/ledger/sources/ids.ts';
import type { EventView } from '../../core/ledger/views.ts';
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

/** The credibility that the machine proposes for claims of one event, by id; those for which it has no reason are left out. */
export async function proposedGrades(
  session: Session,
  event: EventView,
  claims: readonly ClaimRecord[],
): Promise<Readonly<Record<string, Proposed>>> {
  const grades = await gradesGiven(session);
  const byId = new Map(claims.map((record) => [record.id, record]));
  const found = claims.map((record) => [record.id, proposal(event, record, grades, (id) => byId.get(id))] as const);
  return Object.fromEntries(found.flatMap(([id, one]) => (one === null ? [] : [[id, one]])));
}

export interface GivenGrade extends Given<Reliability> {
  readonly at: string;
}

/** All grades that persons gave a source, the newest first. */
export async function gradeHistory({ store, until }: Session, source: string): Promise<readonly GivenGrade[]> {
  const rows = await store.db
    .selectFrom('grade')
    .select('seq')
    .where('on', '=', 'source')
    .where('subject', '=', source)
    .where('seq', '<=', until)
    .execute();
  const entries = await store.recorded(rows.map(({ seq }) => seq));
  return [...entries.values()]
    .flatMap(({ entry, by, at, seq }) => {
      if (entry.kind !== 'grade' || entry.on !== 'source') return [];
      return [{ grade: entry.grade, by, at, seq, ...(entry.why !== undefined && { why: entry.why }) }];
    })
    .sort((a, b) => b.seq - a.seq);
}
