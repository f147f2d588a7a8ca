import { z } from '@hono/zod-openapi';
import { asOf, flag, instant, many, name, namesSchema, pageOf, paging, why } from './common.ts';
import { operation } from './operation.ts';

const reliability = z
  .object({
    grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
    by: z.enum(['default', 'person']),
    proposed: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).exactOptional(),
    why: z.string().exactOptional(),
  })
  .readonly();

const neighbours = z.array(z.object({ id: z.string(), claims: z.int() }).readonly()).readonly();

const line = { id: z.string(), name: z.string(), kind: z.string(), reliability, claims: z.int() };

export const listSources = operation({
  id: 'listSources',
  method: 'get',
  path: '/sources',
  tag: 'Sources',
  slow: true,
  summary: 'Sources with their grade, those of most claims first',
  query: z.strictObject({ kind: many, knownBy: asOf.knownBy, ...paging }),
  response: pageOf(z.object(line).readonly()),
});

export const getSource = operation({
  id: 'getSource',
  method: 'get',
  path: '/sources/{id}',
  tag: 'Sources',
  slow: true,
  summary: 'The record of one source, from its newest claims',
  params: z.object({ id: name }),
  query: z.strictObject({ knownBy: asOf.knownBy, restricted: flag }),
  response: z.object({
    source: z
      .object({
        ...line,
        events: z.int(),
        confirmed: z.int().describe('Told by another, independent chain'),
        contradicted: z.int(),
        reviewed: z.object({ accepted: z.int(), rejected: z.int() }).readonly(),
        predictions: z.object({ total: z.int(), due: z.int(), borneOut: z.int(), notBorneOut: z.int() }).readonly(),
      })
      .readonly(),
    chains: z
      .object({
        through: neighbours.describe('Through whom it is heard, the most frequent first'),
        relays: neighbours.describe('Whom it passes on'),
        first: z.int().describe('Claims of which it is the first to speak'),
      })
      .readonly(),
    grades: z
      .array(
        z
          .object({
            grade: reliability.unwrap().shape.grade,
            by: z.string(),
            at: instant,
            seq: z.int(),
            why: z.string().exactOptional(),
          })
          .readonly(),
      )
      .readonly()
      .describe('What persons gave it, the newest first'),
    looked: z.int().describe('Claims that the record is made from'),
    more: z.boolean(),
    names: namesSchema,
  }),
});

const graded = z.object({ subject: z.string(), grade: z.string(), seq: z.int(), at: instant, by: z.string() });

export const gradeSource = operation({
  id: 'gradeSource',
  method: 'post',
  path: '/sources/{id}/grades',
  tag: 'Sources',
  summary: 'Grade the reliability of a source (Admiralty A–F)',
  needs: 'grade',
  params: z.object({ id: name }),
  body: z.strictObject({ grade: reliability.unwrap().shape.grade, why }),
  response: graded,
  status: 201,
});

export const gradeClaim = operation({
  id: 'gradeClaim',
  method: 'post',
  path: '/claims/{id}/grades',
  tag: 'Sources',
  summary: 'Grade the credibility of a claim (Admiralty 1–6)',
  needs: 'grade',
  params: z.object({ id: name }),
  body: z.strictObject({ grade: z.enum(['1', '2', '3', '4', '5', '6']), why }),
  response: graded,
  status: 201,
});
