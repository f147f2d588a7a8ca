import type { Span } from '../../../../src/core/types.ts';
import type { ClaimRecord } from '../../state/records.ts';
import type { Mark, Marked } from './article/highlights.ts';

/** How the claims of a report are marked in it: each by its kind, at the words that name it. */
export function marksOf(claims: readonly ClaimRecord[]): Marked {
  const marked: Partial<Record<Mark, Span[]>> = {};
  const mark = (as: Mark, span: Span): void => {
    (marked[as] ??= []).push(span);
  };
  for (const { claim, review } of claims) {
    mark(claim.kind, claim.trigger);
    if (review === 'rejected') mark('rejected', claim.trigger);
  }
  return marked;
}

/** What of the text the claim that is looked at is made of. */
export function marksOfChosen({ claim }: ClaimRecord): Marked {
  const { trigger, evidence, actor, recipient, place, time, quantities, attribution, hedges } = claim;
  const roles = [...actor, ...recipient, ...place, ...(time ? [time] : []), ...quantities];
  const links = attribution.flatMap((link) => [link, link.cue]);
  return { chosen: [trigger], evidence: [evidence], part: [...roles, ...links, ...hedges].filter((one) => one.end > one.start) };
}

/** Of the claims that stand at a place of the text, the one with the fewest words; clicked again, the next of them. */
export function claimAt(claims: readonly ClaimRecord[], offset: number, chosen: string | undefined): string | undefined {
  const there = claims
    .filter(({ claim: { trigger } }) => trigger.start <= offset && offset <= trigger.end)
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const now = there.findIndex(({ id }) => id === chosen);
  return there[(now + 1) % Math.max(there.length, 1)]?.id;
}
const lengthOf = ({ claim: { trigger } }: ClaimRecord): number => trigger.end - trigger.start;
