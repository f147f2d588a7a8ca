import { flag, oneOf, QUESTION, searchOf, text } from '../../state/url.ts';

/** The named views of numbers (docs: codebook). */
export const NUMBER_VIEWS = ['conservative', 'triple', 'majority', 'bySource'] as const;
export type NumberView = (typeof NUMBER_VIEWS)[number];

const digits = (value: unknown): string | undefined => {
  const found = text(value);
  return found && /^[1-9]\d?$/.test(found) ? found : undefined;
};

/** What of this page stands in its address: the filters, and in which view numbers are shown. */
export const eventsSearch = searchOf({ ...QUESTION, minChains: digits, contradicted: flag, numbers: oneOf(...NUMBER_VIEWS) });
