import type { Claim, Reading, Reference } from '../types.ts';
import { dayOf } from './days.ts';
import type { DocumentEntry } from './entries.ts';
import { fileClaim } from './filing.ts';
import { packClaim, type RoleEntities } from './pack.ts';
import { type Foretold, isPrediction } from './predictions/prediction.ts';
import type { ProjectedClaim, ProjectedClaims, ProjectedDocument, ProjectedDyad, ProjectedTag } from './project.ts';
import { NO_DAY } from './project.ts';
import type { Registry } from './records.ts';

/** An entity or a source as it is filed: its id and a name for people. */
export interface Filed {
  readonly id: string;
  readonly name: string;
}

/** What projection needs to know beyond the entry: all pure, all the same for the same lexicon. */
export interface ProjectionTools {
  readonly registry: Registry;
  sketchOf(text: string): ProjectedDocument['sketch'];
  indexTerms(text: string): readonly string[];
  /** who a role of this reading is, where it is an entity at all */
  entitiesOf(reading: Reading, text: string): (role: Reference) => Filed | null;
  /** the sources of a claim, without the outlet */
  sourcesOf(claim: Claim): readonly Filed[];
  dyadsOf(claim: Claim, entities: RoleEntities): readonly ProjectedDyad[];
  isRestricted(claim: Claim, evidence: string): boolean;
}

export function projectDocument(entry: DocumentEntry, tools: ProjectionTools): ProjectedDocument {
  return {
    id: entry.id,
    externalId: entry.externalId ?? null,
    outlet: entry.outlet ?? null,
    byline: entry.byline ?? null,
    published: entry.published === undefined ? null : dayOf(entry.published),
    title: entry.title ?? null,
    url: entry.url ?? null,
    lang: entry.lang ?? null,
    length: entry.text.length,
    sketch: tools.sketchOf(entry.text),
    terms: tools.indexTerms(entry.text),
  };
}

/** A text that was read and holds nothing is `silent`; one that was not read says why. */
const STATES: ReadonlySet<string> = new Set(['not-conflict', 'not-arabic', 'empty', 'read-failed']);

export function projectReading(reading: Reading, document: DocumentEntry, tools: ProjectionTools): ProjectedClaims {
  const unread = reading.issues.find((issue) => STATES.has(issue.code))?.code;
  return {
    document: document.id,
    state: unread ?? (reading.claims.length === 0 ? 'silent' : 'read'),
    claims: projectClaims(reading.claims, reading, document, tools),
  };
}

/** Claims that a person adds to what was found before, in the light of the document's first reading. A document that gets one is read. */
export function projectAddition(
  addition: Reading,
  reading: Reading,
  document: DocumentEntry,
  tools: ProjectionTools,
): ProjectedClaims {
  const claims = projectClaims(addition.claims, reading, document, tools);
  return { document: document.id, state: claims.length === 0 ? null : 'read', claims };
}

/** A person's edit of one claim, in the light of the reading it was found in. */
export function projectEdit(edit: Claim, reading: Reading, document: DocumentEntry, tools: ProjectionTools): ProjectedClaims {
  return { document: document.id, state: null, claims: projectClaims([edit], reading, document, tools) };
}

function projectClaims(
  claims: readonly Claim[],
  reading: Reading,
  document: DocumentEntry,
  tools: ProjectionTools,
): ProjectedClaim[] {
  const entityOf = tools.entitiesOf(reading, document.text);
  /** many claims share a sentence */
  const terms = new Map<string, readonly string[]>();
  return claims.map((claim) => {
    const evidence = document.text.slice(claim.evidence.start, claim.evidence.end);
    let found = terms.get(evidence);
    if (found === undefined) {
      found = tools.indexTerms(evidence);
      terms.set(evidence, found);
    }
    return projectClaim(claim, evidence, found, document, entityOf, tools);
  });
}

function projectClaim(
  claim: Claim,
  evidence: string,
  terms: readonly string[],
  document: DocumentEntry,
  entityOf: (role: Reference) => Filed | null,
  tools: ProjectionTools,
): ProjectedClaim {
  const actors = claim.actor.flatMap((role) => entityOf(role) ?? []);
  const recipients = claim.recipient.flatMap((role) => entityOf(role) ?? []);
  const entities = { actors: actors.map((e) => e.id), recipients: recipients.map((e) => e.id) };
  const { day, told, from, to } = fileClaim(claim, document.published);
  return {
    name: claim.id,
    kind: claim.kind,
    type: claim.type,
    mode: claim.mode ?? null,
    factuality: claim.factuality,
    tense: claim.tense,
    day: day ?? NO_DAY,
    told,
    from,
    to,
    restricted: tools.isRestricted(claim, evidence),
    body: packClaim(claim, entities),
    tags: tagsOf(claim, actors, recipients, document, tools),
    dyads: tools.dyadsOf(claim, entities),
    terms,
  };
}

const publishedOf = ({ published }: DocumentEntry): Foretold['document'] => (published === undefined ? {} : { published });

const ROLE = { none: 0, actor: 1, recipient: 2 } as const;

function tagsOf(
  claim: Claim,
  actors: readonly Filed[],
  recipients: readonly Filed[],
  document: DocumentEntry,
  tools: ProjectionTools,
): ProjectedTag[] {
  const tags = new Map<string, ProjectedTag>();
  const add = (id: string, name: string, roles: number = ROLE.none): void => {
    const known = tags.get(id);
    tags.set(id, known ? { ...known, roles: known.roles | roles } : { id, name, roles });
  };
  add(`kind:${claim.kind}`, claim.kind);
  add(`type:${claim.type}`, claim.type);
  if (claim.mode) add(`mode:${claim.type}/${claim.mode}`, claim.mode);
  if (claim.factuality !== 'CT+') add(`fact:${claim.factuality}`, claim.factuality);
  if (claim.tense === 'future') add('tense:future', 'future');
  if (isPrediction({ claim, document: publishedOf(document) })) add('is:prediction', 'prediction');
  for (const entity of actors) add(`actor:${entity.id}`, entity.name, ROLE.actor);
  for (const entity of recipients) add(`actor:${entity.id}`, entity.name, ROLE.recipient);
  for (const { ref } of claim.place) if (ref !== undefined) addPlace(ref, tools.registry, add);
  if (document.outlet) add(`outlet:${document.outlet}`, document.outlet);
  for (const source of tools.sourcesOf(claim)) add(`source:${source.id}`, source.name);
  return [...tags.values()];
}

/** A place is found under its own id, its division's and its country's. */
function addPlace(id: string, registry: Registry, add: (id: string, name: string) => void): void {
  const place = registry.place(id);
  add(`place:${id}`, place?.name ?? id);
  if (!place) return;
  if (place.division !== undefined) add(`place:${place.division}`, registry.place(place.division)?.name ?? place.division);
  add(`country:${place.country}`, place.country);
}
