import { z } from '@hono/zod-openapi';
import { QUANTITY_UNITS } from '../../core/codes.ts';
import { claimRecordSchema, questionQuery, shownClaimSchema } from './claim.ts';
import { asOf, flag, many, name, namesSchema, pageOf, paging } from './common.ts';
import { operation } from './operation.ts';

const chainSchema = z.object({ claims: z.array(z.string()).readonly(), links: z.array(z.string()).readonly() }).readonly();
const numberOrNull = z.number().nullable();
const numbersSchema = z
  .object({
    unit: z.enum(QUANTITY_UNITS),
    conservative: numberOrNull,
    triple: z.object({ low: z.number(), best: z.number(), high: z.number() }).readonly().nullable(),
    majority: numberOrNull,
    bySource: z
      .array(
        z
          .object({ claim: z.string(), source: z.string(), low: numberOrNull, point: numberOrNull, high: numberOrNull })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
  .meta({ id: 'Numbers' });

const contradictionKind = z.enum(['toll', 'doer', 'place', 'time', 'polarity']);
const contradiction = {
  id: z.string(),
  kind: contradictionKind,
  event: z.string(),
  a: z.string(),
  b: z.string(),
  detail: z.string(),
};

export const eventSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    mode: z.string().exactOptional(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    told: z.boolean().describe('Whether any claim tells the day'),
    places: z.array(z.string()).readonly(),
    actors: z.array(z.string()).readonly(),
    recipients: z.array(z.string()).readonly(),
    claims: z.array(z.string()).readonly(),
    for: z.array(chainSchema).readonly().describe('Independent chains that say it happened'),
    against: z.array(chainSchema).readonly(),
    numbers: z.array(numbersSchema).readonly(),
    reasons: z.array(z.object({ a: z.string(), b: z.string(), rule: z.string(), detail: z.string() }).readonly()).readonly(),
    contradictions: z.array(z.object(contradiction).readonly()).readonly(),
    restricted: z.boolean(),
  })
  .readonly()
  .meta({ id: 'Event' });

const eventLine = z.object({
  event: eventSchema,
  outlets: z.array(z.string()).readonly(),
  first: claimRecordSchema.describe('One claim of it, to show'),
});

export const listEvents = operation({
  id: 'listEvents',
  method: 'get',
  path: '/events',
  tag: 'Events',
  summary: 'Events that hold a claim which answers: newest day first',
  query: z.strictObject({
    ...questionQuery,
    minChains: z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number)
      .optional()
      .describe('Independent chains, at least'),
    contradicted: flag,
    ...asOf,
    ...paging,
  }),
  response: pageOf(eventLine.readonly()),
});

export const getEvent = operation({
  id: 'getEvent',
  method: 'get',
  path: '/events/{id}',
  tag: 'Events',
  summary: 'The event of which this claim is part, with its claims',
  params: z.object({ id: name }),
  query: z.strictObject({ ...asOf, restricted: flag }),
  response: z.object({
    event: eventSchema,
    claims: z.array(shownClaimSchema).readonly(),
    proposed: z
      .record(z.string(), z.object({ grade: z.enum(['2', '3']), why: z.string() }).readonly())
      .readonly()
      .describe('Credibility that the machine proposes, by claim: `chains:N` say it, `gainsaid:CLAIM` gainsays it'),
    names: namesSchema,
  }),
});

/** For what is shown beside a claim: that it is part of no event is no fault there. */
export const eventOfClaim = operation({
  id: 'eventOfClaim',
  method: 'get',
  path: '/claims/{id}/event',
  tag: 'Events',
  summary: 'The event of which a claim is part, or null where it is part of none that may be shown',
  params: z.object({ id: name }),
  query: z.strictObject({ ...asOf, restricted: flag }),
  response: z.object({
    event: eventSchema.nullable(),
    claims: z.array(claimRecordSchema).readonly(),
    names: namesSchema,
  }),
});

export const listContradictions = operation({
  id: 'listContradictions',
  method: 'get',
  path: '/contradictions',
  tag: 'Events',
  slow: true,
  summary: 'Claims about one event that cannot both hold, side by side',
  query: z.strictObject({ ...questionQuery, about: many.describe('toll, doer, place, time, polarity'), ...asOf, ...paging }),
  response: pageOf(
    z.object({ ...contradiction, first: claimRecordSchema, second: claimRecordSchema, type: z.string() }).readonly(),
  ),
});
