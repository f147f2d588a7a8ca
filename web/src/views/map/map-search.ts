import { oneOf, QUESTION, searchOf, text } from '../../state/url.ts';

/** What of this page stands in its address. `at`: id of the place that is read. */
export const mapSearch = searchOf({ ...QUESTION, view: oneOf('list'), at: text });
export type MapSearch = ReturnType<typeof mapSearch>;
