import type { Session } from '../../app/query/session.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { innermostOf, sourceIdsOf } from '../../core/ledger/sources/ids.ts';

export type Names = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;

const WORDLESS = /^(?:org|person|speaker|anonymous|outlet|document):/;

/** Names of actors, places and sources by id; an id that is in no list keeps the words of the report, in both languages. */
export function namesOf({ actors, registry }: Session, ids: Iterable<string>): Names {
  const names: Record<string, { ar: string; en: string }> = {};
  for (const id of ids) {
    const record = actors.get(id) ?? registry.place(id);
    const words = id.replace(WORDLESS, '');
    names[id] = record ? { ar: record.name, en: record.nameEn || record.name } : { ar: words, en: words };
  }
  return names;
}

/** Every id that a list of claims mentions. */
export function idsIn(claims: Iterable<ClaimRecord>): Set<string> {
  const ids = new Set<string>();
  for (const record of claims) {
    for (const id of [...record.actors, ...record.recipients, ...record.places, ...sourceIdsOf(record), innermostOf(record)])
      ids.add(id);
    const { actor, recipient, place, attribution } = record.claim;
    for (const { ref } of [...actor, ...recipient, ...place, ...attribution]) if (ref !== undefined) ids.add(ref);
  }
  return ids;
}
