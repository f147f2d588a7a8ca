import { adjudications, agreementReport } from '../../app/review/coding.ts';
import { getAgreement, listAdjudications } from '../contract/review.ts';
import { pageOf } from './asked.ts';
import { idsIn, namesOf } from './named.ts';
import { answering, restrictedOf } from './route.ts';

export const REVIEW_ROUTES = [
  answering(listAdjudications, async (asked) => {
    const session = await asked.ledger.session();
    const restricted = restrictedOf(asked, asked.query.restricted);
    const { items, next } = await adjudications(session, { restricted }, pageOf(asked.query));
    return { items, next, names: namesOf(session, idsIn(items.map(({ record }) => record))) };
  }),
  answering(getAgreement, async ({ ledger }) => agreementReport(await ledger.session())),
];
