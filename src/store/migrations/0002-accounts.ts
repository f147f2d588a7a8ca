import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables.ts';

/** Accounts and all that signing in needs. What the columns mean stands in ../tables.ts. */
export async function up(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const integer = engine === 'sqlite' ? sql`integer` : sql`bigint`;
  /** `columns`: name:type, with ? where it may be null; the first is the key. */
  const table = async (name: string, columns: string): Promise<void> => {
    let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
    const parsed = columns.split(' ').map((column) => /^(\w+):([it])(\??)$/.exec(column)!);
    for (const [i, [, column, type, open]] of parsed.entries()) {
      builder = builder.addColumn(column!, type === 'i' ? integer : sql`text`, (made) => {
        const filled = open ? made : made.notNull();
        return i === 0 ? filled.primaryKey() : filled;
      });
    }
    await builder.execute();
  };
  const index = (on: string, columns: readonly string[]) =>
    db.schema
      .createIndex(`${on}_${columns.join('_')}`)
      .on(on)
      .columns([...columns]);

  await table('account', 'name:t role:t password:t renew:i created:i created_by:t changed:i disabled:i?');
  await table('login', 'id:t hash:t person:t created:i seen:i expires:i agent:t');
  await index('login', ['hash']).unique().execute();
  await index('login', ['person']).execute();
  await table('token', 'id:t hash:t person:t name:t scope:t created:i expires:i? used:i?');
  await index('token', ['hash']).unique().execute();
  await index('token', ['person']).execute();
  await table('audit', 'id:t at:i by:t? act:t subject:t? address:t? detail:t?');
  await index('audit', ['by', 'id']).execute();
  await index('audit', ['subject', 'id']).execute();
  await index('audit', ['act', 'id']).execute();
  await table('attempt', 'name:t failures:i last:i until:i');
}
