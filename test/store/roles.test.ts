import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accounts } from '../../src/app/accounts/accounts.ts';
import { createAccount } from '../../src/app/accounts/keep.ts';
import { signIn } from '../../src/app/accounts/sign-in.ts';
import { openPostgresQueue } from '../../src/queue/postgres.ts';
import { openStore } from '../../src/store/open.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { BUILT, folder, isnad } from '../cli/spawn.ts';
import { asJsonLines, inventedReports } from '../helpers/invented.ts';
import { withPostgres } from '../helpers/postgres.ts';
import { batch, say } from './batches.ts';
import { madeId } from './made.ts';
import { runSql } from './run-sql.ts';

// The roles of docs/postgres.md, made by the very SQL that stands there.

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/postgres.md', import.meta.url)), 'utf8');
const BLOCKS = [...PAGE.matchAll(/^ *```sql\n([\s\S]*?)^ *```$/gm)].map(([, block]) => block!);
const SECRET = ['account', 'login', 'token', 'audit', 'attempt'];
const QUEUE = { waitingAtMost: 8, attempts: 2, backoff: 1000, backoffAtMost: 1000 };

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const started = await withPostgres();

if (!started.server) {
  describe(`roles on PostgreSQL${started.note}`, () => {
    it.skip('may do what the page says', () => {});
  });
} else {
  const { server } = started;
  afterAll(() => server.stop());
  let made = 0;
  const as = (role: string, database: string): string => database.replace(/\/\/[^@]+@/, `//${role}:secret@`);

  /** A new database of the owner's, without a ledger. */
  async function owned(): Promise<string> {
    const name = `owned_${++made}`;
    const url = server.url(name);
    await runSql(server.url('postgres'), `create database ${name} owner isnad_owner`);
    await runSql(url, `alter database ${name} set isnad.slice = 200`);
    return url;
  }

  /** The same with a ledger and a line of batches, made by the owner, and the SQL of the page run. */
  async function shared(): Promise<string> {
    const url = await owned();
    await (await openStore(as('isnad_owner', url))).close();
    await (await openPostgresQueue({ url: as('isnad_owner', url), name: 'first', options: QUEUE })).close();
    await runSql(url, BLOCKS[0]!);
    await runSql(url, ...['writer', 'reader'].map((role) => `alter role isnad_${role} password 'secret'`));
    return url;
  }

  async function asked(url: string, query: string): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(query)).rows;
    } finally {
      await client.end();
    }
  }
  const denied = async (url: string, query: string): Promise<void> =>
    expect(asked(url, query), query).rejects.toMatchObject({ code: '42501' });

  beforeAll(() => runSql(server.url('postgres'), `create role isnad_owner login password 'secret'`));

  describe('roles on PostgreSQL', () => {
    it('are made by one block of SQL, which may be run again', async () => {
      expect(BLOCKS).toHaveLength(1);
      await runSql(await shared(), BLOCKS[0]!);
    });

    it('the writer puts on record, judges, makes accounts and slices', async () => {
      const url = await shared();
      const store = await openStore(as('isnad_writer', url));
      expect((await store.append(batch(0, 300, { defer: true }))).head.seq).toBe(600);
      await store.settle();
      expect((await asked(url, "select 1 from pg_inherits where inhparent = 'claim'::regclass")).length).toBeGreaterThan(2);
      expect(await store.append(batch(0, 300))).toMatchObject({ appended: 0, known: 600 });
      const claim = `${madeId(1)}.r1.c1`;
      await store.append(say({ kind: 'review', claim, decision: 'accept' }));
      await store.append(say({ kind: 'same-as', a: claim, b: `${madeId(2)}.r1.c1`, verdict: 'same' }));
      await store.append(say({ kind: 'grade', on: 'source', subject: 'outlet:x', grade: 'C' }));
      await store.append(say({ kind: 'outcome', claim, outcome: 'partly', evidence: [] }));
      await store.append(say({ kind: 'actor', id: 'group-1', name: 'x' }));
      const failures = [{ locator: 'a', code: 'b', detail: '1' }];
      for (const detail of ['1', '2']) await store.append(batch(0, 0, { failures: [{ ...failures[0]!, detail }] }));
      const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
      const desk = { store, now: () => new Date(), random, address: null, by: 'huda' };
      const password = 'a fig, a ladder and rain';
      await createAccount(desk, { name: 'huda', role: 'admin', password });
      await createAccount(desk, { name: 'salma', role: 'analyst', password });
      await expect(signIn(desk, { name: 'huda', password: 'something else here', agent: '' })).rejects.toMatchObject({});
      expect((await signIn(desk, { name: 'huda', password, agent: '' })).person).toBe('huda');
      expect(await accounts(store)).toHaveLength(2);
      expect((await verifyLog(store)).broken).toBeNull();
      await store.close();
    });

    it('the writer cannot take back what is on record, nor change a table', async () => {
      const url = await shared();
      const writer = as('isnad_writer', url);
      const store = await openStore(writer);
      await store.append(batch(0, 120));
      await store.close();
      for (const table of ['log', 'raw', 'log_0', 'raw_0', 'audit']) {
        await denied(writer, `delete from ${table}`);
        await denied(writer, `truncate ${table}`);
      }
      for (const change of ['log set at = 0', 'raw set size = 0', 'log_0 set at = 0', 'audit set at = 0', 'meta set value = 1'])
        await denied(writer, `update ${change}`);
      await denied(writer, 'delete from claim');
      await denied(writer, 'delete from document');
      await denied(writer, `update claim set body = ''`);
      await denied(writer, 'insert into log_0 select * from log');
      await denied(writer, 'create table mine (x int)');
      await denied(writer, 'create schema mine');
      await denied(writer, 'drop table log');
      await denied(writer, 'drop table isnad_queue.job');
      await denied(writer, 'alter table log add column x int');
      await denied(writer, 'alter table log detach partition log_0');
      await denied(writer, `create or replace function isnad_reach(wanted bigint) returns bigint language sql as 'select 1'`);
    });

    it('what makes slices does what it does in the ledger alone, whatever who asks has before it', async () => {
      const url = await shared();
      const before = await asked(url, 'select count(*)::int as n from pg_class');
      const client = new pg.Client(as('isnad_writer', url));
      await client.connect();
      await client.query(`create temp table meta as select 'slice' as name, '1' as value`);
      await client.query('set search_path = pg_temp, public');
      await client.query('select isnad_reach(5)');
      await client.end();
      expect(await asked(url, 'select count(*)::int as n from pg_class')).toEqual(before);
    });

    it('the reader sees all but secrets, and writes nothing', async () => {
      const url = await shared();
      const writing = await openStore(as('isnad_writer', url));
      await writing.append(batch(0, 120));
      const reader = as('isnad_reader', url);
      const store = await openStore(reader, { readOnly: true });
      expect(await verifyLog(store)).toMatchObject({ broken: null, head: { seq: 240 }, raw: 120 });
      expect(await store.searchClaims({ all: ['n7'], none: [], limit: 9 })).toHaveLength(3);
      const tables = (await store.db.introspection.getTables()).map(({ name }) => name).filter((name) => !/_\d+$/.test(name));
      expect(tables.length).toBeGreaterThan(25);
      for (const table of tables) {
        if (SECRET.includes(table)) await denied(reader, `select * from ${table}`);
        else await asked(reader, `select * from ${table} limit 1`);
        for (const change of [`delete from ${table}`, `insert into ${table} select * from ${table}`])
          await denied(reader, change);
      }
      await denied(reader, 'select isnad_reach(0)');
      await denied(reader, 'select * from isnad_queue.job');
      await denied(reader, 'create table mine (x int)');
      await store.close();
      const trying = await openStore(reader);
      await expect(trying.append(batch(200, 201))).rejects.toMatchObject({ code: 'database-denied' });
      expect((await trying.head()).seq).toBe(240);
      await trying.close();
      await writing.close();
    });

    it('the writer works at the line of batches that the owner made', async () => {
      const url = await shared();
      for (const name of ['first', 'second']) {
        const queue = await openPostgresQueue<{ n: number }, { n: number }>({
          url: as('isnad_writer', url),
          name,
          options: QUEUE,
        });
        const id = await queue.put({ n: 4 });
        const lost = await queue.put({ n: 5 });
        const working = queue.work(async ({ n }) => {
          if (n === 5) throw new Error('odd');
          return { n: n + 1 };
        }, 1);
        while ((await queue.counts()).dead === 0) await new Promise((resolve) => setTimeout(resolve, 50));
        expect((await queue.settled([id])).get(id)).toEqual({ state: 'done', result: { n: 5 } });
        await working.stop();
        expect((await queue.dead(5)).map((dead) => dead.id)).toEqual([lost]);
        expect(await queue.retry()).toBe(1);
        await queue.close();
      }
    });

    it('who may not make or bring up a ledger is told what to do', async () => {
      const url = await shared();
      const empty = await owned();
      await expect(openStore(as('isnad_writer', empty))).rejects.toMatchObject({ code: 'database-denied' });
      await expect(openStore(as('isnad_reader', empty), { readOnly: true })).rejects.toMatchObject({ code: 'no-ledger' });
      await runSql(url, `update meta set value = '3' where name = 'schema'`);
      for (const role of ['isnad_writer', 'isnad_reader'])
        await expect(openStore(as(role, url))).rejects.toMatchObject({ code: 'schema-older' });
      await expect(openStore(as('isnad_reader', url), { readOnly: true })).rejects.toMatchObject({ code: 'schema-older' });
      await expect(openStore(as('isnad_nobody', url))).rejects.toMatchObject({ code: 'database-refused' });
    });

    it.skipIf(!BUILT)(`the commands of each role run as it${BUILT ? '' : ' (skipped: not built)'}`, async () => {
      const url = await shared();
      const run = (role: string, ...args: string[]) =>
        isnad([...args, ...(args.includes('--out') ? ['--as', 'huda'] : [])], '', {
          ISNAD_DATABASE: as(role, url),
          ISNAD_PERSON: 'huda',
          LANG: 'en',
        });
      const input = join(folder(), 'reports.jsonl');
      writeFileSync(input, asJsonLines(inventedReports(0, 20)));
      expect(run('isnad_writer', 'ingest', input)).toMatchObject({
        status: 0,
        out: expect.stringContaining('20 reports stored'),
      });
      expect(run('isnad_writer', 'verify')).toMatchObject({ status: 0 });
      const { out, err, status } = run('isnad_reader', 'claims', '--limit', '5');
      expect({ err, status }).toEqual({ err: expect.stringMatching(/^more: /), status: 0 });
      const claim = /[0-9a-f]{16}\.r1\.c\d+/.exec(out)![0];
      expect(run('isnad_reader', 'export', '--format', 'csv', '--out', join(folder(), 'csv'))).toMatchObject({ status: 0 });
      expect(run('isnad_reader', 'backup', join(folder(), 'backup.gz'))).toMatchObject({ status: 0 });
      expect(run('isnad_writer', 'review', claim, 'accept')).toMatchObject({ status: 0 });
      const refused = run('isnad_reader', 'review', claim, 'accept');
      expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('database-denied') });
      expect(refused.err).toContain('docs/postgres.md');
      expect(refused.err).not.toContain('secret');
      expect(run('isnad_writer', 'doctor').out + run('isnad_writer', 'doctor').err).not.toContain('could change or delete');
    });
  });
}
