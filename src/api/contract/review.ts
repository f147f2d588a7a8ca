import { z } from '@hono/zod-openapi';
import { claimRecordSchema, questionQuery, reviewedSchema } from './claim.ts';
import { flag, instant, name, namesSchema, pageOf, paging, why } from './common.ts';
import { operation } from './operation.ts';

const standing = z
  .object({
    claim: z.string(),
    by: z.string(),
    decision: z.enum(['accept', 'reject', 'unsure', 'edit']),
    seq: z.int(),
    at: instant,
    settles: z.boolean(),
    why: z.string().exactOptional(),
  })
  .readonly();

const waitingSchema = z
  .object({
    record: claimRecordSchema,
    passage: z
      .object({ start: z.int(), text: z.string() })
      .readonly()
      .describe('What stands around its words; offsets of the claim less `start` are offsets in `text`'),
  })
  .readonly()
  .meta({ id: 'Waiting' });

const { review: _, ...claimsAsked } = questionQuery;
const queued = {
  ...claimsAsked,
  queue: z
    .enum(['open', 'second', 'unsure', 'mine'])
    .optional()
    .describe('open: nobody decided; second: others did, you did not; unsure: people differ or are unsure; mine: you did'),
};

export const listQueue = operation({
  id: 'listQueue',
  method: 'get',
  path: '/review-queue',
  tag: 'Review',
  summary: 'Claims that wait for you, in the order of lists, from behind one claim on, whether that one still waits or not',
  needs: 'review',
  query: z.strictObject({ ...queued, behind: name.optional().describe('Id of a claim'), limit: paging.limit }),
  response: z.object({ items: z.array(waitingSchema).readonly(), names: namesSchema }),
});

export const getQueued = operation({
  id: 'getQueued',
  method: 'get',
  path: '/review-queue/{id}',
  tag: 'Review',
  summary: 'One claim as the queue shows it, whether it waits or not',
  params: z.object({ id: name }),
  response: z.object({ item: waitingSchema, names: namesSchema }),
});

export const getProgress = operation({
  id: 'getProgress',
  method: 'get',
  path: '/review-progress',
  tag: 'Review',
  summary: 'How much of a queue is left and done',
  needs: 'review',
  query: z.strictObject(queued),
  response: z.object({ left: z.int(), done: z.int(), most: z.int().describe('Beyond this nothing was counted') }),
});

const together = z.object({ claims: z.array(z.string()).readonly(), seq: z.int().nullable() });

export const acceptRest = operation({
  id: 'acceptRest',
  method: 'post',
  path: '/documents/{id}/acceptance',
  tag: 'Review',
  summary: 'Accept all claims of a report on which nobody decided yet, in one step; restricted ones are left',
  needs: 'review',
  params: z.object({ id: name }),
  body: z.strictObject({ why }),
  response: together,
  status: 201,
});

export const undoTogether = operation({
  id: 'undoTogether',
  method: 'post',
  path: '/reviews/undo',
  tag: 'Review',
  summary: 'Take your last decisions on several claims back, all or none',
  needs: 'review',
  body: z.strictObject({ claims: z.array(name).min(1).max(5000) }),
  response: together,
  status: 201,
});

export const settleClaim = operation({
  id: 'settleClaim',
  method: 'post',
  path: '/claims/{id}/settlement',
  tag: 'Review',
  summary: 'Settle a claim on which people differ; your `undo` of it gives the difference back',
  needs: 'grade',
  params: z.object({ id: name }),
  body: z.union([
    z.strictObject({ decision: z.enum(['accept', 'reject', 'unsure']), why }),
    z.strictObject({
      decision: z.literal('edit'),
      adopt: z.int().min(1).describe('seq of the edit that is to hold'),
      why,
    }),
    z.strictObject({ decision: z.literal('edit'), patch: z.record(z.string(), z.unknown()), why }),
  ]),
  response: reviewedSchema,
  status: 201,
});

export const listAdjudications = operation({
  id: 'listAdjudications',
  method: 'get',
  path: '/adjudications',
  tag: 'Review',
  slow: true,
  summary: 'Claims on which people differ, with what each of them says',
  query: z.strictObject({ restricted: flag, ...paging }),
  response: pageOf(
    z.object({ claim: z.string(), decisions: z.array(standing).readonly(), record: claimRecordSchema }).readonly(),
  ),
});

const agreementSchema = z
  .object({
    coders: z.array(z.string()).readonly(),
    claims: z.int(),
    decisions: z.int(),
    pairs: z
      .array(
        z
          .object({
            coders: z.tuple([z.string(), z.string()]).readonly(),
            claims: z.int(),
            same: z.int(),
            observed: z.number(),
            kappa: z.number().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    alpha: z.number().nullable(),
  })
  .readonly()
  .meta({ id: 'Agreement' });

export const getAgreement = operation({
  id: 'getAgreement',
  method: 'get',
  path: '/agreement',
  tag: 'Review',
  slow: true,
  summary: 'How far people agree: Cohen’s kappa of pairs, Krippendorff’s alpha of all',
  response: z.object({
    all: agreementSchema,
    types: z.array(z.object({ type: z.string(), agreement: agreementSchema }).readonly()).readonly(),
  }),
});

export const sayWhetherSame = operation({
  id: 'sayWhetherSame',
  method: 'post',
  path: '/same-as',
  tag: 'Review',
  summary: 'Say whether two claims are about one happening; open gives the pair back to the rules',
  needs: 'review',
  body: z.strictObject({ a: name, b: name, verdict: z.enum(['same', 'apart', 'open']), why }),
  response: z.object({
    a: z.string(),
    b: z.string(),
    verdict: z.enum(['same', 'apart', 'open']),
    seq: z.int(),
    at: instant,
    by: z.string(),
  }),
  status: 201,
});
