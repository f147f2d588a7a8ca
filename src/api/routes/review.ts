import { filterOf } from '../../app/query/question.ts';
import type { Session } from '../../app/query/session.ts';
import { acceptRest as accept, undoTogether as undo } from '../../app/review/accept-rest.ts';
import { adjudications, agreementReport } from '../../app/review/coding.ts';
import { progress, queued, type Waiting, waiting } from '../../app/review/queue.ts';
import { settle } from '../../app/review/settle.ts';
import {
  acceptRest,
  getAgreement,
  getProgress,
  getQueued,
  listAdjudications,
  listQueue,
  settleClaim,
  undoTogether,
} from '../contract/review.ts';
import { pageOf, questionOf } from './asked.ts';
import { idsIn, namesOf } from './named.ts';
import { actingAs, answering, assertAllowed, restrictedOf } from './route.ts';

const namesIn = (session: Session, items: readonly Waiting[]) => namesOf(session, idsIn(items.map(({ record }) => record)));

export const REVIEW_ROUTES = [
  answering(listQueue, async ({ query, ledger, ...asking }) => {
    const session = await ledger.session();
    const { queue = 'open', behind: after, limit = 5 } = query;
    const filter = await filterOf(session, questionOf(asking, { ...query, review: undefined }));
    const items = await waiting(session, filter, { queue, person: asking.person ?? '', after, limit });
    return { items, names: namesIn(session, items) };
  }),

  answering(getQueued, async (asked) => {
    const session = await asked.ledger.session();
    const item = await queued(session, asked.params.id);
    if (item.record.restricted) assertAllowed(asked, 'restricted');
    return { item, names: namesIn(session, [item]) };
  }),

  answering(getProgress, async ({ query, ledger, ...asking }) => {
    const session = await ledger.session();
    const filter = await filterOf(session, questionOf(asking, { ...query, review: undefined }));
    return progress(session, filter, query.queue ?? 'open', asking.person ?? '');
  }),

  answering(acceptRest, async (asked) => accept(actingAs(asked), asked.params.id, asked.body.why)),

  answering(undoTogether, async (asked) => undo(actingAs(asked), asked.body.claims)),

  answering(settleClaim, async (asked) => {
    const { why, ...settlement } = asked.body;
    return settle(actingAs(asked), asked.params.id, settlement, asked.ledger.tools, why);
  }),

  answering(listAdjudications, async (asked) => {
    const session = await asked.ledger.session();
    const restricted = restrictedOf(asked, asked.query.restricted);
    const { items, next } = await adjudications(session, { restricted }, pageOf(asked.query));
    return { items, next, names: namesOf(session, idsIn(items.map(({ record }) => record))) };
  }),
  answering(getAgreement, async ({ ledger }) => agreementReport(await ledger.session())),
];
