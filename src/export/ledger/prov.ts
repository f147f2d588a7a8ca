import type { Recorded, ReviewEntry } from '../../core/ledger/entries.ts';
import type { ActorRecordView, Registry } from '../../core/ledger/records.ts';
import type { Link } from '../../core/types.ts';
import { isPerson } from './actor-classes.ts';
import { iri, webAddress } from './iri.ts';
import { JsonArray } from './json-array.ts';
import { claimInWords, linkInWords } from './names.ts';
import type { Exporter, GradedClaim, PolicedSource } from './types.ts';

const FILE = 'provenance.jsonld';

const pointer = (id: string) => ({ '@id': id, '@type': '@id' });
/** Terms in full, so that no context has to be fetched. */
const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  label: 'rdfs:label',
  wasGeneratedBy: pointer('prov:wasGeneratedBy'),
  wasDerivedFrom: pointer('prov:wasDerivedFrom'),
  wasQuotedFrom: pointer('prov:wasQuotedFrom'),
  hadPrimarySource: pointer('prov:hadPrimarySource'),
  wasAttributedTo: pointer('prov:wasAttributedTo'),
  wasAssociatedWith: pointer('prov:wasAssociatedWith'),
  used: pointer('prov:used'),
  generatedAtTime: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
  endedAtTime: { '@id': 'prov:endedAtTime', '@type': 'xsd:dateTime' },
} as const;

/** Writes each agent and activity once; as many are held as there are outlets, actors and coders. */
class Graph {
  private readonly list: JsonArray;
  private readonly known = new Set<string>();
  private document = '';
  constructor(list: JsonArray) {
    this.list = list;
  }
  add(node: unknown): Promise<void> {
    return this.list.add(node);
  }
  async once(id: string, node: Readonly<Record<string, unknown>>): Promise<string> {
    if (!this.known.has(id)) {
      this.known.add(id);
      await this.add({ id, ...node });
    }
    return id;
  }
  /** Claims of a document follow one another: the last one is all that need be held. */
  async ofDocument(id: string, nodes: () => Promise<void>): Promise<void> {
    if (id === this.document) return;
    this.document = id;
    await nodes();
  }
}

async function addDocument(graph: Graph, { document, coder }: GradedClaim, reading: string): Promise<void> {
  const outlet = document.outlet ?? 'not known';
  const agent = await graph.once(iri('outlet', outlet), { type: 'prov:Organization', label: outlet });
  const page = webAddress(document.url);
  await graph.add({
    id: iri('document', document.id),
    type: 'prov:Entity',
    ...(document.title === undefined ? {} : { label: document.title }),
    wasAttributedTo: agent,
    ...(page === undefined ? {} : { wasDerivedFrom: page }),
  });
  const software = await graph.once(iri('coder', `${coder.kind}-${coder.version}`), {
    type: coder.kind === 'person' ? 'prov:Person' : 'prov:SoftwareAgent',
    label: `isnad ${coder.kind} ${coder.version}`,
  });
  await graph.add({ id: reading, type: 'prov:Activity', used: iri('document', document.id), wasAssociatedWith: software });
}

const agentType = (actor: ActorRecordView): string => (isPerson(actor) ? 'prov:Person' : 'prov:Organization');

/** Who is said to have said it: an entity by its id, else an agent of this one statement, who is nobody elsewhere. */
async function agentOf(graph: Graph, link: Link, statement: string, registry: Registry): Promise<string> {
  const actor = link.ref === undefined ? undefined : registry.actor(link.ref);
  if (actor) return graph.once(iri('actor', actor.id), { type: agentType(actor), label: actor.nameEn });
  const id = `${statement}:agent`;
  await graph.add({ id, type: 'prov:Agent', label: linkInWords(link, registry) });
  return id;
}

async function addClaim(graph: Graph, record: GradedClaim, registry: Registry): Promise<void> {
  const { claim, document } = record;
  const reading = iri('reading', `${record.id.slice(0, record.id.lastIndexOf('.'))}@${record.coder.version}`);
  await graph.ofDocument(reading, () => addDocument(graph, record, reading));
  const statements = claim.attribution.map((_, i) => iri('statement', `${record.id}.${i}`));
  let from = iri('document', document.id);
  for (const [i, link] of claim.attribution.entries()) {
    const id = statements[i]!;
    await graph.add({ id, type: 'prov:Entity', wasAttributedTo: await agentOf(graph, link, id, registry) });
    await graph.add({ id: from, wasQuotedFrom: id });
    from = id;
  }
  await graph.add({
    id: iri('claim', record.id),
    type: 'prov:Entity',
    label: claimInWords(record, registry),
    wasGeneratedBy: reading,
    wasDerivedFrom: iri('document', document.id),
    hadPrimarySource: statements.at(-1) ?? iri('document', document.id),
    generatedAtTime: record.known,
  });
}

const isReview = (recorded: Recorded): recorded is Recorded<ReviewEntry> => recorded.entry.kind === 'review';

/** Reviews of the claims that went out; nothing where the policy withholds the log. */
async function addReviews(graph: Graph, source: PolicedSource, reviewed: ReadonlySet<string>): Promise<void> {
  for await (const recorded of source.entries()) {
    if (!isReview(recorded) || !reviewed.has(recorded.entry.claim)) continue;
    const person = await graph.once(iri('person', recorded.by), { type: 'prov:Person' });
    await graph.add({
      id: iri('review', String(recorded.seq)),
      type: 'prov:Activity',
      label: recorded.entry.decision,
      used: iri('claim', recorded.entry.claim),
      wasAssociatedWith: person,
      endedAtTime: recorded.at,
    });
  }
}

/** Where each claim comes from, in PROV-O: reading, report, and the chain of statements behind it; and who reviewed it. */
export const prov: Exporter = {
  format: 'prov',
  files: [FILE],
  view: 'by-source',
  async write(source, _, open) {
    const list = await JsonArray.start(await open(FILE), { '@context': CONTEXT }, '@graph');
    const graph = new Graph(list);
    const reviewed = new Set<string>();
    let claims = 0;
    for await (const record of source.claims()) {
      await addClaim(graph, record, source.registry);
      if (record.review !== 'unreviewed') reviewed.add(record.id);
      claims++;
    }
    if (reviewed.size > 0) await addReviews(graph, source, reviewed);
    await list.end();
    return { files: { [FILE]: claims } };
  },
};
