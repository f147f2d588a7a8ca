import { linkId } from '../events/chain-keys.ts';
import type { EventClaim } from '../events/event-claim.ts';

/** The id of an outlet by its name, as the source that tells what nobody else is said to have said. */
export const outletId = (name: string): string => `outlet:${name}`;

/**
 * Everyone a claim comes through, from the outlet inwards, each once: `outlet:NAME` as the report names it, then actors' ids, `speaker:WORDS`, `anonymous:WORDS`, `outlet:WORDS` or
 * `document:WORDS` with folded words. Links that name nobody are left out.
 */
export function sourceIdsOf({ document, claim }: EventClaim): string[] {
  const ids = document.outlet ? [outletId(document.outlet)] : [];
  for (const link of claim.attribution) {
    const id = linkId(link);
    if (id !== undefined && !ids.includes(id)) ids.push(id);
  }
  return ids;
}

/** Who is the first to say it: the innermost link that names anybody, else the outlet, else the document. */
export function innermostOf(record: EventClaim): string {
  return sourceIdsOf(record).at(-1) ?? `document:${record.document.id}`;
}

/** What kind of source an id stands for; actors by their own kind in the registry. */
export const idKind = (id: string): string => {
  const colon = id.indexOf(':');
  return colon < 0 ? 'actor' : id.slice(0, colon);
};
