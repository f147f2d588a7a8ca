import { z } from '@hono/zod-openapi';
import { claimSchema as claim } from '../../import/ledger-entry-schema.ts';
import { asOf, flag, instant, isoDate, many, name, namesSchema, pageOf, paging, why, words } from './common.ts';
import { operation } from './operation.ts';

export const claimSchema = claim.meta({ id: 'Claim' });

export const documentSchema = z
  .object({
    id: z.string(),
    externalId: z.string().exactOptional(),
    group: z.string().describe('Id of the group of copies: copies are not witnesses'),
    outlet: z.string().exactOptional(),
    byline: z.string().exactOptional(),
    published: z.string().exactOptional(),
    title: z.string().exactOptional(),
    url: z.string().exactOptional(),
    lang: z.string().exactOptional(),
    known: instant,
    length: z.int().describe('Of the text, in UTF-16 code units'),
    state: z.string().describe('read, silent, or the code of why it was not read'),
    claims: z.int(),
  })
  .readonly()
  .meta({ id: 'Document' });

const coder = z.object({
  kind: z.enum(['rules', 'model', 'person']),
  version: z.string(),
  lexicon: z.string().exactOptional(),
});

export const claimRecordSchema = z
  .object({
    id: z.string(),
    document: documentSchema,
    coder: coder.readonly(),
    claim: claimSchema,
    evidence: z.string().describe('The words of `claim.evidence`'),
    actors: z.array(z.string()).readonly(),
    recipients: z.array(z.string()).readonly(),
    places: z.array(z.string()).readonly(),
    day: z.string().nullable().describe('Under which it is filed: told, else of publication'),
    told: z.boolean(),
    known: instant,
    review: z.enum(['unreviewed', 'accepted', 'rejected', 'unsure', 'superseded']),
    restricted: z.boolean(),
  })
  .readonly()
  .meta({ id: 'ClaimRecord' });

export const shownClaimSchema = z
  .object({
    ...claimRecordSchema.unwrap().shape,
    grades: z.object({ reliability: z.string(), credibility: z.string() }).readonly(),
    highlights: z
      .array(z.object({ start: z.int(), end: z.int() }).readonly())
      .readonly()
      .exactOptional()
      .describe('What of `evidence` answers to the words that were searched'),
  })
  .readonly()
  .meta({ id: 'ShownClaim' });

/** The filters of every list of claims or events. Several values of one are alternatives; all filters must hold. */
export const questionQuery = {
  text: words.optional().describe('Words to search; "quotes" for a phrase, - before what must not be there'),
  exact: flag.describe('Words as written, not their family'),
  actor: many,
  recipient: many,
  party: many.describe('Either of the two'),
  parts: flag.describe('Also the parts of the actors asked for'),
  type: many,
  kind: many,
  place: many,
  country: many,
  from: isoDate.optional(),
  to: isoDate.optional(),
  source: many,
  outlet: many,
  document: name.optional(),
  factuality: many,
  tense: many,
  review: many,
  restricted: flag.describe('Restricted claims, too; needs the permission'),
};

export const listClaims = operation({
  id: 'listClaims',
  method: 'get',
  path: '/claims',
  tag: 'Claims',
  summary: 'Claims that answer to a question: newest day first, or with words to search newest recorded first',
  query: z.strictObject({ ...questionQuery, ...asOf, ...paging }),
  response: pageOf(shownClaimSchema),
});

const claimParams = z.object({ id: name });

export const getClaim = operation({
  id: 'getClaim',
  method: 'get',
  path: '/claims/{id}',
  tag: 'Claims',
  summary: 'One claim',
  params: claimParams,
  query: z.strictObject({ ...asOf, restricted: flag }),
  response: z.object({ item: shownClaimSchema, names: namesSchema }),
});

const saidSchema = z
  .object({
    claim: z.string(),
    seq: z.int(),
    at: instant,
    by: z.string(),
    entry: z.record(z.string(), z.unknown()).readonly().describe('review, same-as, grade or outcome as it is on record'),
    made: z.string().exactOptional().describe('Id of the claim that an edit put in its place'),
  })
  .readonly()
  .meta({ id: 'Said' });

export const claimHistory = operation({
  id: 'claimHistory',
  method: 'get',
  path: '/claims/{id}/history',
  tag: 'Claims',
  summary: 'All that people put on record about a claim, oldest first',
  params: claimParams,
  query: z.strictObject({ knownBy: asOf.knownBy, restricted: flag }),
  response: z.object({ items: z.array(saidSchema).readonly() }),
});

export const reviewedSchema = z
  .object({
    claim: z.string(),
    decision: z.enum(['accept', 'reject', 'unsure', 'edit', 'note', 'undo']),
    state: claimRecordSchema.unwrap().shape.review,
    replacedBy: z.string().exactOptional(),
    changed: z.array(z.string()).readonly().exactOptional(),
    seq: z.int(),
    at: instant,
    by: z.string(),
  })
  .readonly()
  .meta({ id: 'Reviewed' });

export const reviewClaim = operation({
  id: 'reviewClaim',
  method: 'post',
  path: '/claims/{id}/reviews',
  tag: 'Review',
  summary: 'Put a decision on a claim on record; `undo` takes your last one back',
  needs: 'review',
  params: claimParams,
  body: z.strictObject({ decision: z.enum(['accept', 'reject', 'unsure', 'note', 'undo']), why }),
  response: reviewedSchema,
  status: 201,
});

export const editClaim = operation({
  id: 'editClaim',
  method: 'post',
  path: '/claims/{id}/edits',
  tag: 'Review',
  summary: 'Put another claim in its place: parts by name, as in the claim; null takes an optional part away',
  needs: 'review',
  params: claimParams,
  body: z.strictObject({
    patch: z.record(z.string(), z.unknown()).optional(),
    settings: z.array(z.string().max(2000)).max(50).optional().describe('PART=VALUE, as on the command line'),
    why,
  }),
  response: reviewedSchema,
  status: 201,
});
