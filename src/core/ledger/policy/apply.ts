import type { ClaimRecord, DocumentRecord, Registry } from '../records.ts';
import type { EventView, RelationPeriod } from '../views.ts';
import { coarseClaim, coarseIds } from './coarsen.ts';
import { entitiesIn } from './entity.ts';
import { tooRecent } from './recent.ts';
import { type Applied, type Change, kept, type Policy, withheld } from './types.ts';

/** What a policy is carried out with. `now`: the ISO instant of the export. */
export interface PolicyContext {
  readonly policy: Policy;
  readonly now: string;
  readonly registry: Registry;
}

/** A document, with its text where an export carries it. */
export type DocumentWithText = DocumentRecord & { readonly text?: string };

/** A document's own line. Without quotes its text, title, authors and the id it came with go, and of when it became known the day is left. */
export function applyToDocument(record: DocumentWithText, { policy }: PolicyContext): Applied<DocumentWithText> {
  if (policy.quotes === 'keep') return kept(record, []);
  const { title, byline, externalId, text, ...rest } = record;
  const changes: Change[] = [title, byline, externalId, text].some((part) => part !== undefined) ? ['quote'] : [];
  return kept({ ...rest, known: startOfDay(record.known) }, changes);
}

const startOfDay = (instant: string): string => `${instant.slice(0, 10)}T00:00:00.000Z`;

export function applyToClaim(record: ClaimRecord, context: PolicyContext): Applied<ClaimRecord> {
  const { policy, registry, now } = context;
  if (record.restricted && policy.restricted === 'withhold') return withheld('restricted');
  const { claim: told, known } = record;
  const placed = record.places.length > 0 || told.place.length > 0;
  if (tooRecent(policy, { placed, days: [told.time?.from, told.time?.to, record.day], known }, now)) return withheld('recent');
  const { claim, changes } = coarseClaim(told, policy, registry);
  const document = applyToDocument(record.document, context);
  if (document.kind === 'withheld') return document;
  const quotes = policy.quotes === 'keep';
  return kept(
    {
      ...record,
      claim,
      document: document.record,
      // who coded or mended it by hand is nobody's business outside
      coder: quotes || record.coder.kind !== 'person' ? record.coder : { kind: 'person', version: 'withheld' },
      evidence: quotes ? record.evidence : '',
      actors: entitiesIn(record.actors, registry, policy),
      recipients: entitiesIn(record.recipients, registry, policy),
      places: policy.place === 'exact' ? record.places : coarseIds(record.places, registry),
      known: quotes ? known : startOfDay(known),
    },
    changes,
  );
}

/** An event stays out with any claim of it that does: its numbers and days come from all of them. `claims` are all its claims. */
export function applyToEvent(event: EventView, claims: readonly ClaimRecord[], context: PolicyContext): Applied<EventView> {
  const { policy, registry, now } = context;
  if (event.restricted && policy.restricted === 'withhold') return withheld('restricted');
  const whereabouts = { placed: event.places.length > 0, days: [event.from, event.to], ...latest(claims) };
  if (tooRecent(policy, whereabouts, now)) return withheld('recent');
  for (const claim of claims) {
    const applied = applyToClaim(claim, context);
    if (applied.kind === 'withheld') return withheld(applied.reason === 'restricted' ? 'restricted' : 'part');
  }
  const parties = {
    actors: entitiesIn(event.actors, registry, policy),
    recipients: entitiesIn(event.recipients, registry, policy),
  };
  if (policy.quotes === 'keep') return kept({ ...event, ...parties }, []);
  const places = policy.place === 'exact' ? event.places : coarseIds(event.places, registry);
  const changes: Change[] = places.join() === event.places.join() ? [] : ['place'];
  return kept(
    {
      ...event,
      ...parties,
      places,
      // reasons and contradictions are put in words of the reports
      reasons: event.reasons.map((reason) => ({ ...reason, detail: '' })),
      contradictions: event.contradictions.map((found) => ({ ...found, detail: '' })),
    },
    changes,
  );
}

/** A relation goes out with the claims for and against it that do; without any, it stays in. `out` holds their ids. */
export function applyToRelation(
  period: RelationPeriod,
  out: ReadonlySet<string>,
  { policy, registry }: PolicyContext,
): Applied<RelationPeriod> {
  if (entitiesIn(period.pair, registry, policy).length < period.pair.length) return withheld('person');
  const rest = { for: period.for.filter((id) => out.has(id)), against: period.against.filter((id) => out.has(id)) };
  return rest.for.length === 0 ? withheld('part') : kept({ ...period, ...rest }, []);
}

/** When the last of them became known; nothing where there are none. */
function latest(claims: readonly ClaimRecord[]): { known?: string } {
  const known = claims.map((claim) => claim.known).sort();
  return known.length === 0 ? {} : { known: known[known.length - 1]! };
}
