import type { DocumentRecord } from '../../core/ledger/records.ts';
import { JsonArray } from './json-array.ts';
import { stixId } from './stix-id.ts';
import {
  actorIdentity,
  claimObject,
  eventGrouping,
  extensionDefinition,
  isnadIdentity,
  opinionOn,
  outletIdentity,
  placeLocation,
  reportObject,
  type StixObject,
} from './stix-objects.ts';
import type { Exporter, GradedClaim, PolicedSource } from './types.ts';

const FILE = 'bundle.json';

/** Identities and locations are written once; of reports only the one at hand is held. */
class Bundle {
  private readonly list: JsonArray;
  private readonly source: PolicedSource;
  private readonly at: string;
  private readonly known = new Set<string>();
  private report: { readonly document: DocumentRecord; readonly refs: Set<string> } | undefined;

  constructor(list: JsonArray, source: PolicedSource, at: string) {
    this.list = list;
    this.source = source;
    this.at = at;
  }

  add(object: StixObject): Promise<void> {
    return this.list.add(object);
  }

  private async once(object: StixObject): Promise<string> {
    if (!this.known.has(object.id)) {
      this.known.add(object.id);
      await this.add(object);
    }
    return object.id;
  }

  async claim(record: GradedClaim): Promise<void> {
    const { registry } = this.source;
    if (this.report?.document.id !== record.document.id) await this.startReport(record.document);
    const refs = this.report!.refs;
    for (const id of new Set([...record.actors, ...record.recipients])) {
      const actor = registry.actor(id);
      if (actor) refs.add(await this.once(actorIdentity(actor, this.at)));
    }
    for (const id of record.places) {
      const place = registry.place(id);
      if (place) refs.add(await this.once(placeLocation(place, this.at)));
    }
    const object = claimObject(record, registry);
    await this.add(object);
    refs.add(object.id);
    const opinion = opinionOn(record, object.id);
    if (opinion) await this.add(opinion);
  }

  private async startReport(document: DocumentRecord): Promise<void> {
    await this.endReport();
    const refs = new Set<string>();
    if (document.outlet !== undefined) refs.add(await this.once(outletIdentity(document.outlet, this.at)));
    this.report = { document, refs };
  }

  async endReport(): Promise<void> {
    if (this.report) await this.add(reportObject(this.report.document, [...this.report.refs]));
    this.report = undefined;
  }
}

/** A STIX 2.1 bundle: claims as relationships or notes with an extension, reports, groupings of claims about one event. */
export const stix: Exporter = {
  format: 'stix',
  files: [FILE],
  view: 'by-source',
  async write(source, context, open) {
    const id = stixId('bundle', [context.now, ...Object.entries(context.filters).flat(), context.policy.name].join(' '));
    const list = await JsonArray.start(await open(FILE), { type: 'bundle', id }, 'objects');
    const bundle = new Bundle(list, source, context.now);
    await bundle.add(isnadIdentity(context.now));
    await bundle.add(extensionDefinition(context.now, context));
    for await (const record of source.claims()) await bundle.claim(record);
    await bundle.endReport();
    for await (const event of source.events()) {
      const grouping = eventGrouping(event, source.registry);
      if (grouping) await bundle.add(grouping);
    }
    return { files: { [FILE]: await list.end() } };
  },
};
