import type { Recorded, SameAsEntry } from '../entries.ts';
import type { Registry } from '../records.ts';
import type { EventView } from '../views.ts';
import { Clustering, reasonsOf } from './clustering.ts';
import { attachDenials } from './denials.ts';
import type { EventClaim } from './event-claim.ts';
import { joinExact } from './exact.ts';
import { gatherSites } from './gather.ts';
import { compare } from './order.ts';
import { applyPersons, personsWord } from './persons.ts';
import { type Known, known, profilesOf } from './profile.ts';
import { joinVague } from './vague.ts';
import { viewOf } from './view.ts';

export interface EventOptions {
  readonly registry: Registry;
  /** all entries of persons on the claims handed in, in any order; those on other claims are passed over */
  readonly sameAs?: readonly Recorded<SameAsEntry>[];
}

/**
 * The happenings that claims are held to be about (docs/events.md): claims of kind `event` that no person rejected or replaced, gathered by place, doer, victim, number and wording.
 * Claims of one bucket (type and day of filing) are compared with each other only; any number of whole buckets may be handed in, and must be for a person's word that joins claims
 * of two of them. The same claims give the same events in any order. Sorted by id.
 */
export function eventsOf(claims: readonly EventClaim[], { registry, sameAs = [] }: EventOptions): EventView[] {
  const look = known(registry);
  const records = claims.filter(isCounted).sort((a, b) => compare(a.id, b.id));
  const clustering = new Clustering(profilesOf(records, look));
  for (const stage of STAGES) stage(clustering, look);
  const numbers = new Map(records.map((record, i) => [record, i]));
  const ids = new Map(sameAs.length === 0 ? [] : records.map((record, i) => [record.id, i]));
  const word = personsWord(sameAs, (claim) => ids.get(claim));
  const { groups, joins } = applyPersons(clustering.joins, word, records.length);
  const reasons = new Map<number, EventView['reasons'][number][]>();
  for (const { of, reason } of reasonsOf(joins, clustering.profiles)) {
    const name = groups.of(of);
    const list = reasons.get(name);
    if (list) list.push(reason);
    else reasons.set(name, [reason]);
  }
  return groups.all().map((members) =>
    viewOf(
      members.map((i) => records[i]!),
      reasons.get(members[0]!) ?? [],
      look,
      (record) => clustering.copies[numbers.get(record)!]!,
    ),
  );
}

/** From sure to less sure; each sees what those before it joined. To extend is to add a stage. */
const STAGES: readonly ((clustering: Clustering, look: Known) => void)[] = [joinExact, gatherSites, joinVague, attachDenials];

/** Whether a claim takes part in events: a happening, and not one that a person rejected or replaced. */
export const isCounted = ({ claim, review }: EventClaim): boolean =>
  claim.kind === 'event' && review !== 'rejected' && review !== 'superseded';
