import { z } from '@hono/zod-openapi';
import { claimRecordSchema, documentSchema } from './claim.ts';
import { asOf, flag, instant, isoDate, issueSchema, many, name, namesSchema, pageOf, paging, words } from './common.ts';
import { operation } from './operation.ts';

const documentLineSchema = z
  .object({
    ...documentSchema.unwrap().shape,
    copies: z.int().describe('Reports of its group of copies, itself among them'),
    by: z.string().describe('Who put it on record'),
  })
  .readonly()
  .meta({ id: 'DocumentLine' });

export const listDocuments = operation({
  id: 'listDocuments',
  method: 'get',
  path: '/documents',
  tag: 'Reports',
  summary: 'Reports, newest recorded first',
  query: z.strictObject({
    text: words.optional(),
    exact: flag,
    outlet: many,
    from: isoDate.optional().describe('Published on this day or later'),
    to: isoDate.optional(),
    state: many,
    group: name.optional().describe('Id of any report of a group of copies: the whole group'),
    once: flag.describe('Of reports that are copies of one another the one recorded last; not where words are searched'),
    knownBy: asOf.knownBy,
    ...paging,
  }),
  response: pageOf(documentLineSchema).extend({
    excerpts: z
      .record(
        z.string(),
        z
          .object({
            text: z.string(),
            highlights: z.array(z.object({ start: z.int(), end: z.int() }).readonly()).readonly(),
          })
          .readonly(),
      )
      .readonly()
      .describe('Where reports answer to the words that were searched, by id; empty without words'),
  }),
});

export const getDocument = operation({
  id: 'getDocument',
  method: 'get',
  path: '/documents/{id}',
  tag: 'Reports',
  summary: 'One report: its text, its claims in order of the text, its copies, and where it was got',
  params: z.object({ id: name }),
  query: z.strictObject({ knownBy: asOf.knownBy, restricted: flag }),
  response: z.object({
    document: documentSchema,
    text: z.string().describe('Offsets of claims count its UTF-16 code units'),
    issues: z.array(issueSchema).readonly(),
    acquisitions: z
      .array(
        z
          .object({
            at: instant,
            by: z.string(),
            format: z.string(),
            locator: z.string(),
            raw: z.string(),
            fetched: z.string().exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
    claims: z.array(claimRecordSchema).readonly(),
    copies: z.array(documentSchema).readonly().describe('The other reports of its group'),
    withheld: z.int().describe('Restricted claims that are not shown'),
    names: namesSchema,
  }),
});
