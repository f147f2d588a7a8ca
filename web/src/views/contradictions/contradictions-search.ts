import { questionSearch } from '../../state/url.ts';

/** What of this page stands in its address: `searchOf({ ...QUESTION, more: text })` adds to it. */
export const contradictionsSearch = questionSearch;
