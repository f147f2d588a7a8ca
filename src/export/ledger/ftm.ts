import type { ActorRecordView, DocumentRecord, PlaceRecordView, Registry } from '../../core/ledger/records.ts';
import { classesOf, isPerson } from './actor-classes.ts';
import { assertedBy, narrowestPlace, stableNumber } from './event-facts.ts';
import { chainInWords, claimInWords } from './names.ts';
import { Skips } from './skips.ts';
import type { ExportEvent, Exporter, ExportRelation, Sink } from './types.ts';

const FILE = 'entities.ftm.jsonl';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** An entity without empty properties. */
function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): Entity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const told = [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))] as string[];
    return told.length > 0 ? [[name, told] as const] : [];
  });
  return { id, schema, properties: Object.fromEntries(filled) };
}

/** FollowTheMoney names languages by ISO 639-3. */
const LANGUAGES: Readonly<Record<string, string>> = { ar: 'ara', en: 'eng', fr: 'fra', fa: 'fas', ku: 'kur', tr: 'tur' };

/** Ids of unlisted actors hold their names: those become numbers. */
const actorId = (id: string): string => `actor-${/^[a-z0-9-]+$/.test(id) ? id : stableNumber(id)}`;

const actorEntity = (actor: ActorRecordView): Entity =>
  entity(actorId(actor.id), classesOf(actor).ftm, {
    name: [actor.nameEn, actor.name],
    country: [actor.country?.toLowerCase()],
    topics: classesOf(actor).topics ?? [],
    ...(isPerson(actor) ? {} : { incorporationDate: [actor.start], dissolutionDate: [actor.end] }),
  });

const articleEntity = (document: DocumentRecord): Entity =>
  entity(`doc-${document.id}`, 'Article', {
    title: [document.title],
    author: [document.byline],
    publishedAt: [document.published],
    publisher: [document.outlet],
    sourceUrl: [document.url],
    language: [LANGUAGES[document.lang ?? ''] ?? document.lang],
  });

const addressEntity = (place: PlaceRecordView): Entity =>
  entity(`place-${place.id}`, 'Address', {
    full: [place.nameEn],
    country: [place.country.toLowerCase()],
    latitude: place.precision === 'country' || place.lat === undefined ? [] : [String(place.lat)],
    longitude: place.precision === 'country' || place.lon === undefined ? [] : [String(place.lon)],
    remarks: [`precision: ${place.precision}`],
  });

function eventEntities(
  { event, claims }: ExportEvent,
  registry: Registry,
  place: PlaceRecordView | undefined,
): readonly Entity[] {
  const id = `event-${event.id}`;
  const documents = [...new Set(claims.map((claim) => claim.document.id))];
  const involved = [...event.actors, ...event.recipients].filter((actor) => registry.actor(actor)).map(actorId);
  const organizers = event.actors.filter((actor) => registry.actor(actor)).map(actorId);
  const first = claims[0];
  const happened = entity(id, 'Event', {
    name: [first ? claimInWords(first, registry) : event.type],
    startDate: event.told ? [event.from] : [],
    endDate: event.told ? [event.to] : [],
    country: [place?.country.toLowerCase()],
    location: [place?.nameEn],
    addressEntity: place ? [`place-${place.id}`] : [],
    organizer: organizers,
    involved,
    summary: [...new Set(claims.map((claim) => `${claim.claim.factuality}: ${chainInWords(claim, registry)}`))],
    proof: documents.map((document) => `doc-${document}`),
  });
  const links = documents.map((document) =>
    entity(`link-${stableNumber(`${document} ${event.id}`)}`, 'Documentation', {
      document: [`doc-${document}`],
      entity: [id],
      role: ['reports'],
    }),
  );
  return [happened, ...links];
}

function relationEntity({ period, chains, outlets }: ExportRelation): Entity {
  const id = [...period.pair, period.type, period.start?.earliest ?? '', period.for[0]].join(' ');
  return entity(`relation-${stableNumber(id)}`, 'UnknownLink', {
    subject: [actorId(period.pair[0])],
    object: [actorId(period.pair[1])],
    role: [period.type.toLowerCase().replaceAll('_', ' ')],
    status: [period.inferred ? 'inferred from events' : 'reported'],
    startDate: [period.start?.earliest],
    endDate: [period.end?.latest],
    publisher: outlets,
    summary: [`level ${period.level}; ${chains} independent chain(s) for, ${period.against.length} claim(s) against`],
  });
}

/** Actors and places are written once, before what first points at them. */
class Writer {
  private readonly sink: Sink;
  private readonly registry: Registry;
  private readonly known = new Set<string>();
  count = 0;
  constructor(sink: Sink, registry: Registry) {
    this.sink = sink;
    this.registry = registry;
  }
  async add(one: Entity): Promise<void> {
    this.count++;
    await this.sink.write(`${JSON.stringify(one)}\n`);
  }
  private async once(one: Entity): Promise<void> {
    if (this.known.has(one.id)) return;
    this.known.add(one.id);
    await this.add(one);
  }
  async actors(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const actor = this.registry.actor(id);
      if (actor) await this.once(actorEntity(actor));
    }
  }
  async place(place: PlaceRecordView | undefined): Promise<void> {
    if (place) await this.once(addressEntity(place));
  }
}

/** FollowTheMoney entities: organisations, reports, events with their reports, relations as links with their interval. */
export const ftm: Exporter = {
  format: 'ftm',
  files: [FILE],
  view: 'by-source',
  async write(source, _, open) {
    const { registry } = source;
    const writer = new Writer(await open(FILE), registry);
    for await (const document of source.documents()) await writer.add(articleEntity(document));
    const skips = new Skips();
    for await (const exported of source.events()) {
      // an entity of type Event is taken for something that happened
      if (assertedBy(exported).length === 0) {
        skips.add('not-asserted');
        continue;
      }
      const place = narrowestPlace(exported.event, registry);
      await writer.actors([...exported.event.actors, ...exported.event.recipients]);
      await writer.place(place);
      for (const one of eventEntities(exported, registry, place)) await writer.add(one);
    }
    for await (const relation of source.relations()) {
      await writer.actors(relation.period.pair);
      if (relation.period.pair.every((id) => registry.actor(id))) await writer.add(relationEntity(relation));
    }
    return { files: { [FILE]: writer.count }, skipped: skips.table };
  },
};
