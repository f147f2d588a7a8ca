import { oneOf, QUESTION, type SearchOf, searchOf, text } from '../../state/url.ts';

const { review: _, ...asked } = QUESTION;
const PARTS = {
  ...asked,
  tab: oneOf('queue', 'disagreements', 'agreement'),
  queue: oneOf('open', 'second', 'unsure', 'mine'),
  claim: text,
} as const;

/** What of this page stands in its address: the part of it, which queue with which filters, and the claim that is looked at. */
export const reviewSearch = searchOf(PARTS);
export type ReviewSearch = SearchOf<typeof PARTS>;
