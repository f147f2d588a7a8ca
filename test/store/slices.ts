import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { append } from '../../src/store/append.ts';
import type { Connection } from '../../src/store/engine.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { writers } from '../../src/store/postgres/pool.ts';
import { writeWith } from '../../src/store/postgres/writer.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { batch } from './batches.ts';
import { dump } from './dump.ts';
import { madeId } from './made.ts';

type Rows = readonly Record<string, unknown>[];

async function asked(url: string, ...statements: readonly string[]): Promise<Rows> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    let rows: Rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const BOUNDS = `select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bound from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'claim'::regclass order by length(c.relname), c.relname`;

/** A ledger of the schema before slices, filled. */
async function fillOld(url: string, reports: number): Promise<void> {
  const pool = writers(url);
  await writeWith(pool, 1000, ({ db }) => migrate(db, 'postgres', 0, 3));
  const write: Connection['write'] = (work) => writeWith(pool, 1000, (writing) => work({ ...writing, reach: async () => {} }));
  const old: Pick<Connection, 'write'> = { write };
  await append(old, batch(0, reports));
  await pool.end();
}

/** How the tables are cut on PostgreSQL. `place` gives an empty database, `tiny` one whose slices hold 200 entries. */
export function slicesContract(place: () => Promise<string>, tiny: () => Promise<string>): void {
  describe('slices', () => {
    it('are one at first, and more before they are needed', async () => {
      const whole = await place();
      await (await openStore(whole)).close();
      expect((await asked(whole, BOUNDS)).map(({ name }) => name)).toEqual(['claim_0']);
      const url = await tiny();
      const store = await openStore(url);
      await store.append(batch(0, 80));
      expect((await asked(url, BOUNDS)).map(({ name }) => name)).toEqual(['claim_0']);
      await store.append(batch(80, 90));
      expect((await asked(url, BOUNDS)).map(({ name }) => name)).toEqual(['claim_0', 'claim_1']);
      await store.append(batch(90, 400));
      expect((await asked(url, BOUNDS)).map(({ bound }) => bound)).toEqual([
        `FOR VALUES FROM (MINVALUE) TO ('${200 * 65_536}')`,
        ...[1, 2, 3, 4].map((n) => `FOR VALUES FROM ('${n * 200 * 65_536}') TO ('${(n + 1) * 200 * 65_536}')`),
      ]);
      await store.close();
    });

    it('that were rolled back are made again', async () => {
      const store = await openStore(await tiny());
      const accounts = (): never => {
        throw new Error('stopped here');
      };
      await expect(store.append(batch(0, 300, { accounts }))).rejects.toThrow('stopped here');
      expect((await store.append(batch(0, 300))).head.seq).toBe(600);
      await store.close();
    });

    it('are made by two writers in turn', async () => {
      const url = await tiny();
      const stores = [await openStore(url), await openStore(url)];
      await Promise.all(Array.from({ length: 20 }, (_, i) => stores[i % 2]!.append(batch(i * 25, i * 25 + 25))));
      expect((await stores[0]!.head()).seq).toBe(1000);
      for (const store of stores) await store.close();
    });

    it('are made while others read, and read while they are made', async () => {
      const url = await tiny();
      const store = await openStore(url, { wait: 500 });
      await store.append(batch(0, 50));
      const reader = new pg.Client(url);
      await reader.connect();
      await reader.query('begin');
      const tables = ['log', 'document', 'reading', 'shingle', 'sketch', 'document_text', 'claim', 'tag', 'dyad', 'claim_text'];
      for (const table of tables) await reader.query(`select * from ${table}`);
      let seen = 0;
      const accounts = async (): Promise<void> => {
        const other = await asked(
          url,
          "set lock_timeout = '500ms'",
          'select count(*)::int as n from claim join tag on claim = key',
        );
        seen = Number(other[0]!.n);
      };
      const { head } = await store.append(batch(50, 250, { accounts }));
      expect(head.seq).toBe(500);
      expect(seen).toBeGreaterThan(100);
      await reader.query('commit');
      await reader.end();
      await store.close();
    });

    it('begin with the tables of a ledger that had none, as they lie', async () => {
      const url = await tiny();
      await fillOld(url, 300);
      const before = await asked(url, "select pg_relation_filenode('claim') as file");
      const fresh = await openStore(await place());
      await fresh.append(batch(0, 300));
      const store = await openStore(url);
      expect(await dump(store)).toEqual(await dump(fresh));
      expect(await asked(url, "select pg_relation_filenode('claim_3') as file")).toEqual(before);
      expect((await verifyLog(store)).broken).toBeNull();
      await store.append(batch(290, 500));
      await fresh.append(batch(290, 500));
      expect(await dump(store)).toEqual(await dump(fresh));
      expect((await asked(url, BOUNDS)).map(({ name }) => name)).toEqual(['claim_3', 'claim_4', 'claim_5']);
      expect(await store.searchClaims({ all: ['n7'], none: [], limit: 9 })).toHaveLength(3);
      expect((await store.knownDocuments([madeId(0), madeId(499)])).size).toBe(2);
      await store.close();
      await fresh.close();
    });

    it('keep what is deflated as it is, and all the indexes', async () => {
      const url = await tiny();
      const store = await openStore(url);
      await store.append(batch(0, 300));
      await store.close();
      const storage = await asked(
        url,
        `select distinct a.attstorage::text as storage from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relname ~ '^(log|raw)(_\\d+)?$' and a.attname in ('content', 'bytes')`,
      );
      expect(storage).toEqual([{ storage: 'e' }]);
      const indexes = await asked(
        url,
        `select count(*)::int as n from pg_index x join pg_class c on c.oid = x.indrelid
         where c.relname ~ '^(log|document|reading|acquisition|shingle|sketch|document_text|claim|tag|dyad|claim_text)_\\d+$'
         group by substring(c.relname from '\\d+$')`,
      );
      expect(indexes.length).toBeGreaterThan(3);
      expect(new Set(indexes.map(({ n }) => n))).toEqual(new Set([19]));
    });

    it('could lie on other servers: no sequence, and each table by a column of its primary key', async () => {
      const url = await place();
      await (await openStore(url)).close();
      expect(await asked(url, "select relname from pg_class where relkind = 'S' and relnamespace > 16384")).toEqual([]);
      expect(await asked(url, "select relname from pg_class where relkind = 'S' and relname not like 'pg_%'")).toEqual([]);
      const keys = await asked(
        url,
        `select p.partrelid::regclass::text as table, coalesce(p.partattrs[0] = any (x.indkey), false) as held
         from pg_partitioned_table p left join pg_index x on x.indrelid = p.partrelid and x.indisprimary order by 1`,
      );
      expect(keys).toHaveLength(12);
      expect(keys.filter(({ held }) => held !== true)).toEqual([]);
    });

    it('are not made far beyond the end of the log, whoever asks', async () => {
      const url = await tiny();
      await (await openStore(url)).close();
      await expect(asked(url, 'select isnad_reach(2000000)')).rejects.toThrow('too far beyond');
    });

    it('that a question cannot need are not looked at', async () => {
      const url = await tiny();
      const store = await openStore(url);
      await store.append(batch(0, 500));
      await store.close();
      const scanned = async (query: string): Promise<readonly (string | undefined)[]> =>
        (await asked(url, `explain ${query}`)).flatMap((row) => / on (\w+_\d+) /.exec(`${row['QUERY PLAN']}`)?.[1] ?? []);
      const asOf = `select * from tag where tag = 5 and claim <= ${250 * 65_536} order by day desc, claim desc limit 50`;
      expect(await scanned(asOf)).toEqual(['tag_0', 'tag_1']);
      expect(await scanned('select * from log where seq = 777')).toEqual(['log_3']);
    });
  });
}
