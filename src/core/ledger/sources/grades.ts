import type { Credibility, GradeEntry, Recorded, Reliability } from '../entries.ts';

/** A person's grade in force: the last on its subject. */
export interface Given<G> {
  readonly grade: G;
  readonly by: string;
  readonly seq: number;
  readonly why?: string;
}

export interface Grades {
  readonly source: ReadonlyMap<string, Given<Reliability>>;
  readonly claim: ReadonlyMap<string, Given<Credibility>>;
}

/** The grades in force, of sources and of claims apart (standards.md §2.3: the two are given independently). Entries in any order. */
export function gradesOf(entries: readonly Recorded<GradeEntry>[]): Grades {
  const source = new Map<string, Given<Reliability>>();
  const claim = new Map<string, Given<Credibility>>();
  for (const { entry, by, seq } of entries) {
    const why = entry.why === undefined ? {} : { why: entry.why };
    if (entry.on === 'source') put(source, entry.subject, { grade: entry.grade, by, seq, ...why });
    else put(claim, entry.subject, { grade: entry.grade, by, seq, ...why });
  }
  return { source, claim };
}

function put<G>(grades: Map<string, Given<G>>, subject: string, given: Given<G>): void {
  const before = grades.get(subject);
  if (before === undefined || before.seq < given.seq) grades.set(subject, given);
}

/** F6: no basis to judge, which is not "bad" (standards.md §2.3). */
export const DEFAULT_RELIABILITY: Reliability = 'F';
export const DEFAULT_CREDIBILITY: Credibility = '6';
