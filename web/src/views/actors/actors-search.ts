import { flag, searchOf, text } from '../../state/url.ts';

/** What of this page stands in its address: words of a name, country and kind. */
export const actorsSearch = searchOf({ words: text, country: text, kind: text, all: flag });
