import { day, flag, list, oneOf, searchOf, text } from '../../state/url.ts';

/** Columns that the table can be put in order of. */
export const COLUMNS = ['from', 'type', 'to', 'level', 'since', 'until', 'claims'] as const;
export type Column = (typeof COLUMNS)[number];

/** What of this page stands in its address. `pick`: id of a group, or `a~b~TYPE` of a relation. */
export const relationsSearch = searchOf({
  day,
  type: list,
  country: list,
  group: text,
  min: text,
  surely: flag,
  restricted: flag,
  view: oneOf('table'),
  pick: text,
  sort: oneOf(...COLUMNS),
  down: flag,
});
export type RelationsSearch = ReturnType<typeof relationsSearch>;
