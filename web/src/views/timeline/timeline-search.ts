import { oneOf, QUESTION, searchOf } from '../../state/url.ts';

/** What of this page stands in its address: the question, whose days are the brush, and which list stands under it. */
export const timelineSearch = searchOf({ ...QUESTION, list: oneOf('predictions') });
