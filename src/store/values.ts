import type { BulkRow, BulkTable, Value } from './columns.ts';

/** The values of a row in the order of COLUMNS. Written out, for it is run 200 times a report. */
export const VALUES: { readonly [T in BulkTable]: (row: BulkRow<T>) => readonly Value[] } = {
  log: (r) => [r.seq, r.at, r.kind, r.by, r.content, r.hash],
  raw: (r) => [r.sha, r.size, r.bytes],
  document: (r) => [
    ...[r.key, r.id, r.external_id, r.grp, r.outlet, r.byline, r.published, r.title, r.url],
    ...[r.lang, r.known, r.length, r.state, r.claims, r.readings],
  ],
  reading: (r) => [r.document, r.number, r.seq, r.hash, r.coder, r.version, r.lexicon],
  acquisition: (r) => [r.document, r.hash, r.seq],
  shingle: (r) => [r.hash, r.document],
  sketch: (r) => [r.document, r.hashes, r.words],
  claim: (r) => [
    ...[r.key, r.document, r.name, r.reading, r.kind, r.type, r.mode, r.factuality, r.tense],
    ...[r.day, r.told, r.from_day, r.to_day, r.review, r.superseded, r.restricted, r.body],
  ],
  tag: (r) => [r.tag, r.day, r.claim, r.roles],
  dyad: (r) => [r.a, r.b, r.day, r.claim, r.code, r.document, r.change, r.sign, r.direction, r.precision],
  entity: (r) => [r.key, r.id, r.name, r.claims],
};
