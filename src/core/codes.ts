/** Closed lists of the codebook, as data: shapes are made of them, and what is checked at the edge is checked against them. */

export const FACTUALITIES = ['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'Uu'] as const;
export type Factuality = (typeof FACTUALITIES)[number];

export const TENSES = ['past', 'ongoing', 'future', 'generic'] as const;
export type Tense = (typeof TENSES)[number];

export const HOLDERS = [
  'person',
  'organisation',
  'party-media',
  'state-media',
  'monitor',
  'anonymous',
  'document',
  'social-account',
  'outlet-relay',
  'outlet-own',
  'collective',
  'unknown',
] as const;
export type Holder = (typeof HOLDERS)[number];

export const QUANTITY_UNITS = [
  'killed',
  'wounded',
  'detained',
  'released',
  'missing',
  'displaced',
  'fighters',
  'strikes',
  'vehicles',
  'other',
] as const;
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];
