import type { Claim, Link, Quantity } from '../../../src/core/types.ts';
import type { Answer } from './api.ts';

export type { Claim, Link, Quantity };
/** Shapes of answers that many pages show. */
export type ReportPage = Answer<'get', '/documents/{id}'>;
export type Report = ReportPage['document'];
export type ClaimRecord = ReportPage['claims'][number];
export type ReviewState = ClaimRecord['review'];
export type EventPage = Answer<'get', '/events/{id}'>;
