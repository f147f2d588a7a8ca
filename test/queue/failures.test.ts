import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type TestServer, withPostgres } from '../helpers/postgres.ts';
import { runSql } from '../store/run-sql.ts';
import { type Doubled, pause, type TestQueue, until } from './contract.ts';
import { application_name, opening } from './opening.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const BUILT = fileURLToPath(new URL('../../dist/queue/postgres.js', import.meta.url));
const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url));

const started = await withPostgres();
if (started.server) {
  const { server } = started;
  afterAll(() => server.stop());
  describe('queue in PostgreSQL: what workers, networks and the server suffer', () => queueFailures(server));
} else {
  it.skip(`queue in PostgreSQL survives failures${started.note}`, () => {});
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A worker of its own process, which has begun a piece. */
async function begunBy(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WORKER, pathToFileURL(BUILT).href, url, 'read'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => reject(new Error('it ended')));
    child.stdout.on('data', () => resolve());
  });
  return child;
}

/** As when a machine slept: the server did not hear of the worker for long, and the piece is in line again. */
async function takeAway(url: string): Promise<void> {
  await runSql(url, "update isnad_queue.job set state = 'retry', start_after = now() where state = 'active'");
}

function queueFailures(server: TestServer): void {
  const { open, troubles, closeAll } = opening();
  afterEach(closeAll);

  const hasBuild = existsSync(BUILT);
  it.skipIf(!hasBuild)(
    `a piece of a worker that was killed returns within 30 s${hasBuild ? '' : ' (skipped: not built)'}`,
    async () => {
      const url = await server.database();
      const queue = await open(url);
      const [kept, lost] = [await queue.put({ n: 1 }), await queue.put({ n: 2 })];
      await begunBy(url);
      const killed = await begunBy(url);
      const took: { n: number; number: number }[] = [];
      const working = queue.work(async ({ n }, { number }) => {
        took.push({ n, number });
        return { twice: 2 * n };
      }, 2);
      killed.kill('SIGKILL');
      const since = Date.now();
      await until('the piece came back', () => took.length > 0, 30_000);
      process.stdout.write(`  a killed worker's piece came back after ${((Date.now() - since) / 1000).toFixed(1)} s\n`);
      await until('it is done', async () => (await queue.settled([lost])).get(lost)?.state === 'done');
      // What was long enough for the one without a heartbeat was so for the other, which had one.
      expect(took).toEqual([{ n: 2, number: 2 }]);
      expect(await queue.counts()).toEqual({ waiting: 0, retrying: 0, active: 1, dead: 0 });
      expect((await queue.settled([kept])).size).toBe(0);
      await working.stop();
    },
  );

  it('what a dead worker had does not wait out a back-off; what failed does', async () => {
    const url = await server.database();
    const queue = await open(url);
    const ids = [await queue.put({ n: 1 }), await queue.put({ n: 2 })];
    await runSql(
      url,
      `update isnad_queue.job set state = 'retry', start_after = now() + interval '1 hour', output = '{"message":"no"}'`,
      `update isnad_queue.job set output = '{"value":{"message":"job heartbeat timeout"}}' where data->>'n' = '2'`,
    );
    const working = queue.work(async ({ n }) => ({ twice: 2 * n }), 1);
    await until('one is done', async () => (await queue.settled(ids)).size === 1);
    await working.stop();
    expect([...(await queue.settled(ids)).keys()]).toEqual([ids[1]]);
    expect(await queue.counts()).toEqual({ waiting: 0, retrying: 1, active: 0, dead: 0 });
  });

  it('goes on when the server crashes and comes back: no piece is lost, none is done by two at once', async () => {
    const url = await server.database();
    const [putter, first, second] = [await open(url), await open(url), await open(url)];
    const now = new Set<number>();
    const done = new Set<number>();
    let twice = 0;
    const work = (queue: TestQueue) =>
      queue.work(async ({ n }) => {
        if (now.has(n)) twice++;
        now.add(n);
        await pause(30);
        now.delete(n);
        done.add(n);
        return { twice: 2 * n };
      }, 2);
    const workings = [work(first), work(second)];
    const ids: string[] = [];
    const putting = (async () => {
      for (let n = 0; n < 150; n++) ids.push(await putter.put({ n }));
    })();
    await until('some are done', () => done.size > 20);
    await server.crash();
    await pause(1_000);
    await server.start();
    await putting;
    await until('all are done', async () => (await putter.settled(ids)).size === 150, 30_000);
    await Promise.all(workings.map((working) => working.stop()));
    expect(new Set(ids).size).toBe(150);
    expect(done.size).toBe(150);
    expect(twice).toBe(0);
    expect(await putter.counts()).toEqual({ waiting: 0, retrying: 0, active: 0, dead: 0 });
    expect(new Set(troubles.map(({ code }) => code))).toEqual(new Set(['database-unreachable']));
    expect(troubles.filter(({ message }) => message.includes('a-password-for-tests'))).toEqual([]);
  });

  it('goes on when its connections are cut', async () => {
    const url = await server.database();
    const queue = await open(url);
    const cut = async (): Promise<number> => {
      const client = new pg.Client(url);
      await client.connect();
      const sql =
        'select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity where application_name = $1 and datname = current_database()';
      const { rows } = await client.query<{ cut: number }>(sql, [application_name]);
      await client.end();
      return rows[0]!.cut;
    };
    const working = queue.work(async ({ n }) => {
      await pause(20);
      return { twice: 2 * n };
    }, 2);
    const ids: string[] = [];
    let cuts = 0;
    for (let n = 0; n < 60; n++) {
      ids.push(await queue.put({ n }));
      if (n % 15 === 7) cuts += await cut();
    }
    expect(cuts).toBeGreaterThan(3);
    await until('all are done', async () => (await queue.settled(ids)).size === 60, 30_000);
    await working.stop();
  });

  it('a worker that is told to stop while the server is away ends', async () => {
    const url = await server.database();
    const queue = await open(url);
    await queue.put({ n: 1 });
    let release = (): void => {};
    let begun = false;
    const working = queue.work(({ n }) => {
      begun = true;
      return new Promise((resolve) => (release = () => resolve({ twice: 2 * n })));
    }, 1);
    await until('it is begun', () => begun);
    await server.crash();
    release();
    await pause(200);
    const began = Date.now();
    await working.stop();
    expect(Date.now() - began).toBeLessThan(15_000);
    await server.start();
  });

  it('fires the signal of a piece that was taken away, and lets nobody settle it for its new worker', async () => {
    const url = await server.database();
    const [slow, quick] = [await open(url), await open(url)];
    const id = await slow.put({ n: 3 });
    let reason: unknown;
    const late = slow.work(async (_, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      reason = signal.reason;
      return { twice: -1 };
    }, 1);
    await until('it is begun', async () => (await quick.counts()).active === 1);
    await takeAway(url);
    const numbers: number[] = [];
    const working = quick.work(async ({ n }, { number }) => {
      numbers.push(number);
      await until('the other heard of it', () => reason !== undefined);
      return { twice: 2 * n };
    }, 1);
    await until('it is settled', async () => (await quick.settled([id])).size === 1, 20_000);
    await late.stop();
    await working.stop();
    expect(numbers).toEqual([2]);
    expect(String(reason)).toContain('another worker');
    expect((await quick.settled([id])).get(id)).toEqual({ state: 'done', result: { twice: 6 } });
  });

  it('lets nobody settle a piece for its new worker', async () => {
    const url = await server.database();
    const [slow, quick] = [await open(url), await open(url)];
    const id = await slow.put({ n: 3 });
    const held: ((result: Doubled) => void)[] = [];
    const hold = (queue: TestQueue) => queue.work(() => new Promise((resolve) => void held.push(resolve)), 1);
    const late = hold(slow);
    await until('it is begun', () => held.length === 1);
    await takeAway(url);
    const working = hold(quick);
    await until('it is begun again', () => held.length === 2);
    held[0]!({ twice: -1 });
    await late.stop();
    expect(await quick.counts()).toMatchObject({ active: 1 });
    expect((await quick.settled([id])).size).toBe(0);
    held[1]!({ twice: 6 });
    await until('it is settled', async () => (await quick.settled([id])).size === 1);
    await working.stop();
    expect((await quick.settled([id])).get(id)).toEqual({ state: 'done', result: { twice: 6 } });
  });
}
