import { z } from '@hono/zod-openapi';

/** Parts that many requests and answers share. */

/** An error as RFC 9457 has it; `code` is one of the issue codes of the docs, `subject` what it is about as the asker put it. */
export const problemSchema = z
  .object({
    type: z.string().describe('urn:isnad:problem:CODE'),
    title: z.string().describe('What is wrong, in the language asked for'),
    status: z.int(),
    code: z.string(),
    detail: z.string().exactOptional(),
    subject: z.string().exactOptional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problemSchema>;

/** What is wrong with something on record, in words of the language asked for. */
export const issueSchema = z.object({ code: z.string(), detail: z.string(), words: z.string() }).readonly();

export const isoDate = z.iso.date();
export const instant = z.string().describe('ISO 8601 instant, UTC');
export const words = z.string().max(500);
/** Ids and names as users type them. */
export const name = z.string().min(1).max(300);
/** `why` of an act: a person's reasons. */
export const why = z.string().max(4000).optional();

/** One value or several, as a query string has it; several are alternatives. */
export const many = z
  .union([name, z.array(name).max(50)])
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .optional();
export const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

/** Cursor paging: `next` of one page is `after` of the following one. */
export const MOST_ITEMS = 200;
export const paging = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform((digits) => Math.min(MOST_ITEMS, Number(digits)))
    .optional()
    .describe(`How many at most: 50 where left out, ${MOST_ITEMS} at most`),
  after: z.string().max(2000).optional().describe('`next` of the page before'),
};
export const LIMIT = 50;

/** The two days of "as of". */
export const asOf = {
  knownBy: isoDate.optional().describe('As the ledger was known on this day'),
  trueOn: isoDate.optional().describe('What held on this day'),
};

/** Names of the actors, places and sources that an answer mentions, by id; what nobody listed keeps the words of the report. */
export const namesSchema = z
  .record(z.string(), z.object({ ar: z.string(), en: z.string() }).readonly())
  .readonly()
  .meta({ id: 'Names' });

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item).readonly(),
    next: z.string().nullable().describe('Where to go on; null at the end'),
    names: namesSchema,
  });
