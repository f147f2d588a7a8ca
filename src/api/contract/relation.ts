import { z } from '@hono/zod-openapi';
import { asOf, flag, name, namesSchema } from './common.ts';
import { operation } from './operation.ts';

const rangeSchema = z.object({ earliest: z.string(), latest: z.string() }).readonly();

export const periodSchema = z
  .object({
    pair: z.tuple([z.string(), z.string()]).readonly(),
    type: z.string(),
    level: z.number().describe('−3 … +3 by the published rules'),
    directed: z.boolean(),
    start: rangeSchema.nullable(),
    end: rangeSchema.nullable().describe('null: open, which is not "until today"'),
    for: z.array(z.string()).readonly(),
    against: z.array(z.string()).readonly(),
    inferred: z.boolean().describe('From events, not from words that name the relation'),
    domains: z.array(z.string()).readonly(),
    reasons: z.array(z.string()).readonly(),
    seen: rangeSchema.describe('First and last day that evidence speaks of'),
    counts: z.object({ for: z.int(), against: z.int() }).readonly(),
  })
  .readonly()
  .meta({ id: 'RelationPeriod' });

export const getTimeline = operation({
  id: 'getTimeline',
  method: 'get',
  path: '/relations/{a}/{b}',
  tag: 'Relations',
  summary: 'How two actors stood to each other, as periods',
  params: z.object({ a: name, b: name }),
  query: z.strictObject({ parts: flag, restricted: flag, ...asOf }),
  response: z.object({
    pair: z.tuple([z.string(), z.string()]).readonly(),
    asked: z.tuple([z.string(), z.string()]).readonly(),
    periods: z.array(periodSchema).readonly(),
    names: namesSchema,
  }),
});

export const listPartners = operation({
  id: 'listPartners',
  method: 'get',
  path: '/relations/{a}',
  tag: 'Relations',
  summary: 'With whom an actor has to do, those of whom most is told first',
  params: z.object({ a: name }),
  query: z.strictObject({ parts: flag, restricted: flag, ...asOf }),
  response: z.object({
    items: z
      .array(z.object({ id: z.string(), claims: z.int(), first: z.string().nullable(), last: z.string().nullable() }).readonly())
      .readonly(),
    names: namesSchema,
  }),
});

/** One relation with the days on which it held. */
const edgeSchema = z
  .object({
    a: z.string(),
    b: z.string(),
    type: z.string(),
    level: z.number(),
    directed: z.boolean(),
    inferred: z.boolean(),
    claims: z.int(),
    surely: rangeSchema.describe('Days between which it held'),
    mayFrom: z.string().nullable().describe('From when it may have held; null: nothing bounds it'),
    mayTo: z.string().nullable(),
  })
  .readonly();

export const getNetwork = operation({
  id: 'getNetwork',
  method: 'get',
  path: '/network',
  tag: 'Relations',
  slow: true,
  summary: 'The network of groups: every relation with the days on which it held',
  query: z.strictObject({ knownBy: asOf.knownBy, restricted: flag }),
  response: z.object({
    nodes: z.array(z.object({ id: z.string(), kind: z.string(), country: z.string().exactOptional() }).readonly()).readonly(),
    edges: z.array(edgeSchema).readonly(),
    seen: rangeSchema.nullable().describe('First and last day that any evidence speaks of'),
    names: namesSchema,
  }),
});
