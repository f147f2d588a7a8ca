import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';

/** One connection to a file. libsql gives bytes as ArrayBuffer and knows no read-only option; here both are as elsewhere. */
export interface Handle {
  exec(sql: string): void;
  prepare(sql: string): Prepared;
  close(): void;
}

/** `reader` and `iterate` are what kysely's dialect asks for. */
export interface Prepared {
  readonly reader: boolean;
  all(values: readonly unknown[]): unknown[];
  run(values: readonly unknown[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
  iterate(values: readonly unknown[]): IterableIterator<unknown>;
}

/** `immutable` reads a file on a disk that cannot be written to, where SQLite could not keep its locks. */
export type Mode = 'read' | 'write' | 'immutable';

/** Opens a file; `write` makes it where it is not there. */
export function openHandle(file: string, mode: Mode): Handle {
  const database = new Database(mode === 'write' ? file : `${pathToFileURL(realpathSync(file)).href}?${QUERY[mode]}`);
  const kept = new Map<string, Prepared>();
  return {
    exec: (sql) => void database.exec(sql),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const made = prepared(database, sql);
      if (sql.length > LONGEST) return made;
      kept.set(sql, made);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return made;
    },
    close: () => void database.close(),
  };
}

/** Statements kept for use again; libsql frees one only when it is collected, which may be much later than when it was used. */
const KEPT = 200;
/** Characters of a statement that is kept. */
const LONGEST = 10_000;

const QUERY = { read: 'mode=ro', immutable: 'immutable=1' };

function prepared(database: Database.Database, sql: string): Prepared {
  const statement = database.prepare(sql);
  const { reader } = statement;
  // As lists of values: libsql spells the name of each column anew for each row that it makes an object of.
  const columns = reader ? statement.raw().columns() : [];
  const names = columns.map(({ name }) => name);
  return {
    reader,
    all: (values) => statement.all(values).map((row) => named(names, row)),
    run: (values) => statement.run(values),
    // Its own statement, for another may want this one before all rows are taken.
    *iterate(values) {
      for (const row of database.prepare(sql).raw().iterate(values)) yield named(names, row);
    },
  };
}

function named(names: readonly string[], row: unknown): Record<string, unknown> {
  const values = row as readonly unknown[];
  const columns: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i++) {
    const value = values[i];
    columns[names[i]!] = typeof value === 'object' && value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  }
  return columns;
}
