import Graph from 'graphology';
import { colourOf, type Scheme, styleOf, widthOf } from '../relation-style.ts';
import type { DrawnEdge } from './edge-program.ts';
import { claimsByGroup, type Edge, type Network } from './network-model.ts';

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
  readonly color: string;
}
export interface EdgeLook extends DrawnEdge {
  readonly size: number;
  readonly color: string;
}
export type NetworkGraph = Graph<NodeLook, EdgeLook>;

interface Drawn {
  readonly network: Network;
  readonly places: Float32Array;
  readonly nameOf: (id: string) => string;
  readonly scheme: Scheme;
}
const NODES: Readonly<Record<Scheme, string>> = { light: '#4d4a44', dark: '#c3c0b8' };

/** The network as sigma draws it: nodes by id, edges by their number. */
export function networkGraph({ network, places, nameOf, scheme }: Drawn): NetworkGraph {
  const graph: NetworkGraph = new Graph({ type: 'directed', multi: true });
  const claims = claimsByGroup(network);
  for (const [n, { id }] of network.nodes.entries()) {
    const size = 2.5 + 1.2 * Math.log2(1 + (claims.get(id) ?? 0));
    graph.addNode(id, { x: places[n * 2]!, y: places[n * 2 + 1]!, size, label: nameOf(id), color: NODES[scheme] });
  }
  const lanes = lanesOf(network.edges);
  for (const [i, { a, b, type, level, inferred, directed }] of network.edges.entries())
    graph.addEdgeWithKey(String(i), a, b, {
      ...{ lane: lanes[i]!, dash: styleOf(type).dash, hollow: inferred, directed },
      ...{ size: widthOf(level), color: colourOf(type, scheme) },
    });
  return graph;
}

/** Relations of one pair lie side by side, each type in a lane of its own whatever the day. */
function lanesOf(edges: readonly Edge[]): readonly number[] {
  const types = new Map<string, string[]>();
  const pairOf = ({ a, b }: Edge): string => (a < b ? `${a}~${b}` : `${b}~${a}`);
  for (const edge of edges) {
    const known = types.get(pairOf(edge)) ?? types.set(pairOf(edge), []).get(pairOf(edge))!;
    const lane = laneName(edge);
    if (!known.includes(lane)) known.push(lane);
  }
  return edges.map((edge) => {
    const known = types.get(pairOf(edge))!;
    const lane = known.indexOf(laneName(edge)) - (known.length - 1) / 2;
    return edge.a < edge.b ? lane : -lane;
  });
}
const laneName = ({ a, b, type, directed }: Edge): string => (directed && a > b ? `${type} back` : type);
