import { searchOf, text } from '../../state/url.ts';

/** `to`: the page to go on to. */
export const loginSearch = searchOf({ to: text });
