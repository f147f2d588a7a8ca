import { day, flag, list, oneOf, searchOf, text } from '../../state/url.ts';

/** What of this page stands in its address; `group`: of which report the copies are shown, `add`: how reports are being added. */
export const inboxSearch = searchOf({
  ...{ text, exact: flag, outlet: list, from: day, to: day, state: list, group: text },
  add: oneOf('paste', 'files', 'url'),
});
export type InboxSearch = ReturnType<typeof inboxSearch>;
