import { oneOf, QUESTION, type SearchOf, searchOf } from '../../state/url.ts';

const { review: _, document: __, factuality: ___, tense: ____, kind: _____, ...asked } = QUESTION;
export const STATES = ['due', 'open', 'borne-out', 'partly', 'not-borne-out', 'unresolved'] as const;
const PARTS = { ...asked, state: oneOf(...STATES) } as const;

/** What of this page stands in its address: how they came out, and which are asked for. */
export const predictionsSearch = searchOf(PARTS);
export type PredictionsSearch = SearchOf<typeof PARTS>;
