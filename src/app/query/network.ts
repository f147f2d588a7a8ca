import { isUnlistedPerson } from '../../core/ledger/policy/entity.ts';
import type { TimelinePeriod } from '../../core/ledger/relations/periods.ts';
import { type Holding, holdingOf } from '../../core/ledger/relations/true-on.ts';
import type { DateRange } from '../../core/ledger/views.ts';
import { pairsOf } from '../export/relations.ts';
import { timelineOf } from './relations.ts';
import type { Session } from './session.ts';

/** One relation between two groups, with the days on which it held. */
export interface Edge extends Holding {
  readonly a: string;
  readonly b: string;
  readonly type: string;
  readonly level: number;
  readonly directed: boolean;
  readonly inferred: boolean;
  /** claims for it */
  readonly claims: number;
}

export interface Network {
  readonly edges: readonly Edge[];
  /** ids of the groups that the edges join */
  readonly nodes: readonly string[];
  /** what any evidence speaks of */
  readonly seen: DateRange | null;
}

/** All relations of the ledger, each with the days on which it held, so that one answer shows the network of any day. */
export async function networkOf(session: Session, restricted: boolean): Promise<Network> {
  const edges: Edge[] = [];
  const nodes = new Set<string>();
  let [earliest, latest] = ['', ''];
  for await (const [a, b] of pairsOf(session)) {
    if (isUnlistedPerson(a) || isUnlistedPerson(b)) continue;
    const { periods } = await timelineOf(session, a, b, { restricted });
    for (const period of periods) {
      if (earliest === '' || period.seen.earliest < earliest) earliest = period.seen.earliest;
      if (period.seen.latest > latest) latest = period.seen.latest;
      edges.push(edgeOf(period));
      for (const id of period.pair) nodes.add(id);
    }
  }
  return { edges, nodes: [...nodes], seen: earliest === '' ? null : { earliest, latest } };
}

const edgeOf = (period: TimelinePeriod): Edge => {
  const { pair, type, level, directed, inferred, counts } = period;
  const [a, b] = pair;
  return { ...{ a, b, type, level, directed, inferred }, claims: counts.for, ...holdingOf(period) };
};
