import type { ClaimRecord, Registry } from '../../core/ledger/records.ts';
import type { Reference } from '../../core/types.ts';
import { holderInWords } from '../../export/claim-words.ts';
import { type Language, wordsOf } from '../../export/words/all.ts';

/** Names for people to read, in one language; what the registry does not know stays as the report has it. */
export interface Names {
  actor(id: string): string;
  place(id: string): string;
  /** of roles or places */
  roles(roles: readonly Reference[]): string;
  places(places: readonly Reference[]): string;
  /** who is said to have said it first */
  source(record: ClaimRecord): string;
}

type Named = { readonly name: string; readonly nameEn: string } | undefined;

export function namesIn(registry: Registry, language: Language): Names {
  const words = wordsOf(language);
  const named = (record: Named): string | undefined => record && (language === 'ar' ? record.name : record.nameEn || record.name);
  const actor = (id: string): string => named(registry.actor(id)) ?? id.replace(/^(?:org|person|speaker|anonymous|outlet):/, '');
  const place = (id: string): string => named(registry.place(id)) ?? id;
  return {
    actor,
    place,
    roles: (roles) => roles.map(({ ref, text }) => named(ref === undefined ? undefined : registry.actor(ref)) ?? text).join(', '),
    places: (places) =>
      places.map(({ ref, text }) => named(ref === undefined ? undefined : registry.place(ref)) ?? text).join(', '),
    source({ claim, document }) {
      const link = claim.attribution.at(-1);
      if (!link) return document.outlet ?? '';
      return named(link.ref === undefined ? undefined : registry.actor(link.ref)) ?? (link.text || holderInWords(link, words));
    },
  };
}
