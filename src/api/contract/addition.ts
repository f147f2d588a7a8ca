import { z } from '@hono/zod-openapi';
import { instant, name } from './common.ts';
import { operation } from './operation.ts';

const place = z.int().min(0).max(1_000_000_000);

export const addClaim = operation({
  id: 'addClaim',
  method: 'post',
  path: '/documents/{id}/claims',
  tag: 'Review',
  summary: 'Put a claim on record that no reader found; the same claim sent again is the one that is there',
  needs: 'review',
  params: z.object({ id: name }),
  body: z.strictObject({
    trigger: z.strictObject({ start: place, end: place }).describe('The words that name the act, as a span of the text'),
    patch: z
      .record(z.string(), z.unknown())
      .describe('Parts by name, as in the claim: `type` is needed; the sentence is the evidence unless another is given'),
  }),
  response: z
    .object({ claim: z.string(), document: z.string(), seq: z.int(), at: instant, by: z.string() })
    .readonly()
    .meta({ id: 'Added' }),
  status: 201,
});
