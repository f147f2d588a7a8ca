import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { QueueError } from '../../src/queue/contract.ts';
import { listPostgresQueues } from '../../src/queue/postgres/list.ts';
import { type TestServer, withPostgres } from '../helpers/postgres.ts';
import { contractOfQueue, pause, type TestQueue, until } from './contract.ts';
import { opening } from './opening.ts';

vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 });

const started = await withPostgres();
if (started.server) {
  const { server } = started;
  afterAll(() => server.stop());
  describe('queue in PostgreSQL', async () => {
    const { open } = opening();
    const url = await server.database();
    let made = 0;
    contractOfQueue((options) => open(url, `read/${++made}`, options));
  });
  describe('queue in PostgreSQL, for many', () => manyProcesses(server));
} else {
  it.skip(`queue in PostgreSQL does what the contract says${started.note}`, () => {});
}

function manyProcesses(server: TestServer): void {
  const { open, troubles, closeAll } = opening();
  afterEach(closeAll);

  it('many workers of two queues never do a piece twice', async () => {
    const url = await server.database();
    const [first, second] = await Promise.all([open(url), open(url)]);
    const seen: number[] = [];
    const work = (queue: TestQueue) =>
      queue.work(async ({ n }) => {
        seen.push(n);
        await pause(5);
        return { twice: 2 * n };
      }, 8);
    const workings = [work(first), work(second)];
    const ids = await Promise.all(Array.from({ length: 200 }, (_, n) => (n % 2 ? first : second).put({ n })));
    await until('all are done', async () => (await first.settled(ids)).size === 200, 20_000);
    await Promise.all(workings.map((working) => working.stop()));
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });

  describe('what cannot be opened', () => {
    const fails = async (url: string, code: string): Promise<void> => {
      const error: QueueError = await open(url).then(
        () => expect.unreachable(),
        (thrown) => thrown,
      );
      expect(error).toMatchObject({ name: 'Error', code });
      for (let told: unknown = error; told instanceof Error; told = told.cause) {
        expect(`${told.message}${told.stack}`).not.toMatch(/a-password-for-tests|hidden-word/);
      }
    };
    it('is told in our codes, without the password', async () => {
      await fails('postgres://isnad:hidden-word@127.0.0.1:1/x', 'database-unreachable');
      await fails('postgres://isnad:hidden-word@127.0.0.1:x/x', 'database-unreachable');
      await fails(server.url('no_such_database'), 'database-refused');
      await fails(server.url('postgres', 'hidden-word'), 'database-refused');
    });
  });

  it('lists every queue with its counts; none where none was made', async () => {
    const url = await server.database();
    expect(await listPostgresQueues(url)).toEqual([]);
    const [older, newer] = [await open(url, 'read/1'), await open(url, 'read/2')];
    for (let n = 0; n < 3; n++) await older.put({ n });
    await newer.put({ n: 1 });
    const working = newer.work(() => Promise.reject(new Error('no')), 1);
    await until('one is tried again', async () => (await newer.counts()).retrying === 1);
    await working.stop();
    expect(await listPostgresQueues(url)).toEqual([
      { name: 'read/1', waiting: 3, retrying: 0, active: 0, dead: 0 },
      { name: 'read/2', waiting: 0, retrying: 1, active: 0, dead: 0 },
    ]);
  });

  it('needs no right to make tables once they are there', async () => {
    const url = await server.database();
    await open(url, 'read/1');
    const client = new pg.Client(url);
    await client.connect();
    for (const statement of [
      "create role reader_of_queue login password 'hidden-word'",
      'revoke create on schema public from public',
      'grant usage on schema isnad_queue to reader_of_queue',
      'grant select, insert, update, delete on all tables in schema isnad_queue to reader_of_queue',
    ]) {
      await client.query(statement);
    }
    await client.end();
    const address = new URL(url);
    address.username = 'reader_of_queue';
    address.password = 'hidden-word';
    const queue = await open(address.href, 'read/2');
    const ids = [await queue.put({ n: 1 }), await queue.put({ n: 2 })];
    const working = queue.work(async ({ n }) => {
      if (n === 2) throw new Error('no');
      return { twice: 2 * n };
    }, 1);
    await until('one is done', async () => (await queue.settled(ids)).size === 1);
    // Long enough for a round of upkeep.
    await pause(5_000);
    await working.stop();
    expect(troubles).toEqual([]);
  });
}
