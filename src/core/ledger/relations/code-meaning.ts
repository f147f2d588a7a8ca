import { type EventEvidence, evidenceOf } from './event-evidence.ts';
import { isRelationType, type RelationType } from './relation-types.ts';

/** What a dyad's code stands for: words that name a relation, or an event that bears on some. */
export interface CodeMeaning {
  readonly relation: RelationType | null;
  readonly evidence: readonly EventEvidence[];
  /** whether it says that the two are at odds */
  readonly odds: boolean;
}

const ODDS: ReadonlySet<string> = new Set<RelationType>(['RIVALRY', 'HOSTILITY', 'TRUCE']);

/** Null where the code says nothing of a relation. */
export function meaningOf(code: string): CodeMeaning | null {
  if (isRelationType(code)) return { relation: code, evidence: [], odds: ODDS.has(code) };
  const evidence = evidenceOf(code);
  if (evidence.length === 0) return null;
  return { relation: null, evidence, odds: evidence.some((e) => ODDS.has(e.type) && !e.atOdds) };
}
