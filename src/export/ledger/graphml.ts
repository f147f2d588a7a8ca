import { edgeId, endOf, type Node, nodesOf } from './graph.ts';
import type { Exporter, ExportRelation } from './types.ts';
import { attributes, xmlText } from './xml.ts';

const FILE = 'relations.graphml';

const KEYS = [
  ['label', 'node', 'string'],
  ['name_ar', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['country', 'node', 'string'],
  ['type', 'edge', 'string'],
  ['level', 'edge', 'int'],
  ['weight', 'edge', 'double'],
  ['start_earliest', 'edge', 'string'],
  ['start_latest', 'edge', 'string'],
  ['end_earliest', 'edge', 'string'],
  ['end_latest', 'edge', 'string'],
  ['end', 'edge', 'string'],
  ['inferred', 'edge', 'boolean'],
  ['claims_for', 'edge', 'int'],
  ['claims_against', 'edge', 'int'],
  ['sources', 'edge', 'string'],
] as const;

/** Names are used by nodes and edges alike, so a key's id says whose it is. */
const keyId = (owner: 'node' | 'edge', name: string): string => `${owner[0]}_${name}`;

const data = (owner: 'node' | 'edge', values: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`<data key="${keyId(owner, name)}">${xmlText(String(value))}</data>`],
    )
    .join('');

const nodeOf = ({ id, label, actor }: Node): string =>
  `    <node${attributes({ id })}>${data('node', { label, name_ar: actor?.name, kind: actor?.kind, country: actor?.country })}</node>\n`;

function edgeOf(relation: ExportRelation, index: number): string {
  const { period, chains, outlets } = relation;
  const [source, target] = period.pair;
  const values = data('edge', {
    type: period.type,
    level: period.level,
    weight: chains,
    start_earliest: period.start?.earliest,
    start_latest: period.start?.latest,
    end_earliest: period.end?.earliest,
    end_latest: period.end?.latest,
    end: endOf(relation),
    inferred: period.inferred,
    claims_for: period.for.length,
    claims_against: period.against.length,
    sources: outlets.join('; '),
  });
  return `    <edge${attributes({ id: edgeId(relation, index), source, target, directed: String(period.directed) })}>${values}</edge>\n`;
}

/** Relations as a plain graph. GraphML has no type for time: dates are ISO strings in data keys. */
export const graphml: Exporter = {
  format: 'graphml',
  files: [FILE],
  view: 'by-source',
  async write(source, _, open) {
    const sink = await open(FILE);
    const nodes = await nodesOf(source);
    await sink.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n');
    for (const [name, owner, type] of KEYS)
      await sink.write(`  <key id="${keyId(owner, name)}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`);
    await sink.write('  <graph id="relations" edgedefault="directed">\n');
    for (const node of nodes) await sink.write(nodeOf(node));
    let count = 0;
    for await (const relation of source.relations()) await sink.write(edgeOf(relation, count++));
    await sink.write('  </graph>\n</graphml>\n');
    return { files: { [FILE]: count } };
  },
};
