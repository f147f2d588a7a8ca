import { oneOf, QUESTION, searchOf } from '../../state/url.ts';

export const FORMATS = [
  ...(['csv', 'parquet', 'acled', 'ucdp', 'plover', 'stix', 'ftm', 'gexf', 'graphml', 'geojson'] as const),
  ...(['webannotation', 'prov', 'jsonl'] as const),
] as const;

/** What of this page stands in its address. */
export const exportSearch = searchOf({ ...QUESTION, format: oneOf(...FORMATS), policy: oneOf('default', 'public') });
export type ExportSearch = ReturnType<typeof exportSearch>;
