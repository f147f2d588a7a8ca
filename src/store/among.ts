import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Engine } from './engine.ts';

/**
 * `column in (…)` for many numbers, as one value: the statement is the same however many there are, so it is prepared once. Over 5,000 it
 * takes a third of the time of a list of 5,000 signs, and leaves no megabyte of statement behind.
 */
export function among(engine: Engine, column: string, values: readonly number[]): RawBuilder<SqlBool> {
  return engine === 'sqlite'
    ? sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
    : sql<SqlBool>`${sql.ref(column)} = any(${[...values]}::bigint[])`;
}
