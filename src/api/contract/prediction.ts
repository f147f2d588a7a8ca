import { z } from '@hono/zod-openapi';
import { claimRecordSchema, questionQuery } from './claim.ts';
import { asOf, flag, instant, isoDate, many, name, pageOf, paging, why } from './common.ts';
import { operation } from './operation.ts';

const outcome = z.enum(['borne-out', 'not-borne-out', 'partly', 'unresolved', 'open']);

const predictionSchema = z
  .object({
    claim: z.string(),
    source: z.string(),
    horizon: z.object({ earliest: z.string(), latest: z.string() }).readonly().nullable(),
    state: z.enum(['open', 'due', 'borne-out', 'not-borne-out', 'partly', 'unresolved']),
    proposals: z
      .array(z.object({ claim: z.string(), outcome, reasons: z.array(z.string()).readonly() }).readonly())
      .readonly()
      .describe('Later claims that fit, best first; a person decides'),
    verdict: z.object({ outcome, by: z.string(), at: instant, why: z.string().exactOptional() }).readonly().exactOptional(),
  })
  .readonly()
  .meta({ id: 'Prediction' });

export const listPredictions = operation({
  id: 'listPredictions',
  method: 'get',
  path: '/predictions',
  tag: 'Predictions',
  slow: true,
  summary: 'Predictions as they stand, newest first, with what may have come of them',
  query: z.strictObject({
    ...questionQuery,
    state: many.describe('open, due, borne-out, not-borne-out, partly, unresolved'),
    dueBy: isoDate.optional(),
    ...asOf,
    ...paging,
  }),
  response: pageOf(
    z.object({ view: predictionSchema, record: claimRecordSchema, others: z.array(claimRecordSchema).readonly() }).readonly(),
  ),
});

export const countPredictions = operation({
  id: 'countPredictions',
  method: 'get',
  path: '/prediction-counts',
  tag: 'Predictions',
  summary: 'How many predictions got each verdict',
  query: z.strictObject({ restricted: flag }),
  response: z.object({
    counts: z.object({ 'borne-out': z.int(), 'not-borne-out': z.int(), partly: z.int(), unresolved: z.int() }),
  }),
});

export const judgePrediction = operation({
  id: 'judgePrediction',
  method: 'post',
  path: '/predictions/{id}/outcomes',
  tag: 'Predictions',
  summary: 'A verdict on a prediction, with the claims it rests on; open takes the last one back',
  needs: 'review',
  params: z.object({ id: name }),
  body: z.strictObject({ outcome, evidence: z.array(name).max(100).optional(), why }),
  response: z.object({
    claim: z.string(),
    outcome,
    evidence: z.array(z.string()).readonly(),
    seq: z.int(),
    at: instant,
    by: z.string(),
  }),
  status: 201,
});
