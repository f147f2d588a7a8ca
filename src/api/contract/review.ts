import { z } from '@hono/zod-openapi';
import { claimRecordSchema } from './claim.ts';
import { flag, instant, name, pageOf, paging, why } from './common.ts';
import { operation } from './operation.ts';

const standing = z
  .object({
    claim: z.string(),
    by: z.string(),
    decision: z.enum(['accept', 'reject', 'unsure', 'edit']),
    seq: z.int(),
    at: instant,
    why: z.string().exactOptional(),
  })
  .readonly();

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
