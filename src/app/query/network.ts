import type { Actors } from '../../core/ledger/actors/actors.ts';
import { isUnlistedPerson } from '../../core/ledger/policy/entity.ts';
import { relationPeriods, type TimelinePeriod } from '../../core/ledger/relations/periods.ts';
import { type Holding, holdingOf } from '../../core/ledger/relations/true-on.ts';
import type { DateRange } from '../../core/ledger/views.ts';
import type { Store } from '../../store/contract.ts';
import { changedDocuments, type Followed, followedBy } from './changed-documents.ts';
import { PairEvidence } from './pair-evidence.ts';
import { type Pair, pairsOf } from './pairs.ts';
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
  if (session.past || session.trueOn !== undefined)
    return networkAmong(await edgesOfPairs(session, restricted, pairsOf(session)));
  const views = kept.get(session.store) ?? { open: new KeptNetwork(false), restricted: new KeptNetwork(true) };
  kept.set(session.store, views);
  return (restricted ? views.restricted : views.open).at(session);
}

const kept = new WeakMap<Store, { readonly open: KeptNetwork; readonly restricted: KeptNetwork }>();

/** The network as the ledger is now: only pairs of which documents tell that changed are looked at again. */
class KeptNetwork {
  readonly #restricted: boolean;
  #evidence: PairEvidence;
  readonly #edges = new Map<string, readonly SeenEdge[]>();
  #followed: Followed = { until: 0, settled: 0 };
  /** who is whose successor, and which names are one's */
  #actors: Actors | null = null;
  #network: Network = networkAmong(new Map());
  #following: Promise<unknown> = Promise.resolve();

  constructor(restricted: boolean) {
    this.#restricted = restricted;
    this.#evidence = new PairEvidence(restricted);
  }

  at(session: Session): Promise<Network> {
    const following = this.#following.then(() => this.#follow(session));
    this.#following = following.catch(() => {});
    return following;
  }

  async #follow(session: Session): Promise<Network> {
    const before = this.#followed;
    const now = await followedBy(session.store, session.until);
    const anew = this.#actors !== session.actors;
    // whoever asked before somebody else's later question gets what that one got
    if (!anew && (now.until < before.until || (now.until === before.until && now.settled === before.settled)))
      return this.#network;
    if (anew) {
      this.#evidence = new PairEvidence(this.#restricted);
      this.#edges.clear();
    }
    for (const pair of await this.#evidence.take(session, anew ? undefined : changedDocuments(before, now))) {
      const edges = edgesOf(relationPeriods(pair, this.#evidence.of(pair)));
      if (edges.length > 0) this.#edges.set(pair.join(' '), edges);
      else this.#edges.delete(pair.join(' '));
    }
    this.#network = networkAmong(this.#edges);
    this.#actors = session.actors;
    this.#followed = now;
    return this.#network;
  }
}

interface SeenEdge {
  readonly edge: Edge;
  readonly seen: DateRange;
}

/** By pair; of pairs between which nothing held, none. */
async function edgesOfPairs(
  session: Session,
  restricted: boolean,
  pairs: AsyncIterable<Pair>,
): Promise<ReadonlyMap<string, readonly SeenEdge[]>> {
  const edges = new Map<string, readonly SeenEdge[]>();
  for await (const [a, b] of pairs) {
    if (isUnlistedPerson(a) || isUnlistedPerson(b)) continue;
    const { periods } = await timelineOf(session, a, b, { restricted });
    edges.set(`${a} ${b}`, edgesOf(periods));
  }
  return edges;
}

/** In order of the pairs, however they were come by. */
function networkAmong(pairs: ReadonlyMap<string, readonly SeenEdge[]>): Network {
  const all = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, edges]) => edges);
  const nodes = new Set(all.flatMap(({ edge }) => [edge.a, edge.b]));
  const earliest = all.reduce((least, { seen }) => (least === '' || seen.earliest < least ? seen.earliest : least), '');
  const latest = all.reduce((most, { seen }) => (seen.latest > most ? seen.latest : most), '');
  return { edges: all.map(({ edge }) => edge), nodes: [...nodes], seen: all.length === 0 ? null : { earliest, latest } };
}

const edgesOf = (periods: readonly TimelinePeriod[]): readonly SeenEdge[] =>
  periods.map((period) => ({ edge: edgeOf(period), seen: period.seen }));

const edgeOf = (period: TimelinePeriod): Edge => {
  const { pair, type, level, directed, inferred, counts } = period;
  const [a, b] = pair;
  return { ...{ a, b, type, level, directed, inferred }, claims: counts.for, ...holdingOf(period) };
};
