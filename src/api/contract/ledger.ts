import { z } from '@hono/zod-openapi';
import { instant } from './common.ts';
import { operation } from './operation.ts';

export const getLedger = operation({
  id: 'getLedger',
  method: 'get',
  path: '/ledger',
  tag: 'Ledger',
  slow: true,
  summary: 'What the ledger holds, and by what program and lexicon it is read',
  response: z.object({
    head: z.object({ seq: z.int(), at: instant, hash: z.string() }).readonly(),
    documents: z.int(),
    claims: z.int(),
    reviewed: z.int(),
    engine: z.enum(['sqlite', 'postgres']),
    version: z.string(),
    lexicon: z.string(),
  }),
});

const codes = z.record(z.string(), z.object({ ar: z.string(), en: z.string() }).readonly()).readonly();

export const getCodebook = operation({
  id: 'getCodebook',
  method: 'get',
  path: '/codebook',
  tag: 'Ledger',
  summary: 'Every code of the codebook with its words in both languages',
  needs: 'anybody',
  response: z.object({
    kinds: codes,
    types: codes,
    modes: codes,
    relations: codes,
    changes: codes,
    aspects: codes,
    factuality: codes,
    tenses: codes,
    holders: codes,
    precisions: codes,
    ops: codes,
    units: codes,
  }),
});
