import { z } from '@hono/zod-openapi';
import { name } from './common.ts';
import { operation } from './operation.ts';

const place = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const excerpt = { start: z.int(), end: z.int(), text: z.string() };
const found = { ...excerpt, rule: z.string(), type: z.string(), told: z.string().describe('In the language asked for') };

export const explainDocument = operation({
  id: 'explainDocument',
  method: 'get',
  path: '/documents/{id}/explain',
  tag: 'Reports',
  summary:
    'Why the rules make claims of the sentences that a span touches, or none: of the first three, by the rules as they are now',
  params: z.object({ id: name }),
  query: z.strictObject({ start: place, end: place }),
  response: z.object({
    relevant: z.boolean().describe('false: the text does not seem to be about conflict, and is explained as if it were read'),
    sentences: z
      .array(
        z
          .object({
            ...excerpt,
            number: z.int(),
            skipped: z.string().exactOptional().describe('Why it was passed over, in words'),
            names: z.array(z.object({ ...excerpt, kind: z.string(), ref: z.string().exactOptional() }).readonly()).readonly(),
            triggers: z
              .array(
                z
                  .object({
                    ...found,
                    outcome: z.string(),
                    actor: z.array(z.string()).readonly(),
                    recipient: z.array(z.string()).readonly(),
                  })
                  .readonly(),
              )
              .readonly()
              .describe('Words that open a claim, and what became of them'),
            silent: z.array(z.object(found).readonly()).readonly().describe('Words that could have but lacked something'),
          })
          .readonly(),
      )
      .readonly(),
  }),
});
