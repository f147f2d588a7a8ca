import type { Answer } from '../../../state/api.ts';
import type { RelationsSearch } from '../relations-search.ts';

export type Network = Answer<'get', '/network'>;
export type Edge = Network['edges'][number];
export type Group = Network['nodes'][number];

/** Whether a relation held on the day: surely, or only so far as what is told lets it. */
export type Held = 'surely' | 'maybe';

/** ISO dates compare as texts. */
export function heldOn({ surely, mayFrom, mayTo }: Edge, day: string): Held | null {
  if ((mayFrom !== null && day < mayFrom) || (mayTo !== null && day > mayTo)) return null;
  return day >= surely.earliest && day <= surely.latest ? 'surely' : 'maybe';
}

/** What is looked at, whatever the day. */
export type Chosen = Pick<RelationsSearch, 'type' | 'country' | 'group' | 'min' | 'surely'>;

/** Edges that the filters let through, by their number in the network. */
export function chosenEdges({ nodes, edges }: Network, { type, country, group, min }: Chosen): readonly number[] {
  const least = Number(min ?? 1) || 1;
  const types = type && new Set(type);
  const within = country && new Set(nodes.filter((node) => node.country && country.includes(node.country)).map(({ id }) => id));
  const near = group === undefined ? null : neighbourhood(edges, group);
  const kept = ({ a, b, ...edge }: Edge): boolean =>
    edge.claims >= least &&
    (!types || types.has(edge.type)) &&
    (!within || within.has(a) || within.has(b)) &&
    (!near || (near.has(a) && near.has(b)));
  return edges.flatMap((edge, i) => (kept(edge) ? [i] : []));
}

/** A group with all that it has to do with. */
function neighbourhood(edges: readonly Edge[], group: string): ReadonlySet<string> {
  const near = new Set([group]);
  for (const { a, b } of edges) {
    if (a === group) near.add(b);
    if (b === group) near.add(a);
  }
  return near;
}

/** Of these edges those that held on the day. */
export function edgesOn({ edges }: Network, chosen: readonly number[], day: string, surely: boolean): ReadonlyMap<number, Held> {
  const held = new Map<number, Held>();
  for (const i of chosen) {
    const how = heldOn(edges[i]!, day);
    if (how === 'surely' || (how === 'maybe' && !surely)) held.set(i, how);
  }
  return held;
}

/** Claims for all relations of each group, which say how large it is drawn. */
export function claimsByGroup({ edges }: Network): ReadonlyMap<string, number> {
  const claims = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.a, edge.b]) claims.set(id, (claims.get(id) ?? 0) + edge.claims);
  return claims;
}

/** Relation as it stands in an address. */
export const pickOf = ({ a, b, type }: Edge): string => [a, b, type].join('~');
