import { dayOf, isoOf } from '../../core/ledger/days.ts';
import type { ActorRecordView, DocumentRecord, PlaceRecordView, Registry } from '../../core/ledger/records.ts';
import { classesOf } from './actor-classes.ts';
import { webAddress } from './iri.ts';
import { chainInWords, claimInWords } from './names.ts';
import { stixId, stixTime } from './stix-id.ts';
import type { ExportContext, ExportEvent, GradedClaim } from './types.ts';

/** The objects of a STIX 2.1 bundle (standards.md §4.4). Groups are `identity`: `threat-actor` would be a judgement. */

export type StixObject = Readonly<Record<string, unknown>> & { readonly id: string };

const common = (type: string, name: string, at: string) => ({
  type,
  spec_version: '2.1',
  id: stixId(type, name),
  created_by_ref: ISNAD_ID,
  created: stixTime(at),
  modified: stixTime(at),
});

export const ISNAD_ID = stixId('identity', 'isnad');
const EXTENSION_ID = stixId('extension-definition', 'isnad-claim');

export const isnadIdentity = (at: string): StixObject => ({
  type: 'identity',
  spec_version: '2.1',
  id: ISNAD_ID,
  created: stixTime(at),
  modified: stixTime(at),
  name: 'isnad',
  identity_class: 'system',
});

export const extensionDefinition = (at: string, { method }: ExportContext): StixObject => ({
  ...common('extension-definition', 'isnad-claim', at),
  name: 'isnad-claim',
  description: 'What a claim of an isnad ledger says beyond STIX: who says so, how surely, how many.',
  schema:
    'claim: id in the ledger; kind, code: by PLOVER and the isnad codebook; factuality, outlet_factuality: FactBank values; tense; isnad: the chain from the outlet inwards, {holder, text}; quantities: {unit, operator, low, point, high}; actors, recipients: identities; places: locations; reliability, credibility: Admiralty grades; evidence: span in UTF-16 code units; review; restricted.',
  version: /^\d+\.\d+\.\d+$/.test(method.version) ? method.version : '1.0.0',
  extension_types: ['property-extension'],
});

export const actorIdentity = (actor: ActorRecordView, at: string): StixObject => ({
  ...common('identity', `actor ${actor.id}`, at),
  name: actor.nameEn,
  description: actor.name,
  identity_class: classesOf(actor).stix ?? 'group',
});

export const outletIdentity = (outlet: string, at: string): StixObject => ({
  ...common('identity', `outlet ${outlet}`, at),
  name: outlet,
  identity_class: 'organization',
  sectors: ['communications'],
});

/** Rough radius in metres for STIX's `precision`, by how near the coordinates are. */
const METRES: Readonly<Record<string, number>> = { point: 5_000, area: 25_000, division: 100_000 };

export function placeLocation(place: PlaceRecordView, at: string): StixObject {
  const metres = METRES[place.precision];
  const located = metres !== undefined && place.lat !== undefined && place.lon !== undefined;
  return {
    ...common('location', `place ${place.id}`, at),
    name: place.nameEn,
    country: place.country,
    ...(place.type === 'admin1' ? { administrative_area: place.nameEn } : {}),
    ...(located ? { latitude: place.lat, longitude: place.lon, precision: metres } : {}),
  };
}

/** Admiralty credibility on STIX's scale (appendix A); 6 has no number. */
const CONFIDENCE: Readonly<Record<string, number>> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 };

/** Two parties make a relationship; a claim with fewer is a note on its report. */
export function partiesOf(record: GradedClaim, registry: Registry): readonly [string, string] | undefined {
  const known = (ids: readonly string[]) => ids.filter((id) => registry.actor(id));
  const [actors, recipients] = [known(record.actors), known(record.recipients)];
  const [source, target] = recipients.length > 0 ? [actors[0], recipients[0]] : actors;
  return source === undefined || target === undefined || source === target ? undefined : [source, target];
}

export const claimObjectId = (record: GradedClaim, registry: Registry): string =>
  stixId(partiesOf(record, registry) ? 'relationship' : 'note', `claim ${record.id}`);

export const reportId = (document: string): string => stixId('report', `document ${document}`);

const identityIds = (ids: readonly string[], registry: Registry): readonly string[] =>
  ids.filter((id) => registry.actor(id)).map((id) => stixId('identity', `actor ${id}`));

/** STIX has no empty lists: what there is none of is left out. */
const listed = (lists: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));

