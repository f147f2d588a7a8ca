import { oneOf, QUESTION, searchOf } from '../../state/url.ts';

/** What of this page stands in its address: words, where they are looked for, and the filters. */
export const searchSearch = searchOf({ ...QUESTION, in: oneOf('reports') });
