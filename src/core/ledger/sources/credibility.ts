import type { ClaimRecord } from '../records.ts';
import type { CredibilityView, EventView } from '../views.ts';
import { DEFAULT_CREDIBILITY, DEFAULT_RELIABILITY, type Grades } from './grades.ts';
import { innermostOf } from './ids.ts';

/** Chains without a common link that must say it before "probably true" is proposed (standards.md §2.3). */
const INDEPENDENT = 2;

/**
 * How credible one claim is held to be: a person's grade, else 6; beside it what the machine proposes. It proposes 2 at best, where two independent chains say what the claim
 * says and nobody gainsays it; where somebody does whose reliability is no lower, 3 at best. 1 is for a person to give. A hedge, and a source's praise of itself, change nothing,
 * and nothing here is a probability. `why`: `chains:N`, `gainsaid:CLAIM`, or the person's reason.
 */
export function credibilityOf(
  event: EventView,
  record: ClaimRecord,
  grades: Grades,
  claims: (id: string) => ClaimRecord | undefined,
): CredibilityView {
  const given = grades.claim.get(record.id);
  const found = proposal(event, record, grades, claims);
  const proposed = found === null ? {} : { proposed: found.grade };
  if (given) return { grade: given.grade, by: 'person', ...proposed, ...(given.why === undefined ? {} : { why: given.why }) };
  return { grade: DEFAULT_CREDIBILITY, by: 'default', ...proposed, ...(found === null ? {} : { why: found.why }) };
}

export interface Proposed {
  readonly grade: '2' | '3';
  /** `chains:N`, and `gainsaid:CLAIM` where another claim stands against it */
  readonly why: string;
}

/** What the machine proposes for a claim of an event, and why; null where nothing speaks for or against it. */
export function proposal(
  event: EventView,
  record: ClaimRecord,
  grades: Grades,
  claims: (id: string) => ClaimRecord | undefined,
): Proposed | null {
  const side = [event.for, event.against].find((chains) => chains.some((chain) => chain.claims.includes(record.id)));
  if (side === undefined || side.length < INDEPENDENT) return null;
  const gainsaid = event.contradictions
    .filter(({ a, b }) => a === record.id || b === record.id)
    .map(({ a, b }) => (a === record.id ? b : a))
    .find((other) => weighs(claims(other), record, grades));
  const chains = `chains:${side.length}`;
  return gainsaid === undefined ? { grade: '2', why: chains } : { grade: '3', why: `${chains} gainsaid:${gainsaid}` };
}

/** Whether a claim that gainsays comes from a source of no lower reliability. One that is not at hand counts, to be on the safe side. */
function weighs(other: ClaimRecord | undefined, record: ClaimRecord, grades: Grades): boolean {
  if (other === undefined) return true;
  const of = (claim: ClaimRecord): string => grades.source.get(innermostOf(claim))?.grade ?? DEFAULT_RELIABILITY;
  return of(other) <= of(record);
}
