import { z } from '@hono/zod-openapi';
import { asOf, flag, instant, isoDate, name, namesSchema, pageOf, paging, words } from './common.ts';
import { operation } from './operation.ts';

const record = {
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  country: z.string().exactOptional(),
  parent: z.string().exactOptional(),
  successor: z.string().exactOptional(),
  start: z.string().exactOptional(),
  end: z.string().exactOptional(),
};
export const foundActorSchema = z
  .object({
    ...record,
    claims: z.int().describe('Filed under this very name'),
    lineage: z.array(z.string()).readonly().describe('Names that the group bore, oldest first'),
    parts: z.array(z.string()).readonly(),
  })
  .readonly()
  .meta({ id: 'Actor' });

export const listActors = operation({
  id: 'listActors',
  method: 'get',
  path: '/actors',
  tag: 'Actors',
  summary: 'Actors of whom claims speak, those of whom most is told first',
  query: z.strictObject({
    words: words.optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    kind: name.optional(),
    all: flag.describe('Also those of whom no claim speaks'),
    ...paging,
  }),
  response: pageOf(foundActorSchema),
});

const actorSaid = {
  name: words.optional(),
  nameEn: words.optional(),
  aliases: z.array(words).max(100).optional().describe('Added to those that people gave'),
  withdrawn: z.array(words).max(100).optional().describe('Taken from those that people gave'),
  sameAs: name.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
};
const saidOfActor = z
  .object({ seq: z.int(), at: instant, by: z.string(), entry: z.record(z.string(), z.unknown()).readonly() })
  .readonly();

export const getActor = operation({
  id: 'getActor',
  method: 'get',
  path: '/actors/{id}',
  tag: 'Actors',
  summary: 'One actor: names through time, parents, parts, successors, further names, and what people said of it',
  params: z.object({ id: name }),
  query: z.strictObject({ knownBy: asOf.knownBy }),
  response: z.object({
    actor: foundActorSchema,
    lineage: z.array(z.object(record).readonly()).readonly().describe('Oldest first'),
    parents: z.array(z.object(record).readonly()).readonly().describe('Nearest first'),
    parts: z.array(z.object(record).readonly()).readonly(),
    aliases: z.array(z.string()).readonly(),
    given: z.array(z.string()).readonly().describe('Those of the aliases that people gave'),
    said: z.array(saidOfActor).readonly(),
    names: namesSchema,
  }),
});

export const sayOfActor = operation({
  id: 'sayOfActor',
  method: 'post',
  path: '/actors/{id}/notes',
  tag: 'Actors',
  summary: 'Put names of an actor, or whom it is one with, on record',
  needs: 'review',
  params: z.object({ id: name }),
  body: z.strictObject(actorSaid),
  response: saidOfActor,
  status: 201,
});

export const suggest = operation({
  id: 'suggest',
  method: 'get',
  path: '/suggest',
  tag: 'Actors',
  summary: 'Names that begin with, or hold, the words: what most is told of first',
  query: z.strictObject({
    kind: z.enum(['actor', 'place', 'source', 'outlet', 'type', 'country']),
    words: words.optional(),
    limit: paging.limit,
  }),
  response: z.object({
    items: z
      .array(
        z
          .object({
            id: z.string(),
            ar: z.string(),
            en: z.string(),
            detail: z.string().describe('Kind, country or type'),
            claims: z.int(),
          })
          .readonly(),
      )
      .readonly(),
  }),
});
