import type { ClaimRecord, Registry } from '../../core/ledger/records.ts';
import type { Link, Reference } from '../../core/types.ts';
import { holderInWords, quantityInWords, typeInWords } from '../claim-words.ts';
import { wordsOf } from '../words/all.ts';

/** What records are called in exports that are read by people: English names where the registry has them, else the words of the report. */

const en = wordsOf('en');

export const nameOf = (role: Reference, registry: Registry): string =>
  (role.ref === undefined ? undefined : registry.actor(role.ref)?.nameEn) ?? role.text;

export const actorName = (id: string, registry: Registry): string => registry.actor(id)?.nameEn ?? id;
export const placeName = (id: string, registry: Registry): string => registry.place(id)?.nameEn ?? id;

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** `anonymous “…”`; a known source by its name. */
export function linkInWords(link: Link, registry: Registry): string {
  const known = link.ref === undefined ? undefined : registry.actor(link.ref);
  if (known) return known.nameEn;
  const holder = holderInWords(link, en);
  return link.text === '' || link.text.startsWith('[') ? holder : `${holder} “${oneLine(link.text)}”`;
}

export const outletOf = (record: ClaimRecord): string => record.document.outlet ?? 'outlet not known';

/** From the outlet inwards: `Outlet < Agency < residents “…”`. */
export const chainInWords = (record: ClaimRecord, registry: Registry): string =>
  [outletOf(record), ...record.claim.attribution.map((link) => linkInWords(link, registry))].join(' < ');

/** The innermost source: who is said to have said it first. */
export function firstTeller(record: ClaimRecord, registry: Registry): string {
  const last = record.claim.attribution.at(-1);
  return last ? linkInWords(last, registry) : outletOf(record);
}

/** `Assault: by aircraft. A → B. At C. killed: about 5. Certain.` */
export function claimInWords(record: ClaimRecord, registry: Registry): string {
  const { claim } = record;
  const parties = [claim.actor, claim.recipient]
    .map((roles) => roles.map((role) => oneLine(nameOf(role, registry))).join(', '))
    .filter((names) => names !== '')
    .join(' → ');
  const places = claim.place.map(
    (place) => (place.ref === undefined ? undefined : registry.place(place.ref)?.nameEn) ?? place.text,
  );
  return [
    typeInWords(claim, en),
    parties,
    places.length > 0 ? `at ${oneLine(places.join(', '))}` : '',
    claim.quantities.map((quantity) => quantityInWords(quantity, en)).join(', '),
    `${en.factuality[claim.factuality] ?? claim.factuality}, ${en.tenses[claim.tense] ?? claim.tense}`,
  ]
    .filter((part) => part !== '')
    .join('. ');
}
