import { flag, searchOf } from '../../state/url.ts';

/** What of this page stands in its address: restricted claims too. */
export const sourceSearch = searchOf({ restricted: flag });
