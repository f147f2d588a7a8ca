import { day, flag, list, searchOf, text } from '../../state/url.ts';

/** What of this page stands in its address. */
export const inboxSearch = searchOf({ text, exact: flag, outlet: list, from: day, to: day, state: list, group: text });
