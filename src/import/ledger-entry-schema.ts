import { z } from 'zod';
import { FACTUALITIES, HOLDERS, QUANTITY_UNITS, TENSES } from '../core/codes.ts';
import type { Recorded } from '../core/ledger/entries.ts';
import type { Claim, Reading } from '../core/types.ts';

/** The shape of a recorded entry (core/ledger/entries.ts), checked at the edge. Unknown keys are refused: they would be lost. */

const optional = <T extends z.ZodType>(schema: T) => schema.exactOptional();
const text = optional(z.string());
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const issues = z.array(z.strictObject({ code: z.string(), detail: z.string() }));
const span = { start: z.int().min(0), end: z.int().min(0) };
const reference = { ...span, text: z.string(), ref: text };
const factuality = z.enum(FACTUALITIES);
const number = optional(z.number());

const holder = z.enum(HOLDERS);

const place = z.strictObject({ ...reference, lat: number, lon: number, precision: text });
const time = z.strictObject({
  ...reference,
  from: text,
  to: text,
  precision: optional(z.enum(['hour', 'part-of-day', 'day', 'days', 'week', 'month', 'year'])),
});
const quantity = z.strictObject({
  ...reference,
  op: z.enum(['exact', 'approx', 'at-least', 'at-most', 'more-than', 'less-than', 'range', 'vague']),
  low: number,
  point: number,
  high: number,
  unit: z.enum(QUANTITY_UNITS),
  role: z.enum(['actor', 'recipient', 'trigger', 'other']),
});

export const claimSchema: z.ZodType<Claim, Claim> = z.strictObject({
  id: z.string(),
  kind: z.enum(['event', 'relation', 'assessment']),
  type: z.string(),
  mode: text,
  change: text,
  trigger: z.strictObject(reference),
  also: z.array(z.strictObject(reference)),
  evidence: z.strictObject(span),
  actor: z.array(z.strictObject(reference)),
  recipient: z.array(z.strictObject(reference)),
  place: z.array(place),
  time: time.nullable(),
  quantities: z.array(quantity),
  attribution: z.array(z.strictObject({ ...reference, holder, cue: z.strictObject(reference) })),
  factuality,
  outletFactuality: factuality,
  hedges: z.array(z.strictObject(reference)),
  tense: z.enum(TENSES),
  about: z.array(z.string()),
  rules: z.array(z.string()),
});

const reading: z.ZodType<Reading> = z.strictObject({
  schema: z.literal('isnad/reading@1'),
  id: z.string(),
  document: z.strictObject({
    id: z.string(),
    lang: z.string(),
    outlet: text,
    published: text,
    title: text,
    length: z.int().min(0),
  }),
  coder: z.union([
    z.strictObject({ kind: z.literal('rules'), version: z.string(), lexicon: z.string() }),
    z.strictObject({ kind: z.literal('person'), version: z.string() }),
  ]),
  mentions: z.array(
    z.strictObject({ ...reference, kind: z.enum(['actor', 'place', 'time', 'quantity', 'source', 'hedge', 'act']) }),
  ),
  claims: z.array(claimSchema),
  issues,
});

const acquisition = z.strictObject({
  raw: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(['text', 'html', 'feed', 'jsonl', 'csv', 'warc', 'telegram', 'pdf']),
  locator: z.string(),
  fetched: text,
});

const entry = z.union([
  z.strictObject({
    kind: z.literal('document'),
    id: z.string().min(1),
    text: z.string(),
    externalId: text,
    title: text,
    outlet: text,
    byline: text,
    published: text,
    url: text,
    lang: text,
    acquisition,
    issues,
  }),
  z.strictObject({ kind: z.literal('acquisition'), document: z.string(), acquisition }),
  z.strictObject({ kind: z.literal('reading'), document: z.string(), reading }),
  z.strictObject({
    kind: z.literal('review'),
    claim: z.string(),
    decision: z.enum(['accept', 'reject', 'unsure', 'edit', 'note', 'undo']),
    settles: optional(z.literal(true)),
    why: text,
    edit: optional(claimSchema),
  }),
  z.strictObject({
    kind: z.literal('same-as'),
    a: z.string(),
    b: z.string(),
    verdict: z.enum(['same', 'apart', 'open']),
    why: text,
  }),
  z.strictObject({
    kind: z.literal('grade'),
    on: z.literal('source'),
    subject: z.string(),
    grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
    why: text,
  }),
  z.strictObject({
    kind: z.literal('grade'),
    on: z.literal('claim'),
    subject: z.string(),
    grade: z.enum(['1', '2', '3', '4', '5', '6']),
    why: text,
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    claim: z.string(),
    outcome: z.enum(['borne-out', 'not-borne-out', 'partly', 'unresolved', 'open']),
    evidence: z.array(z.string()),
    why: text,
  }),
  z.strictObject({
    kind: z.literal('actor'),
    id: z.string(),
    name: text,
    nameEn: text,
    aliases: optional(z.array(z.string())),
    sameAs: text,
    from: optional(day),
    to: optional(day),
  }),
  z.strictObject({
    kind: z.literal('person'),
    name: z.string(),
    may: z.array(z.enum(['review', 'restricted', 'grade', 'publish', 'admin'])),
  }),
]);

export const recordedSchema: z.ZodType<Recorded> = z.strictObject({
  seq: z.int().min(0),
  at: z.iso.datetime(),
  by: z.string(),
  entry,
});
