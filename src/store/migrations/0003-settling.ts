import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables.ts';

/** Whether a decision holds against those who differ. None did before: no entry of the log could say so. */
export async function up(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('review')
    .addColumn('settles', engine === 'sqlite' ? sql`integer` : sql`bigint`, (column) => column.notNull().defaultTo(0))
    .execute();
}
