import pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { Batch, StoreError } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { verifyLog } from '../../src/store/verify.ts';
import type { TestServer } from '../helpers/postgres.ts';
import { madeItems, madeRaw } from './made.ts';
import { runSql } from './run-sql.ts';

const batch = (from: number, to: number): Batch => ({
  by: 'x',
  at: '2026-01-01T00:00:00Z',
  items: madeItems(from, to),
  raw: Array.from({ length: to - from }, (_, i) => madeRaw(from + i)),
});

/** What a server may do to us. Each ends in a code without the password, and nothing that was acknowledged is lost. */
export function serverFailures(server: TestServer): void {
  describe('a server that does not do as wished', () => {
    const fails = async (url: string, code: string, secret: string): Promise<void> => {
      const error: StoreError = await openStore(url).then(
        () => expect.unreachable(),
        (thrown) => thrown,
      );
      expect(error.code).toBe(code);
      expect(error.message + error.detail + JSON.stringify(error)).not.toContain(secret);
    };

    it('refuses a wrong password, a wrong user and a database that is not there', async () => {
      const url = await server.database();
      const name = new URL(url).pathname.slice(1);
      await fails(server.url(name, 'mysecret'), 'database-refused', 'mysecret');
      const { password } = new URL(url);
      await fails(url.replace('//isnad:', '//nobody:'), 'database-refused', password);
      await fails(server.url('nothing_here'), 'database-refused', password);
    });

    it('is not there', async () => {
      await fails('postgres://me:mysecret@127.0.0.1:1/ledger', 'database-unreachable', 'mysecret');
      await fails('postgres://me:mysecret@no-such-host.invalid/ledger', 'database-unreachable', 'mysecret');
      await fails('postgres://me:mysecret@127.0.0.1:99999999/ledger', 'database-unreachable', 'mysecret');
    });

    it('shows where it is without the password', async () => {
      const url = await server.database();
      const store = await openStore(`${url}?application_name=x`);
      const { password, pathname } = new URL(url);
      expect(store.location).toContain(pathname);
      expect(store.location).not.toContain(password);
      await store.close();
    });

    it('holds tables of somebody else under our names', async () => {
      const url = await server.database();
      await runSql(url, 'create table document (x int)');
      await expect(openStore(url)).rejects.toMatchObject({ code: 'not-a-ledger' });
      const beside = await server.database();
      await runSql(beside, 'create table invoices (x int)');
      await (await openStore(beside)).close();
    });

    it('is held by another writer: waits, then says so, and reads meanwhile', async () => {
      const url = await server.database();
      const store = await openStore(url, { wait: 200 });
      await store.append(batch(0, 5));
      const other = new pg.Client(url);
      await other.connect();
      await other.query('begin');
      await other.query(`select pg_advisory_xact_lock(${0x69_73_6e_61_64})`);
      await expect(store.append(batch(5, 6))).rejects.toMatchObject({ code: 'database-locked' });
      expect((await store.head()).seq).toBe(10);
      await other.query('rollback');
      expect((await store.append(batch(5, 6))).head.seq).toBe(12);
      await other.end();
      await store.close();
    });

    it('lets only reading', async () => {
      const url = await server.database();
      await (await openStore(url)).close();
      const name = new URL(url).pathname.slice(1);
      await runSql(url, `alter database ${name} set default_transaction_read_only = on`);
      const store = await openStore(url);
      expect((await store.head()).seq).toBe(0);
      await expect(store.append(batch(0, 1))).rejects.toMatchObject({ code: 'database-read-only' });
      await store.close();
    });

    it('crashes in the middle, and goes on when it is back', async () => {
      const url = await server.database();
      const store = await openStore(url);
      let told = 0;
      const appending = async (): Promise<never> => {
        for (; ; told++) await store.append(batch(told * 5, told * 5 + 5));
      };
      const failed = appending().catch((error: unknown) => error);
      while (told < 5) await new Promise((resolve) => setTimeout(resolve, 5));
      await server.crash();
      expect(await failed).toMatchObject({ code: 'database-unreachable' });
      await expect(store.head()).rejects.toMatchObject({ code: 'database-unreachable' });
      await server.start();
      expect((await store.head()).seq).toBeGreaterThanOrEqual(told * 10);
      await store.append(batch(told * 5, told * 5 + 20));
      expect((await store.head()).seq).toBe(told * 10 + 40);
      expect((await verifyLog(store)).broken).toBeNull();
      await store.close();
    });
  });
}