function extensionOf(record: GradedClaim, registry: Registry): unknown {
  const { claim, grades } = record;
  const links = [{ holder: 'outlet', text: record.document.outlet ?? '' }, ...claim.attribution];
  return {
    [EXTENSION_ID]: {
      extension_type: 'property-extension',
      claim: record.id,
      kind: claim.kind,
      code: [claim.type, claim.mode ?? claim.change].filter(Boolean).join('/'),
      factuality: claim.factuality,
      outlet_factuality: claim.outletFactuality,
      tense: claim.tense,
      isnad: links.map(({ holder, text }) => ({ holder, text })),
      ...listed({
        quantities: claim.quantities.map(({ unit, op, low, point, high }) => ({ unit, operator: op, low, point, high })),
        actors: identityIds(record.actors, registry),
        recipients: identityIds(record.recipients, registry),
        places: record.places.filter((id) => registry.place(id)).map((id) => stixId('location', `place ${id}`)),
      }),
      reliability: grades.reliability,
      credibility: grades.credibility,
      evidence: { start: claim.evidence.start, end: claim.evidence.end },
      review: record.review,
      restricted: record.restricted,
    },
  };
}

export function claimObject(record: GradedClaim, registry: Registry): StixObject {
  const { claim, document, grades } = record;
  const parties = partiesOf(record, registry);
  const words = `${claimInWords(record, registry)}. Told by: ${chainInWords(record, registry)}`;
  const url = webAddress(document.url);
  const confidence = CONFIDENCE[grades.credibility];
  const shared = {
    ...(confidence === undefined ? {} : { confidence }),
    ...(url === undefined ? {} : { external_references: [{ source_name: document.outlet ?? 'report', url }] }),
    extensions: extensionOf(record, registry),
  };
  const code = [claim.type, claim.mode ?? claim.change].filter(Boolean).join('-').toLowerCase().replaceAll('_', '-');
  if (!parties)
    return {
      ...common('note', `claim ${record.id}`, record.known),
      abstract: code,
      content: words,
      object_refs: [reportId(document.id)],
      ...shared,
    };
  const from = claim.time?.from === undefined ? null : dayOf(claim.time.from);
  const to = claim.time?.to === undefined ? from : dayOf(claim.time.to);
  return {
    ...common('relationship', `claim ${record.id}`, record.known),
    relationship_type: code,
    description: words,
    source_ref: stixId('identity', `actor ${parties[0]}`),
    target_ref: stixId('identity', `actor ${parties[1]}`),
    // the days told, not those of publication; the last day runs to its end
    ...(from === null ? {} : { start_time: stixTime(isoOf(from)), stop_time: stixTime(isoOf(Math.max(from, to ?? from) + 1)) }),
    ...shared,
  };
}

const OPINIONS: Readonly<Record<string, string>> = { accepted: 'agree', rejected: 'disagree', unsure: 'neutral' };

/** What reviewers decided on a claim, if they did. Who they are stays in the ledger. */
export function opinionOn(record: GradedClaim, object: string): StixObject | undefined {
  const opinion = OPINIONS[record.review];
  if (opinion === undefined) return undefined;
  return {
    ...common('opinion', `claim ${record.id}`, record.known),
    opinion,
    explanation: `Reviewed in the ledger: ${record.review}`,
    object_refs: [object],
  };
}

export function reportObject(document: DocumentRecord, refs: readonly string[]): StixObject {
  const url = webAddress(document.url);
  return {
    ...common('report', `document ${document.id}`, document.known),
    name: document.title ?? [document.outlet ?? 'Report', document.published].filter(Boolean).join(', '),
    report_types: ['conflict-report'],
    published: stixTime(document.published ?? document.known),
    ...(document.lang === undefined ? {} : { lang: document.lang }),
    ...(url === undefined ? {} : { external_references: [{ source_name: document.outlet ?? 'report', url }] }),
    object_refs: refs,
  };
}

/** Claims held to be about one happening, with how many independent chains speak for and against it. */
export function eventGrouping({ event, claims }: ExportEvent, registry: Registry): StixObject | undefined {
  const latest = claims
    .map((claim) => claim.known)
    .sort()
    .at(-1);
  if (latest === undefined || claims.length < 2) return undefined;
  return {
    ...common('grouping', `event ${event.id}`, latest),
    name: [event.type, event.mode].filter(Boolean).join('/'),
    description: `${event.for.length} independent chain(s) for, ${event.against.length} against; ${event.contradictions.length} contradiction(s)`,
    context: 'unspecified',
    object_refs: claims.map((claim) => claimObjectId(claim, registry)),
  };
}
