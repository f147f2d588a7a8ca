import { searchOf, text } from '../../state/url.ts';

/** What of this page stands in its address: words to search; the code gone to is the part behind #. */
export const codebookSearch = searchOf({ text });
