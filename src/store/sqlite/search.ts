import type { TermMatch } from '../engine.ts';
import type { Handle } from './handle.ts';

type TextTable = 'claim_text' | 'document_text';

/** Keys of rows under these terms, the highest first. Terms are quoted, so that no letter of theirs is taken for a sign of FTS5. */
export function matchTerms(handle: Handle, table: TextTable, { all, oneOf, none, atMost, limit }: TermMatch): number[] {
  const without = none.map(quoted).join(' OR ');
  if (all.length + oneOf.length === 0) {
    const of = table === 'claim_text' ? 'claim' : 'document';
    const but = without ? `and key not in (select rowid from ${table} where ${table} match ?)` : '';
    const values = without ? [atMost, without, limit] : [atMost, limit];
    return keys(handle, `select key from ${of} where key <= ? ${but} order by key desc limit ?`, values);
  }
  const match = [...all.map(quoted), ...oneOf.map((terms) => `(${terms.map(quoted).join(' OR ')})`)].join(' AND ');
  const query = `select rowid as key from ${table} where ${table} match ? and rowid <= ? order by rowid desc limit ?`;
  return keys(handle, query, [without ? `(${match}) NOT (${without})` : match, atMost, limit]);
}

const quoted = (term: string): string => `"${term}"`;

function keys(handle: Handle, sql: string, values: readonly unknown[]): number[] {
  const rows = handle.prepare(sql).all(values);
  return rows.map((row) => Number(typeof row === 'object' && row !== null && 'key' in row ? row.key : row));
}
