import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Handler, Hopeless, type Queue, type QueueOptions } from '../../src/queue/contract.ts';

export interface Piece {
  readonly n: number;
}
export interface Doubled {
  readonly twice: number;
}
export type TestQueue = Queue<Piece, Doubled>;

export const OPTIONS: QueueOptions = { waitingAtMost: 50, attempts: 3, backoff: 1000, backoffAtMost: 4000 };

const double: Handler<Piece, Doubled> = async ({ n }) => ({ twice: 2 * n });

/** Waits until something is so, and says what was not so. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, within = 15_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${what}`);
    await pause(20);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What every queue does, wherever the pieces wait. */
export function contractOfQueue(open: (options: QueueOptions) => Promise<TestQueue>): void {
  let queue: TestQueue;
  const opened: TestQueue[] = [];
  const another = async (options: Partial<QueueOptions> = {}): Promise<TestQueue> => {
    const made = await open({ ...OPTIONS, ...options });
    opened.push(made);
    return made;
  };
  beforeEach(async () => {
    queue = await another();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });
  const putAll = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) ids.push(await queue.put({ n }));
    return ids;
  };
  const allSettled = (ids: readonly string[]) =>
    until('all are settled', async () => (await queue.settled(ids)).size === ids.length);

  it('gives pieces in the order they were put, and keeps results by id', async () => {
    const ids = await putAll(8);
    expect(new Set(ids).size).toBe(8);
    expect(await queue.counts()).toEqual({ waiting: 8, retrying: 0, active: 0, dead: 0 });
    expect(await queue.settled(ids)).toEqual(new Map());
    const seen: number[] = [];
    const working = queue.work(async (piece, attempt) => {
      seen.push(piece.n);
      expect(attempt).toMatchObject({ id: ids[piece.n], number: 1 });
      return double(piece, attempt);
    }, 1);
    await allSettled(ids);
    await working.stop();
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(await queue.settled(ids)).toEqual(new Map(ids.map((id, n) => [id, { state: 'done', result: { twice: 2 * n } }])));
    expect(await queue.counts()).toEqual({ waiting: 0, retrying: 0, active: 0, dead: 0 });
  });

  it('a worker that waits takes a new piece at once', async () => {
    const working = queue.work(double, 2);
    await pause(300);
    const began = Date.now();
    const id = await queue.put({ n: 4 });
    await allSettled([id]);
    expect(Date.now() - began).toBeLessThan(1500);
    await working.stop();
  });

  it('works on as many at a time as it was told, and follows each with the next', async () => {
    let now = 0;
    let most = 0;
    const working = queue.work(async (piece, attempt) => {
      most = Math.max(most, ++now);
      await pause(60);
      now--;
      return double(piece, attempt);
    }, 3);
    await allSettled(await putAll(1));
    await allSettled(await putAll(1));
    await allSettled(await putAll(12));
    await working.stop();
    expect(most).toBe(3);
  });

  it('tries again, later each time, and says which try it is', async () => {
    const tries: { number: number; at: number }[] = [];
    const id = await queue.put({ n: 1 });
    const working = queue.work(async (piece, attempt) => {
      tries.push({ number: attempt.number, at: Date.now() });
      if (attempt.number < 3) throw new Error('not yet');
      return double(piece, attempt);
    }, 1);
    await until('it failed once', async () => (await queue.counts()).retrying === 1);
    await allSettled([id]);
    await working.stop();
    expect(tries.map(({ number }) => number)).toEqual([1, 2, 3]);
    const [first, second, third] = tries.map(({ at }) => at);
    // A back-off may be spread by half, so that not all come back at the same instant.
    expect(second! - first!).toBeGreaterThan(450);
    expect(third! - second!).toBeGreaterThan(900);
  });

  it('what fails every time is put aside with the reason of the last try', async () => {
    const quick = await another({ attempts: 2 });
    const before = Date.now();
    const id = await quick.put({ n: 7 });
    const working = quick.work(async (_, { number }) => {
      throw new Error(`the reader broke in try ${number}`);
    }, 1);
    await until('it is dead', async () => (await quick.counts()).dead === 1);
    await working.stop();
    expect(await quick.settled([id])).toEqual(new Map([[id, { state: 'dead', reason: 'the reader broke in try 2' }]]));
    const [dead] = await quick.dead(10);
    expect(dead).toMatchObject({ id, piece: { n: 7 }, reason: 'the reader broke in try 2', attempts: 2 });
    expect(Date.parse(dead!.added)).toBeGreaterThan(before - 1000);
    expect(Date.parse(dead!.died)).toBeGreaterThanOrEqual(Date.parse(dead!.added));
    expect(dead!.died).toBe(new Date(dead!.died).toISOString());
  });

  it('what is hopeless is put aside at once; the latest is named first', async () => {
    const ids = await putAll(3);
    const working = queue.work(async ({ n }) => {
      throw new Hopeless(`no such text: ${n}`);
    }, 1);
    await allSettled(ids);
    await working.stop();
    const dead = await queue.dead(2);
    expect(dead.map(({ reason, attempts }) => ({ reason, attempts }))).toEqual([
      { reason: 'no such text: 2', attempts: 1 },
      { reason: 'no such text: 1', attempts: 1 },
    ]);
    expect(await queue.counts()).toEqual({ waiting: 0, retrying: 0, active: 0, dead: 3 });
  });

  it('dead pieces are tried again from the first try on, or thrown away', async () => {
    const ids = await putAll(4);
    let broken = true;
    const numbers: number[] = [];
    const working = queue.work(async (piece, attempt) => {
      if (broken) throw new Hopeless('broken');
      numbers.push(attempt.number);
      return double(piece, attempt);
    }, 1);
    await until('all are dead', async () => (await queue.counts()).dead === 4);
    broken = false;
    expect(await queue.retry([ids[2]!])).toBe(1);
    await until('one is done', async () => (await queue.settled(ids)).get(ids[2]!)?.state === 'done');
    expect(await queue.retry([ids[2]!])).toBe(0);
    expect(await queue.discard([ids[0]!])).toBe(1);
    expect((await queue.dead(10)).map(({ piece }) => piece.n)).toEqual([3, 1]);
    expect(await queue.retry()).toBe(2);
    await until(
      'three are done',
      async () => [...(await queue.settled(ids)).values()].filter(({ state }) => state === 'done').length === 3,
    );
    expect(await queue.discard()).toBe(0);
    await working.stop();
    expect(numbers).toEqual([1, 1, 1]);
    expect((await queue.settled(ids)).has(ids[0]!)).toBe(false);
  });

  it('put waits while too many wait, goes on when there is room, and can be given up', async () => {
    const narrow = await another({ waitingAtMost: 3 });
    const put: number[] = [];
    const all = (async () => {
      for (let n = 0; n < 9; n++) {
        await narrow.put({ n });
        put.push(n);
      }
    })();
    await pause(1500);
    expect(put).toEqual([0, 1, 2]);
    const giving = new AbortController();
    const given = narrow.put({ n: 99 }, giving.signal);
    setTimeout(() => giving.abort(new Error('given up')), 200);
    await expect(given).rejects.toThrow('given up');
    const seen: number[] = [];
    const working = narrow.work(async (piece, attempt) => {
      seen.push(piece.n);
      return double(piece, attempt);
    }, 1);
    await all;
    await until('all are done', () => seen.length === 9);
    await working.stop();
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    await expect(narrow.put({ n: 1 }, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });

  it('stop finishes what is at hand and takes nothing new', async () => {
    const ids = await putAll(6);
    let begun = 0;
    const working = queue.work(async (piece, attempt) => {
      begun++;
      await pause(400);
      return double(piece, attempt);
    }, 2);
    await until('two are begun', () => begun === 2);
    await working.stop();
    await working.ended;
    expect(begun).toBe(2);
    expect((await queue.settled(ids)).size).toBe(2);
    expect(await queue.counts()).toEqual({ waiting: 4, retrying: 0, active: 0, dead: 0 });
  });

  it('a worker on nothing stops at once', async () => {
    const working = queue.work(double, 12);
    await pause(50);
    const began = Date.now();
    await working.stop();
    expect(Date.now() - began).toBeLessThan(1000);
  });
}
