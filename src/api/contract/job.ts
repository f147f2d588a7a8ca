import { z } from '@hono/zod-openapi';
import { instant, isoDate, issueSchema, name } from './common.ts';
import { operation } from './operation.ts';

export const jobSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['text', 'file', 'url']),
    name: z.string().describe('Of the file, the address, or the title; may be empty for pasted words'),
    by: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed', 'stopped']),
    stored: z.int().describe('Reports put on record'),
    known: z.int().describe('Reports that were there already'),
    failed: z.int(),
    claims: z.int(),
    bytes: z.object({ done: z.int(), total: z.int().nullable() }).readonly(),
    issues: z
      .array(z.object({ locator: z.string(), ...issueSchema.unwrap().shape }).readonly())
      .readonly()
      .describe('The first 50'),
    documents: z.array(z.string()).readonly().describe('Ids of the first 50 reports stored, or found there'),
    added: instant,
    started: instant.nullable(),
    ended: instant.nullable(),
  })
  .readonly()
  .meta({ id: 'Job' });

/** For reports that name none of their own. */
const given = {
  outlet: name.optional().describe('Who published them'),
  published: isoDate.optional().describe('On which day'),
};

export const addReport = operation({
  id: 'addReport',
  method: 'post',
  path: '/jobs',
  tag: 'Reading',
  summary: 'Read a report whose words are given',
  needs: 'review',
  body: z.strictObject({ text: z.string().min(1).max(900_000), title: z.string().max(1000).optional(), ...given }),
  response: jobSchema,
  status: 202,
});

export const addFile = operation({
  id: 'addFile',
  method: 'post',
  path: '/jobs/files',
  tag: 'Reading',
  summary: 'Read a file of reports: text, HTML, feed, JSON lines, CSV, WARC, Telegram, PDF, and zip and gzip of these',
  needs: 'review',
  takes: 'application/octet-stream',
  query: z.strictObject({ name: name.describe('Name of the file with its ending'), ...given }),
  response: jobSchema,
  status: 202,
});

export const addAddress = operation({
  id: 'addAddress',
  method: 'post',
  path: '/jobs/url',
  tag: 'Reading',
  summary:
    'Fetch a page or feed and read it; addresses of private networks are refused unless the server was started to allow them',
  needs: 'review',
  body: z.strictObject({ url: z.string().min(1).max(4000), ...given }),
  response: jobSchema,
  status: 202,
});

export const listJobs = operation({
  id: 'listJobs',
  method: 'get',
  path: '/jobs',
  tag: 'Reading',
  summary: 'What is being read, waits, or has been read; newest first',
  fresh: true,
  response: z.object({ items: z.array(jobSchema).readonly() }),
});

const params = z.object({ id: name.describe('Id of a job') });

export const getJob = operation({
  id: 'getJob',
  method: 'get',
  path: '/jobs/{id}',
  tag: 'Reading',
  summary: 'How far one has come',
  fresh: true,
  params,
  response: jobSchema,
});

export const stopJob = operation({
  id: 'stopJob',
  method: 'delete',
  path: '/jobs/{id}',
  tag: 'Reading',
  summary: 'Stop it after the batch at hand; what is on record stays',
  needs: 'review',
  params,
  response: jobSchema,
});

/** What the stream of news carries, one JSON value an event. Nothing of what claims say, so that everybody signed in may hear it. */
export const newsSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('head'), seq: z.int() }),
    z.object({ kind: z.literal('job'), job: jobSchema }),
  ])
  .meta({ id: 'News' });
export type News = z.output<typeof newsSchema>;

export const hearNews = operation({
  id: 'hearNews',
  method: 'get',
  path: '/stream',
  tag: 'Ledger',
  summary: 'Server-sent events: the end of the ledger when it moves, and jobs as they go on',
  fresh: true,
  gives: 'text/event-stream',
  response: newsSchema,
});
