import { list, searchOf } from '../../state/url.ts';

/** What of this page stands in its address: kinds of sources. */
export const sourcesSearch = searchOf({ kind: list });
