import { searchOf } from '../../state/url.ts';

/** What of this page stands in its address. */
export const eventSearch = searchOf({});
