import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables.ts';

/** The ledger as released first. What the columns mean stands in ../tables.ts; a migration itself is never altered once released. */
export async function up(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const bytes = engine === 'sqlite' ? sql`blob` : sql`bytea`;
  const integer = engine === 'sqlite' ? sql`integer` : sql`bigint`;
  /** `columns`: name:type, with ? where it may be null; the first `primary` of them are the key. */
  const table = async (name: string, primary: number, columns: string, clustered = false): Promise<void> => {
    const parsed = columns.split(' ').map((column) => /^(\w+):([itb])(\??)$/.exec(column)!);
    let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
    for (const [, column, type, open] of parsed) {
      const kind = type === 'i' ? integer : type === 'b' ? bytes : sql`text`;
      builder = builder.addColumn(column!, kind, (made) => (open ? made : made.notNull()));
    }
    builder = builder.addPrimaryKeyConstraint(
      `${name}_key`,
      parsed.slice(0, primary).map(([, column]) => column!),
    );
    if (clustered && engine === 'sqlite') builder = builder.modifyEnd(sql`without rowid`);
    await builder.execute();
  };
  const index = (on: string, columns: readonly string[], unique = false): Promise<void> => {
    const builder = db.schema
      .createIndex(`${on}_${columns.join('_')}`)
      .on(on)
      .columns([...columns]);
    return (unique ? builder.unique() : builder).execute();
  };

  await table('log', 1, 'seq:i at:i kind:t by:t content:b hash:b');
  await table('raw', 1, 'sha:t size:i bytes:b');
  const origin = 'outlet:t? byline:t? published:i? title:t? url:t? lang:t?';
  await table('document', 1, `key:i id:t external_id:t? grp:i ${origin} known:i length:i state:t claims:i readings:i`);
  await index('document', ['id'], true);
  await index('document', ['external_id']);
  await index('document', ['grp']);
  await index('document', ['published', 'key']);
  await table('reading', 2, 'document:i number:i seq:i hash:i coder:t version:t lexicon:t?', true);
  await table('acquisition', 2, 'document:i hash:i seq:i', true);
  await table('shingle', 2, 'hash:i document:i', true);
  await table('sketch', 1, 'document:i hashes:b words:i');

  const head = 'key:i document:i name:t reading:i kind:t type:t mode:t? factuality:t tense:t';
  await table('claim', 1, `${head} day:i told:i from_day:i? to_day:i? review:t superseded:i? restricted:i body:t`);
  await index('claim', ['document']);
  await table('tag', 3, 'tag:i day:i claim:i roles:i', true);
  await table('dyad', 5, 'a:i b:i day:i claim:i code:t document:i change:t? sign:i direction:i precision:t?', true);
  await table('pending', 1, 'seq:i count:i rows:t');
  await table('entity', 1, 'key:i id:t name:t claims:i');

  await table('review', 1, 'seq:i claim:i by:t decision:t at:i');
  await index('review', ['claim']);
  await table('same_as', 1, 'seq:i a:i b:i verdict:t');
  await table('grade', 1, 'seq:i subject:t on:t grade:t');
  await table('outcome', 1, 'seq:i claim:i outcome:t');
  await table('person', 1, 'name:t seq:i may:t');
  await table('actor', 1, 'seq:i id:t');
  await table('failure', 2, 'locator:t code:t detail:t at:i');
  await search(db, engine);
  if (engine === 'postgres') {
    // What is deflated already is not tried again.
    await sql`alter table log alter column content set storage external`.execute(db);
    await sql`alter table raw alter column bytes set storage external`.execute(db);
  }
}

/**
 * Search by terms of our own making, so that both engines answer alike. Neither keeps the words: only which row has which.
 * SQLite's tokenizer only cuts at spaces: every other mark that a term may hold counts as a letter.
 */
async function search(db: Kysely<Tables>, engine: Engine): Promise<void> {
  for (const of of ['claim', 'document']) {
    const name = `${of}_text`;
    if (engine === 'sqlite') {
      const marks = '!#$%&()*+,-./:;<=>?@[\\]^_`{|}~';
      const options = `content='', detail=none, columnsize=0, tokenize="ascii tokenchars '${marks}'"`;
      await sql.raw(`create virtual table ${name} using fts5(terms, ${options})`).execute(db);
    } else {
      await sql.raw(`create table ${name} (${of} bigint primary key, terms tsvector not null)`).execute(db);
      await sql.raw(`create index ${name}_terms on ${name} using gin (terms)`).execute(db);
    }
  }
}
