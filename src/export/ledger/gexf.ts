import { edgeId, endOf, type Node, nodesOf } from './graph.ts';
import { LIMITS } from './limits.ts';
import type { Exporter, ExportRelation } from './types.ts';
import { attributes, xmlText } from './xml.ts';

const FILE = 'relations.gexf';

const NODE_ATTRIBUTES = ['name_ar', 'kind', 'country', 'parent'] as const;
const EDGE_ATTRIBUTES = [
  ['type', 'string'],
  ['level', 'integer'],
  ['chains_for', 'integer'],
  ['claims_for', 'integer'],
  ['claims_against', 'integer'],
  ['inferred', 'boolean'],
  ['end', 'string'],
  ['earliest_start', 'string'],
  ['latest_end', 'string'],
  ['sources', 'string'],
] as const;

function nodeOf({ id, label, actor }: Node): string {
  const values = [actor?.name, actor?.kind, actor?.country, actor?.parent];
  return `      <node${attributes({ id, label })}>${valuesOf(values)}</node>\n`;
}

const valuesOf = (values: readonly (string | number | boolean | undefined)[]): string =>
  `<attvalues>${values
    .map((value, i) => (value === undefined ? '' : `<attvalue${attributes({ for: String(i), value: String(value) })}/>`))
    .join('')}</attvalues>`;

/** The spell is what is certain of the period: from the last day it may have begun to the first it may have ended. */
function edgeOf(relation: ExportRelation, index: number): string {
  const { period, chains, outlets } = relation;
  const [source, target] = period.pair;
  const start = period.start?.latest;
  const end = period.end && (!start || period.end.earliest >= start) ? period.end.earliest : period.end?.latest;
  const edge = {
    id: edgeId(relation, index),
    source,
    target,
    type: period.directed ? 'directed' : 'undirected',
    // parallel edges of a pair must differ in kind (GEXF 1.3)
    kind: `${period.type}/${index}`,
    label: period.type,
    weight: `${chains}.0`,
    start,
    end,
  };
  const values = [
    period.type,
    period.level,
    chains,
    period.for.length,
    period.against.length,
    period.inferred,
    endOf(relation),
    period.start?.earliest,
    period.end?.latest,
    outlets.join('; '),
  ];
  return `      <edge${attributes(edge)}>${valuesOf(values)}</edge>\n`;
}

/** Relations as a dynamic graph: an edge a period, its weight the number of independent chains that speak for it. */
export const gexf: Exporter = {
  format: 'gexf',
  files: [FILE],
  view: 'by-source',
  async write(source, context, open) {
    const sink = await open(FILE);
    const nodes = await nodesOf(source);
    await sink.write(
      `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n  <meta lastmodifieddate="${context.now.slice(0, 10)}"><creator>isnad ${xmlText(context.method.version)}</creator><description>${xmlText(LIMITS.en)}</description></meta>\n  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n`,
    );
    const declared = (owner: string, list: readonly (readonly [string, string])[]): string =>
      `    <attributes class="${owner}" mode="static">\n${list.map(([title, type], i) => `      <attribute id="${i}" title="${title}" type="${type}"/>\n`).join('')}    </attributes>\n`;
    await sink.write(
      declared(
        'node',
        NODE_ATTRIBUTES.map((title) => [title, 'string']),
      ),
    );
    await sink.write(`${declared('edge', EDGE_ATTRIBUTES)}    <nodes>\n`);
    for (const node of nodes) await sink.write(nodeOf(node));
    await sink.write('    </nodes>\n    <edges>\n');
    let count = 0;
    for await (const relation of source.relations()) await sink.write(edgeOf(relation, count++));
    await sink.write('    </edges>\n  </graph>\n</gexf>\n');
    return { files: { [FILE]: count } };
  },
};
