import { type Kysely, sql } from 'kysely';
import type { TermMatch } from '../engine.ts';
import type { Tables } from '../tables.ts';

type TextTable = 'claim_text' | 'document_text';

/** Keys of rows under these terms, the highest first. */
export async function matchTerms(db: Kysely<Tables>, table: TextTable, match: TermMatch): Promise<number[]> {
  const { all, none, atMost, limit } = match;
  const of = sql.ref(table === 'claim_text' ? 'claim' : 'document');
  const text = sql.table(table);
  const without = none.map(quoted).join(' | ');
  if (all.length === 0) {
    const but = without
      ? sql`and not exists (select from ${text} where ${text}.${of} = ${of}.key and terms @@ ${without}::tsquery)`
      : sql``;
    const { rows } = await sql<Keyed>`
      select key from ${of} where key <= ${atMost} ${but} order by key desc limit ${limit}`.execute(db);
    return rows.map(({ key }) => key);
  }
  const query = all.map(quoted).join(' & ') + (without ? ` & !(${without})` : '');
  const { rows } = await sql<Keyed>`
    select ${of} as key from ${text}
    where terms @@ ${query}::tsquery and ${of} <= ${atMost} order by ${of} desc limit ${limit}`.execute(db);
  return rows.map(({ key }) => key);
}

interface Keyed {
  readonly key: number;
}

/** Terms hold no quote (terms.ts). */
const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\')}'`;
