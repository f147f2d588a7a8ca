import { z } from '@hono/zod-openapi';
import { questionQuery } from './claim.ts';
import { asOf, words } from './common.ts';
import { operation } from './operation.ts';

export const exportFormat = z
  .enum([
    ...(['csv', 'parquet', 'acled', 'ucdp', 'plover', 'stix', 'ftm', 'gexf', 'graphml', 'geojson'] as const),
    ...(['webannotation', 'prov', 'jsonl'] as const),
  ])
  .describe('A format of the field; `jsonl` is the whole log');

const asked = {
  policy: z
    .enum(['default', 'public'])
    .optional()
    .describe('public: no quotes, places by division, nothing younger than 72 hours; needs the permission `publish`'),
  licence: words.optional().describe('A sentence on licences for the manifest'),
  ...questionQuery,
  ...asOf,
};

const byReason = z.record(z.string(), z.record(z.string(), z.int()).readonly()).readonly();

export const previewExport = operation({
  id: 'previewExport',
  method: 'post',
  path: '/exports/preview',
  tag: 'Exports',
  summary: 'What an export would hold: its files, what is kept in and why. Nothing is written',
  query: z.strictObject({ format: exportFormat, ...asked }),
  response: z.object({
    files: z
      .array(z.object({ name: z.string(), records: z.int(), bytes: z.int() }).readonly())
      .readonly()
      .describe('Bytes before they are packed'),
    policy: z.enum(['internal', 'restricted', 'public']),
    numbers: z.string().describe('How the format gives numbers'),
    withheld: byReason.describe('Kept in by policy: records of each kind by reason'),
    changed: byReason.describe('Made less exact by policy: records of each kind by what was changed'),
    skipped: z.record(z.string(), z.int()).readonly().describe('Left out because the format has no room for it'),
  }),
});

export const downloadExport = operation({
  id: 'downloadExport',
  method: 'get',
  path: '/exports/{format}',
  tag: 'Exports',
  summary: 'An export with its manifest as a zip archive; jsonl is the whole log, which `isnad load` takes',
  fresh: true,
  gives: 'application/zip',
  params: z.object({ format: exportFormat }),
  query: z.strictObject(asked),
  response: z.string().meta({ format: 'binary' }),
});
