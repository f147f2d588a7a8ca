import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** Groups by number, and who has to do with whom: pairs of numbers one after the other. */
export interface LayoutTask {
  readonly ids: readonly string[];
  readonly pairs: Uint32Array;
}

/** From which size on forces from afar are taken together, and how long forces act: bounded, and by size alone, so that a network always looks the same. */
const LARGE = 400;
const roundsFor = (size: number): number => Math.round(Math.min(500, Math.max(120, 240_000 / Math.max(1, size))));

/** x and y of each group, by number. The same groups and pairs give the same places. */
export function layOut({ ids, pairs }: LayoutTask): Float32Array {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const [n, id] of ids.entries()) graph.addNode(n, scattered(id));
  for (let i = 0; i < pairs.length; i += 2) graph.mergeEdge(pairs[i]!, pairs[i + 1]!);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: ids.length > LARGE,
    scalingRatio: 12,
    gravity: 0.08,
  };
  forceAtlas2.assign(graph, { iterations: roundsFor(ids.length), settings });
  const places = new Float32Array(ids.length * 2);
  graph.forEachNode((n, { x, y }: { x?: number; y?: number }) => places.set([x ?? 0, y ?? 0], Number(n) * 2));
  return places;
}

/** A place to start from that depends on the id alone. */
function scattered(id: string): { x: number; y: number } {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619);
  const angle = ((hash >>> 16) / 65536) * 2 * Math.PI;
  const reach = Math.sqrt((hash & 0xffff) / 65536) * 100;
  return { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach };
}
