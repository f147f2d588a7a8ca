import { oneOf, searchOf, text } from '../../state/url.ts';

/** What of this page stands in its address: the part shown, and of whom and of what the audit tells. */
export const peopleSearch = searchOf({ tab: oneOf('accounts', 'audit'), person: text, act: text });
