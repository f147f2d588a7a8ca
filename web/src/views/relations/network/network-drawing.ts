import type { RefObject } from 'react';
import Sigma from 'sigma';
import type { Scheme } from '../relation-style.ts';
import { RelationEdgeProgram } from './edge-program.ts';
import { hoverFor, labelsFor } from './labels.ts';
import type { EdgeLook, NetworkGraph, NodeLook } from './network-graph.ts';
import type { Held } from './network-model.ts';

/** What changes while one looks: which edges held on the day, and which groups or edge stand out. */
export interface DrawnNow {
  readonly held: ReadonlyMap<number, Held>;
  /** groups that stand out; null: all alike */
  readonly lit: { readonly groups: ReadonlySet<string>; readonly edges: ReadonlySet<number> } | null;
}

interface Look {
  readonly direction: 'rtl' | 'ltr';
  readonly scheme: Scheme;
  readonly now: RefObject<DrawnNow>;
}

/** Alpha as two hex digits: held surely, may have held, not looked at. */
const ALPHA: Readonly<Record<Held | 'dim', string>> = { surely: 'f0', maybe: '59', dim: '1c' };

/** Groups that do not stand out, on the ground of each scheme. */
const DIM: Readonly<Record<Scheme, string>> = { light: '#d3cfc7', dark: '#3a3834' };

export function openSigma(box: HTMLElement, graph: NetworkGraph, { direction, scheme, now }: Look): Sigma<NodeLook, EdgeLook> {
  let shown = groupsOf(graph, now.current);
  let held = now.current.held;
  const groups = (): ReadonlySet<string> => {
    if (held !== now.current.held) {
      held = now.current.held;
      shown = groupsOf(graph, now.current);
    }
    return shown;
  };
  return new Sigma<NodeLook, EdgeLook>(graph, box, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    defaultEdgeType: 'relation',
    edgeProgramClasses: { relation: RelationEdgeProgram },
    defaultDrawNodeLabel: labelsFor(direction, scheme),
    defaultDrawNodeHover: hoverFor(direction, scheme),
    labelSize: 12,
    labelWeight: '550',
    labelDensity: 0.8,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 4,
    stagePadding: 50,
    minCameraRatio: 0.03,
    maxCameraRatio: 3,
    nodeReducer: (id, data) => {
      if (!groups().has(id)) return { ...data, hidden: true };
      const { lit } = now.current;
      if (!lit) return data;
      return lit.groups.has(id) ? { ...data, forceLabel: true, zIndex: 1 } : { ...data, color: DIM[scheme], label: '' };
    },
    edgeReducer: (key, data) => {
      const how = now.current.held.get(Number(key));
      if (how === undefined) return { ...data, hidden: true };
      const { lit } = now.current;
      return { ...data, color: data.color + ALPHA[lit && !lit.edges.has(Number(key)) ? 'dim' : how] };
    },
  });
}

export const restyle = (sigma: Sigma<NodeLook, EdgeLook>): void => void sigma.scheduleRefresh();

/** Groups that any edge of the day joins. */
function groupsOf(graph: NetworkGraph, { held }: DrawnNow): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const i of held.keys()) for (const id of graph.extremities(String(i))) groups.add(id);
  return groups;
}
