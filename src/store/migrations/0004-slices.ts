import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables.ts';

/** Entries of a slice, about a month at a million reports a day, unless the database says otherwise (`alter database … set isnad.slice = …`). */
const SLICE = 2 ** 26;
const RAW_PARTS = 16;
/** Entries beyond the end of the log for which slices are made: more than any batch has, so that nobody fills the catalog with them. */
const FURTHEST = 1_000_000;

interface Cut {
  readonly table: string;
  /** column that grows with the log, part of the primary key */
  readonly by: string;
  /** what an entry's seq is multiplied by to get its first key */
  readonly factor: 1 | 65_536;
  readonly primary: string;
  /** columns of the other indexes */
  readonly indexes?: readonly (readonly string[])[];
}

const CUTS: readonly Cut[] = [
  { table: 'log', by: 'seq', factor: 1, primary: 'seq' },
  {
    table: 'document',
    by: 'key',
    factor: 1,
    primary: 'key',
    indexes: [['id'], ['external_id'], ['grp'], ['published', 'key']],
  },
  { table: 'reading', by: 'document', factor: 1, primary: 'document, number' },
  { table: 'acquisition', by: 'document', factor: 1, primary: 'document, hash' },
  { table: 'shingle', by: 'document', factor: 1, primary: 'hash, document' },
  { table: 'sketch', by: 'document', factor: 1, primary: 'document' },
  { table: 'document_text', by: 'document', factor: 1, primary: 'document', indexes: [['terms']] },
  { table: 'claim', by: 'key', factor: 65_536, primary: 'key', indexes: [['document']] },
  { table: 'tag', by: 'claim', factor: 65_536, primary: 'tag, day, claim' },
  { table: 'dyad', by: 'claim', factor: 65_536, primary: 'a, b, day, claim, code' },
  { table: 'claim_text', by: 'claim', factor: 65_536, primary: 'claim', indexes: [['terms']] },
];

/**
 * On PostgreSQL the large tables are cut into slices by the ledger's own clock, what is there becoming the first slice as it lies, and raw
 * bytes by their hash (docs/decisions/0013-partitions.md). On SQLite nothing changes.
 */
export async function up(db: Kysely<Tables>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') return;
  const run = async (text: string): Promise<void> => void (await sql.raw(text).execute(db));
  const { rows } = await sql<{ slice: string; last: string }>`
    select coalesce(nullif(current_setting('isnad.slice', true), '')::bigint, ${SLICE})::text as slice,
      (select coalesce(max(seq), 0)::text from log) as last`.execute(db);
  const slice = Number(rows[0]!.slice);
  await db
    .insertInto('meta')
    .values({ name: 'slice', value: String(slice) })
    .execute();
  // Uniqueness over all slices no index can keep; the ledger's lock does, under which ids are looked up (place.ts).
  await run('drop index document_id');
  await run('create index document_id on document (id)');
  const first = Math.floor(Number(rows[0]!.last) / slice);
  for (const cut of CUTS) await cutTable(run, cut, first, (first + 1) * slice);
  await cutRaw(run);
  await run(REACH);
  const { rows: where } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(db);
  await run(`alter function isnad_reach(bigint) set search_path = ${where[0]!.schema}, pg_temp`);
  await run('revoke all on function isnad_reach(bigint) from public');
  await run('select isnad_reach(0)');
}

type Run = (text: string) => Promise<void>;

async function cutTable(run: Run, { table, by, factor, primary, indexes = [] }: Cut, first: number, end: number): Promise<void> {
  const part = `${table}_${first}`;
  const key = /_text$/.test(table) ? `${table}_pkey` : `${table}_key`;
  await run(`alter table ${table} rename to ${part}`);
  await run(`alter index ${key} rename to ${part}_key`);
  await run(`create table ${table} (like ${part} including defaults including storage) partition by range (${by})`);
  await run(`alter table ${table} add constraint ${table}_key primary key (${primary})`);
  for (const columns of indexes) {
    const name = columns.join('_');
    await run(`alter index ${table}_${name} rename to ${part}_${name}`);
    await run(`create index ${table}_${name} on ${table} ${name === 'terms' ? 'using gin' : ''} (${columns.join(', ')})`);
  }
  await run(`alter table ${table} attach partition ${part} for values from (minvalue) to (${end * factor})`);
}

/** Asked for by hash alone, so cut by it. The one table whose rows are copied. */
async function cutRaw(run: Run): Promise<void> {
  await run('alter table raw rename to raw_whole');
  await run('alter index raw_key rename to raw_whole_key');
  await run('create table raw (like raw_whole including defaults including storage) partition by hash (sha)');
  await run('alter table raw add constraint raw_key primary key (sha)');
  for (let i = 0; i < RAW_PARTS; i++)
    await run(`create table raw_${i} partition of raw for values with (modulus ${RAW_PARTS}, remainder ${i})`);
  await run('insert into raw select * from raw_whole');
  await run('drop table raw_whole');
}

/**
 * Makes slices for entries up to `wanted` and an eighth of a slice beyond; gives the first entry at which to ask again. It runs as its owner,
 * so that who writes need not be able to make tables. A table that is made and then attached keeps no reader waiting, one made as a part would.
 */
const REACH = `
create function isnad_reach(wanted bigint) returns bigint language plpgsql security definer as $$
declare
  size bigint := (select value::bigint from meta where name = 'slice');
  spare bigint := size / 8;
  last bigint := (select max(substring(c.relname from '[0-9]+$')::bigint)
    from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'log'::regclass);
  cut record;
begin
  if wanted > (select coalesce(max(seq), 0) from log) + ${FURTHEST} then
    raise exception 'entry % is too far beyond the end of the log', wanted;
  end if;
  while (last + 1) * size <= wanted + spare loop
    last := last + 1;
    for cut in select * from (values ${CUTS.map(({ table, factor }) => `('${table}', ${factor})`).join(', ')}) as cuts (name, factor) loop
      execute format('create table %I (like %I including defaults including constraints including storage)', cut.name || '_' || last, cut.name);
      execute format('alter table %I attach partition %I for values from (%s) to (%s)',
        cut.name, cut.name || '_' || last, last * size * cut.factor, (last + 1) * size * cut.factor);
    end loop;
  end loop;
  return (last + 1) * size - spare;
end $$`;
