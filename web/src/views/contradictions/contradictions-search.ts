import { oneOf, QUESTION, searchOf } from '../../state/url.ts';

export const KINDS = ['toll', 'doer', 'place', 'time', 'polarity'] as const;

/** What of this page stands in its address: the kind that is looked at, and the filters. */
export const contradictionsSearch = searchOf({ ...QUESTION, about: oneOf(...KINDS) });
