import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FACTUALITIES, HOLDERS, QUANTITY_UNITS, TENSES } from '../../src/core/codes.ts';

// The form of the invented reports in cases/: every span is a substring of its report, every code is one of the codebook.
// `trigger` stands for its `at`-th occurrence in the text (first if absent), counted as a plain substring.

const ROOT = fileURLToPath(new URL('../../cases', import.meta.url));

const EVENTS: Record<string, readonly string[]> = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign', 'x-exchange'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: 'seize restrict censor curfew martial-law arrest deport withhold misinformation cyber x-occupy x-besiege'.split(' '),
  ASSAULT:
    'abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional x-clash'.split(
      ' ',
    ),
};
const RELATIONS =
  'MEMBER_OF ALLEGIANCE SUCCEEDS MERGED_INTO SPLIT_FROM SUPPORT_FOR ALLIANCE COOPERATION RAPPROCHEMENT TRUCE RIVALRY HOSTILITY'.split(
    ' ',
  );
const ASPECTS = 'cause effect motive strength weakness sentiment expectation'.split(' ');

const words = z.array(z.string().min(1)).min(1);
const date = z.iso.date();
const quantity = z.strictObject({
  text: z.string().min(1),
  op: z.enum(['exact', 'approx', 'at-least', 'at-most', 'more-than', 'less-than', 'range', 'vague']).optional(),
  low: z.number().optional(),
  point: z.number().optional(),
  high: z.number().optional(),
  unit: z.enum(QUANTITY_UNITS),
});
const claim = z
  .strictObject({
    kind: z.enum(['event', 'relation', 'assessment']),
    type: z.string(),
    mode: z.string().optional(),
    change: z.enum(['begins', 'holds', 'strengthens', 'weakens', 'ends']).optional(),
    trigger: z.string().min(1),
    at: z.int().min(2).optional(),
    actor: words.optional(),
    recipient: words.optional(),
    place: words.optional(),
    time: z.tuple([date, date]).optional(),
    quantities: z.array(quantity).min(1).optional(),
    source: z.string().min(1).optional(),
    holder: z.enum(HOLDERS).optional(),
    factuality: z.enum(FACTUALITIES),
    tense: z.enum(TENSES),
    also: words.optional(),
  })
  .refine(
    (c) => (c.kind === 'relation' ? RELATIONS : c.kind === 'event' ? Object.keys(EVENTS) : ASPECTS).includes(c.type),
    'unknown type',
  )
  .refine(
    (c) => c.mode === undefined || (c.kind === 'event' && EVENTS[c.type]?.includes(c.mode) === true),
    'mode does not go with the type',
  )
  .refine((c) => c.change === undefined || c.kind === 'relation', 'only a relation changes')
  .refine((c) => c.time === undefined || c.time[0] <= c.time[1], 'time runs backwards')
  .refine((c) => (c.source === undefined) === (c.holder === undefined), 'source and holder go together');
const report = z
  .strictObject({
    published: date.optional(),
    outlet: z.string().min(1),
    text: z.string().regex(/^[^\n]+\n\n[^\n]/u, 'title, blank line, body'),
    claims: z.array(claim).min(1).optional(),
    silent: z.literal(true).optional(),
  })
  .refine((r) => (r.claims === undefined) !== (r.silent === undefined), 'either claims or silent');

type Claim = z.infer<typeof claim>;

function spansOf(c: Claim): string[] {
  const source = c.source === undefined ? [] : [c.source];
  const amounts = (c.quantities ?? []).map((q) => q.text);
  return [c.trigger, ...(c.actor ?? []), ...(c.recipient ?? []), ...(c.place ?? []), ...(c.also ?? []), ...amounts, ...source];
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.yaml'))
  .sort()
  .map((f) => join(ROOT, f));
const read = (file: string) => report.parse(parse(readFileSync(file, 'utf8')));

describe.each(files.map((f) => [relative(ROOT, f), f] as const))('%s', (_, file) => {
  it('has the form of a case', () => {
    expect(report.safeParse(parse(readFileSync(file, 'utf8'))).error?.issues ?? []).toEqual([]);
  });

  it('takes every span from its text', () => {
    const { text, claims = [] } = read(file);
    expect(claims.flatMap(spansOf).filter((span) => !text.includes(span))).toEqual([]);
    expect(claims.filter((c) => text.split(c.trigger).length - 1 < (c.at ?? 1)).map((c) => c.trigger)).toEqual([]);
  });

  it('is as long as a report', () => {
    const count = read(file).text.trim().split(/\s+/u).length;
    expect(count).toBeGreaterThanOrEqual(80);
    expect(count).toBeLessThanOrEqual(220);
  });
});

test('there are enough cases, and enough silent ones', () => {
  const cases = files.map(read);
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(cases.filter((c) => c.silent).length).toBeGreaterThanOrEqual(6);
});
