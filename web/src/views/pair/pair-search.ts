import { flag, searchOf, text } from '../../state/url.ts';

/** `period`: which one is read, as TYPE~day. */
export const pairSearch = searchOf({ parts: flag, restricted: flag, period: text });
