import { z } from '@hono/zod-openapi';
import { questionQuery } from './claim.ts';
import { asOf, namesSchema } from './common.ts';
import { operation } from './operation.ts';

/** Operations that count claims. Several claims may tell of one event: how many events there are only events tell. */

const counts = z.record(z.string(), z.int()).readonly().describe('Claims by type');
const cut = z.boolean().describe('With words to search: more claims answer than were counted, which are the newest recorded');

const placeSchema = z
  .object({
    id: z.string(),
    type: z.string().describe('city, town, district, admin1, country …'),
    country: z.string(),
    iso: z.int().exactOptional().describe('ISO 3166 number of the country'),
    lat: z.number().exactOptional(),
    lon: z.number().exactOptional(),
    precision: z
      .string()
      .describe(
        'What lat and lon stand for: point, area (its middle), division or country (somewhere within; the middle of that)',
      ),
    counts,
    claims: z.int(),
    first: z.string().nullable().describe('Day under which the first of them is filed'),
    last: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'CountedPlace' });

export const getMap = operation({
  id: 'getMap',
  method: 'get',
  path: '/map',
  tag: 'Places and days',
  slow: true,
  summary:
    'Where the claims that answer to a question say things happened: claims (not events) by place and type. A claim counts at each place it names, at a division only where it names nothing within',
  query: z.strictObject({ ...questionQuery, ...asOf }),
  response: z.object({
    places: z.array(placeSchema).readonly().describe('Those of most claims first'),
    claims: z.int().describe('Claims that answer'),
    placed: z.int().describe('How many of them name a listed place'),
    cut,
    names: namesSchema,
  }),
});

export const getHistogram = operation({
  id: 'getHistogram',
  method: 'get',
  path: '/histogram',
  tag: 'Places and days',
  slow: true,
  summary: 'How many claims (not events) answer to a question, by type and by day, week (from Monday), month or year',
  query: z.strictObject({
    ...questionQuery,
    per: z.enum(['day', 'week', 'month', 'year']).optional().describe('Left out: the shortest that gives at most 400 bars'),
    ...asOf,
  }),
  response: z.object({
    per: z.enum(['day', 'week', 'month', 'year']),
    bars: z
      .array(z.object({ from: z.string(), to: z.string(), counts }).readonly())
      .readonly()
      .describe('Oldest first; spans without claims are left out'),
    claims: z.int().describe('Claims that answer'),
    undated: z.int().describe('Claims of which no day is known, which stand in no bar'),
    cut,
  }),
});
