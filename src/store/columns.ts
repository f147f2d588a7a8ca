import type { Tables } from './tables.ts';

export type ColumnType = 'integer' | 'text' | 'bytes';

/** Columns of the tables that are written in bulk, in the order of VALUES; a test holds them against the migrations. */
export const COLUMNS = {
  log: { seq: 'integer', at: 'integer', kind: 'text', by: 'text', content: 'bytes', hash: 'bytes' },
  raw: { sha: 'text', size: 'integer', bytes: 'bytes' },
  document: {
    key: 'integer',
    id: 'text',
    external_id: 'text',
    grp: 'integer',
    outlet: 'text',
    byline: 'text',
    published: 'integer',
    title: 'text',
    url: 'text',
    lang: 'text',
    known: 'integer',
    length: 'integer',
    state: 'text',
    claims: 'integer',
    readings: 'integer',
  },
  reading: {
    document: 'integer',
    number: 'integer',
    seq: 'integer',
    hash: 'integer',
    coder: 'text',
    version: 'text',
    lexicon: 'text',
  },
  acquisition: { document: 'integer', hash: 'integer', seq: 'integer' },
  shingle: { hash: 'integer', document: 'integer' },
  sketch: { document: 'integer', hashes: 'bytes', words: 'integer' },
  claim: {
    key: 'integer',
    document: 'integer',
    name: 'text',
    reading: 'integer',
    kind: 'text',
    type: 'text',
    mode: 'text',
    factuality: 'text',
    tense: 'text',
    day: 'integer',
    told: 'integer',
    from_day: 'integer',
    to_day: 'integer',
    review: 'text',
    superseded: 'integer',
    restricted: 'integer',
    body: 'text',
  },
  tag: { tag: 'integer', day: 'integer', claim: 'integer', roles: 'integer' },
  dyad: {
    a: 'integer',
    b: 'integer',
    day: 'integer',
    claim: 'integer',
    code: 'text',
    document: 'integer',
    change: 'text',
    sign: 'integer',
    direction: 'integer',
    precision: 'text',
  },
  entity: { key: 'integer', id: 'text', name: 'text', claims: 'integer' },
} as const satisfies { readonly [T in keyof Tables]?: { readonly [C in keyof Tables[T]]: ColumnType } };

export type BulkTable = keyof typeof COLUMNS;
export type BulkRow<T extends BulkTable> = Tables[T];

export type Value = number | string | Uint8Array | null;

/** What becomes of a row whose key is there already; for the others that is an error. */
export const CONFLICT: { readonly [T in BulkTable]?: string } = {
  raw: 'on conflict do nothing',
  // Put again where a crash came between their being put and their being struck off the pending ones.
  tag: 'on conflict do nothing',
  dyad: 'on conflict do nothing',
  entity: 'on conflict (key) do update set claims = entity.claims + excluded.claims',
};

export const columnsOf = (table: BulkTable): readonly string[] => Object.keys(COLUMNS[table]);
