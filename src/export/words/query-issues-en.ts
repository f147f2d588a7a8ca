import type { IssueWords } from './types.ts';

/** Issues of questions to a ledger. */
export const queryIssuesEn: Readonly<Record<string, IssueWords>> = {
  'unknown-actor': { says: 'no actor has this name or id', remedy: 'Nearest: {detail}. To look for one: isnad actors WORDS' },
  'ambiguous-actor': { says: 'several actors have this name', remedy: 'Give the id of the one you mean: {detail}' },
  'unknown-place': { says: 'no place has this name or id', remedy: 'Nearest: {detail}' },
  'ambiguous-place': { says: 'several places have this name', remedy: 'Give the id of the one you mean: {detail}' },
  'unknown-country': { says: 'there is no such country', remedy: 'Give its two-letter code (SY) or its name. Nearest: {detail}' },
  'unknown-outlet': { says: 'no report is from this outlet', remedy: 'Nearest: {detail}. All outlets: isnad sources' },
  'unknown-source': { says: 'no claim comes from this source', remedy: 'Nearest: {detail}. All sources: isnad sources' },
  'unknown-type': {
    says: 'there is no such type of claim',
    remedy: 'Nearest: {detail}. The codebook lists them all (docs/codebook.md)',
  },
  'unknown-mode': { says: 'there is no such mode', remedy: 'Nearest: {detail}. The codebook lists them all (docs/codebook.md)' },
  'unknown-review': { says: 'there is no such state of review', remedy: 'It is one of: {detail}' },
  'unknown-factuality': { says: 'there is no such factuality', remedy: 'It is one of: {detail}' },
  'unknown-tense': { says: 'there is no such tense', remedy: 'It is one of: {detail}' },
  'unknown-document': { says: 'there is no such report on record', remedy: 'isnad documents lists them, with their ids.' },
  'unknown-claim': {
    says: 'there is no such claim on record',
    remedy: 'Ids look like DOCUMENT.r1.c3; isnad claims lists them.',
  },
  'not-in-event': {
    says: 'this claim is part of no event ({detail})',
    remedy: 'Only happenings are: not relations, assessments, or claims that were rejected or replaced.',
  },
  'restricted-event': {
    says: 'the event rests on restricted claims',
    remedy: 'Ask for it with --include-restricted, if you have the permission.',
  },
  'same-actor': { says: 'both names are one actor ({detail})', remedy: 'A relation is between two: name another.' },
  'bad-cursor': {
    says: 'this is no place in the pages of this query',
    remedy: 'Take what the page before told after --after, with the same filters.',
  },
};
