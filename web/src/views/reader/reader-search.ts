import { flag, oneOf, searchOf, text } from '../../state/url.ts';

/** What of this page stands in its address: the claim that is looked at, and what is done with it. */
export const readerSearch = searchOf({ claim: text, restricted: flag, doing: oneOf('edit') });
