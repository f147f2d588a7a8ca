import { z } from 'zod';
import type { Job, JobSource } from './job.ts';

/** A job as it lies on the disk (spool.ts). */
export interface KeptJob {
  /** jobs are read in this order */
  readonly order: number;
  readonly job: Job;
  /** null: it has ended, and nothing of what was brought is kept */
  readonly source: JobSource | null;
  /** the file of the source is the server's own, and lies beside */
  readonly owned: boolean;
}

const progress = {
  ...{ stored: z.int(), known: z.int(), failed: z.int(), claims: z.int() },
  bytes: z.strictObject({ done: z.number(), total: z.number().nullable() }),
  issues: z.array(z.strictObject({ locator: z.string(), issue: z.strictObject({ code: z.string(), detail: z.string() }) })),
  documents: z.array(z.string()),
};

const jobSchema = z.strictObject({
  ...{ id: z.uuid(), kind: z.enum(['text', 'file', 'url']), name: z.string(), by: z.string() },
  state: z.enum(['queued', 'running', 'done', 'failed', 'stopped']),
  ...{ added: z.string(), started: z.string().nullable(), ended: z.string().nullable() },
  ...progress,
});

const given = { outlet: z.string().optional(), published: z.string().optional() };
const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string(), title: z.string().optional(), ...given }),
  z.strictObject({ kind: z.literal('file'), path: z.string(), name: z.string(), ...given }),
  z.strictObject({ kind: z.literal('url'), url: z.string(), ...given }),
]);

const keptSchema = z.strictObject({
  order: z.number(),
  job: jobSchema,
  source: sourceSchema.nullable(),
  owned: z.boolean(),
});

/** Throws where it is not as this program writes it. */
export const keptJobOf = (json: string): KeptJob => keptSchema.parse(JSON.parse(json));
