import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { TermMatch } from '../engine.ts';
import type { Tables } from '../tables.ts';

type TextTable = 'claim_text' | 'document_text';

/** Rows at the end of the table that are looked through before the index is asked. */
const NEWEST = { claim_text: 10_000, document_text: 1_000 };

/**
 * Keys of rows under these terms, the highest first. The index gives all rows under a term, a hundred thousand for a common one; so the newest
 * rows are looked through first, where a common term fills the page. What does not is rare, and quick by the index.
 */
export async function matchTerms(db: Kysely<Tables>, table: TextTable, match: TermMatch): Promise<number[]> {
  const { all, oneOf, none, atMost, limit } = match;
  const key = sql.ref(table === 'claim_text' ? 'claim' : 'document');
  const text = sql.table(table);
  const without = none.map(quoted).join(' | ');
  const run = async (query: RawBuilder<Keyed>): Promise<number[]> => (await query.execute(db)).rows.map((row) => row.key);
  if (all.length + oneOf.length === 0) {
    const but = without
      ? sql`and not exists (select from ${text} where ${text}.${key} = ${key}.key and terms @@ ${without}::tsquery)`
      : sql``;
    return run(sql`select key from ${key} where key <= ${atMost} ${but} order by key desc limit ${limit}`);
  }
  const wanted = [...all.map(quoted), ...oneOf.map((terms) => `(${terms.map(quoted).join(' | ')})`)];
  const query = sql`${wanted.join(' & ') + (without ? ` & !(${without})` : '')}::tsquery`;
  const newest = await run(sql`
    select ${key} as key from
      (select * from ${text} where ${key} <= ${atMost} order by ${key} desc limit ${NEWEST[table]}) newest
    where terms @@ ${query} order by ${key} desc limit ${limit}`);
  if (newest.length >= limit) return newest;
  // Materialized, or the planner would go through the whole table backwards, hoping that the page fills soon.
  return run(sql`
    with hits as materialized (select ${key} as key from ${text} where terms @@ ${query} and ${key} <= ${atMost})
    select key from hits order by key desc limit ${limit}`);
}

interface Keyed {
  readonly key: number;
}

/** Terms hold no quote (terms.ts). */
const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\')}'`;
