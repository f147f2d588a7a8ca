import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables.ts';

/**
 * Names by kind, most claims first, and pairs by their second: lists of names, suggestions and partners looked through whole tables, which have
 * five names and two pairs a report. The expression stands word for word in app/query/filed.ts, or no engine would use the index.
 */
export async function up(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const [colon, letters] = engine === 'sqlite' ? ['instr', 'id'] : ['strpos', 'id collate "C"'];
  await sql.raw(`create index entity_kind on entity (substr(id, 1, ${colon}(id, ':')), claims desc, ${letters})`).execute(db);
  await sql.raw('create index dyad_b on dyad (b, a)').execute(db);
}
