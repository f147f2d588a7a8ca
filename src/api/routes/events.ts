import { CONTRADICTION_KINDS } from '../../app/query/contradiction-kinds.ts';
import { contradictionsPage } from '../../app/query/contradictions.ts';
import { QueryError } from '../../app/query/error.ts';
import { eventOf, eventsPage } from '../../app/query/events.ts';
import { proposedGrades } from '../../app/query/grades.ts';
import { filterOf } from '../../app/query/question.ts';
import { sayWhetherSame as putSame } from '../../app/review/same.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { eventOfClaim, getEvent, listContradictions, listEvents } from '../contract/event.ts';
import { sayWhetherSame } from '../contract/review.ts';
import { pageOf, questionOf } from './asked.ts';
import { idsIn, namesOf } from './named.ts';
import { actingAs, answering, restrictedOf } from './route.ts';
import { shown } from './shown.ts';

const outletsOf = (claims: readonly ClaimRecord[]): string[] =>
  [...new Set(claims.flatMap(({ document }) => document.outlet ?? []))].sort();

const NO_EVENT: ReadonlySet<string> = new Set(['not-in-event', 'restricted-event']);

function ofNoEvent(error: unknown): null {
  if (error instanceof QueryError && NO_EVENT.has(error.issue.code)) return null;
  throw error;
}

export const EVENT_ROUTES = [
  answering(listEvents, async ({ query, ledger, ...asking }) => {
    const session = await ledger.session(query);
    const { minChains, contradicted } = query;
    const filter = {
      ...(await filterOf(session, questionOf(asking, query))),
      ...(minChains !== undefined && { minChains }),
      ...(contradicted !== undefined && { contradicted }),
    };
    const { items, next } = await eventsPage(session, filter, pageOf(query, 20));
    return {
      items: items.map(({ event, claims }) => ({ event, outlets: outletsOf(claims), first: claims[0]! })),
      next,
      names: namesOf(session, idsIn(items.flatMap(({ claims }) => claims))),
    };
  }),

  answering(getEvent, async (asked) => {
    const session = await asked.ledger.session(asked.query);
    const restricted = restrictedOf(asked, asked.query.restricted);
    const { event, claims } = await eventOf(session, asked.params.id, restricted);
    return {
      event,
      claims: await shown(session, claims),
      proposed: await proposedGrades(session, event, claims),
      names: namesOf(session, idsIn(claims)),
    };
  }),

  answering(eventOfClaim, async (asked) => {
    const session = await asked.ledger.session(asked.query);
    const restricted = restrictedOf(asked, asked.query.restricted);
    const found = await eventOf(session, asked.params.id, restricted).catch(ofNoEvent);
    return { event: found?.event ?? null, claims: found?.claims ?? [], names: namesOf(session, idsIn(found?.claims ?? [])) };
  }),

  answering(listContradictions, async ({ query, ledger, ...asking }) => {
    const session = await ledger.session(query);
    const filter = await filterOf(session, questionOf(asking, query));
    const kinds = query.about && { kinds: CONTRADICTION_KINDS.filter((kind) => query.about!.includes(kind)) };
    const { items, next } = await contradictionsPage(session, { ...filter, ...kinds }, pageOf(query, 20));
    const names = namesOf(session, idsIn(items.flatMap(({ first, second }) => [first, second])));
    return { items: items.map(({ day: _, ...shown }) => shown), next, names };
  }),

  answering(sayWhetherSame, async (asked) => {
    const { a, b, verdict, why } = asked.body;
    return putSame(actingAs(asked), a, b, verdict, why);
  }),
];
