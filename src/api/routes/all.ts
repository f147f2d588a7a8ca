import { ACTOR_ROUTES } from './actors.ts';
import { CLAIM_ROUTES } from './claims.ts';
import { COUNT_ROUTES } from './counts.ts';
import { DOCUMENT_ROUTES } from './documents.ts';
import { EVENT_ROUTES } from './events.ts';
import { EXPORT_ROUTES } from './exports.ts';
import { JOB_ROUTES } from './jobs.ts';
import { LEDGER_ROUTES } from './ledger.ts';
import { NEWS_ROUTES } from './news.ts';
import { PEOPLE_ROUTES } from './people.ts';
import { PREDICTION_ROUTES } from './predictions.ts';
import { RELATION_ROUTES } from './relations.ts';
import { REPORT_ACT_ROUTES } from './report-acts.ts';
import { REVIEW_ROUTES } from './review.ts';
import type { Route } from './route.ts';
import { SESSION_ROUTES } from './session.ts';
import { SOURCE_ROUTES } from './sources.ts';

/** Every answer with its operation, in the order in which the docs list them. */
export const ROUTES: readonly Route[] = [
  ...LEDGER_ROUTES,
  ...NEWS_ROUTES,
  ...JOB_ROUTES,
  ...DOCUMENT_ROUTES,
  ...REPORT_ACT_ROUTES,
  ...CLAIM_ROUTES,
  ...REVIEW_ROUTES,
  ...EVENT_ROUTES,
  ...RELATION_ROUTES,
  ...COUNT_ROUTES,
  ...ACTOR_ROUTES,
  ...SOURCE_ROUTES,
  ...PREDICTION_ROUTES,
  ...EXPORT_ROUTES,
  ...SESSION_ROUTES,
  ...PEOPLE_ROUTES,
];
