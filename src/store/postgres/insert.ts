import type { ClientBase } from 'pg';
import { COLUMNS, CONFLICT, type ColumnType, columnsOf, type Value } from '../columns.ts';
import type { Writing } from '../engine.ts';
import { joinTerms } from '../terms.ts';
import { VALUES } from '../values.ts';
import { BinaryArray } from './array.ts';

const TYPES: { readonly [T in ColumnType]: string } = { integer: 'bigint[]', text: 'text[]', bytes: 'bytea[]' };
/** Bytes of one column in one statement: a batch of large files goes in several, far below the 1 GB that PostgreSQL takes. */
const MOST = 64_000_000;

/** Many rows in one statement, a column an array: one round trip, and a statement that is prepared once. */
export function inserter(client: ClientBase): Pick<Writing, 'insert' | 'index'> {
  const run = async (name: string, text: string, types: readonly ColumnType[], rows: readonly (readonly Value[])[]) => {
    for (let from = 0; from < rows.length; ) {
      const columns = types.map((type) => new BinaryArray(type));
      do {
        for (const [i, value] of rows[from++]!.entries()) columns[i]!.add(value);
      } while (from < rows.length && columns.every(({ length }) => length < MOST));
      await client.query({ name, text, values: columns.map((column) => column.toBuffer()) });
    }
  };
  return {
    insert(table, rows) {
      const columns = columnsOf(table);
      const types: readonly ColumnType[] = Object.values(COLUMNS[table]);
      const names = columns.map((column) => `"${column}"`);
      const text = `insert into ${table} (${names}) select * from unnest(${arrays(types)}) ${CONFLICT[table] ?? ''}`;
      return run(`insert ${table}`, text, types, rows.map(VALUES[table]));
    },
    index(table, rows) {
      const select = "select key, array_to_tsvector(string_to_array(terms, ' '))";
      const text = `insert into ${table} ${select} from unnest(${arrays(['integer', 'text'])}) as given (key, terms)`;
      const values = rows.map(({ key, terms }) => [key, joinTerms(terms)]);
      return run(`index ${table}`, text, ['integer', 'text'], values);
    },
  };
}

const arrays = (types: readonly ColumnType[]): string => types.map((type, i) => `$${i + 1}::${TYPES[type]}`).join(', ');
