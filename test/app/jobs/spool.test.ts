import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job, JobSource } from '../../../src/app/jobs/job.ts';
import { Jobs } from '../../../src/app/jobs/jobs.ts';
import type { Ended, Order } from '../../../src/app/jobs/messages.ts';
import { Spool } from '../../../src/app/jobs/spool.ts';
import { spoolFolder } from '../../../src/app/jobs/spool-folder.ts';
import { spoolRefusal } from '../../../src/app/jobs/spool-refusal.ts';

const DEAD = 2 ** 30;
const now = (): Date => new Date('2016-02-01T12:00:00Z');
let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'isnad-spool-')), 'ledger.db.jobs');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** Reads nothing until it is told to. */
function thread() {
  const orders: Order[] = [];
  let end: ((ended: Ended) => void) | undefined;
  return {
    orders,
    end: (ended: Ended = { stopped: false }) => end?.(ended),
    read: (order: Order) => {
      orders.push(order);
      return new Promise<Ended>((resolve) => {
        end = resolve;
      });
    },
    stop: () => end?.({ stopped: true }),
    close: async () => {},
  };
}

const until = async (fits: () => boolean): Promise<void> => {
  for (let n = 0; n < 300 && !fits(); n++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(fits()).toBe(true);
};

const text = (words: string) => ({ kind: 'text', text: words }) satisfies JobSource;
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile());

/** What a server that was killed leaves: its folder as if its process were gone. */
function killed(spool: string, pid = DEAD): void {
  for (const name of readdirSync(spool))
    writeFileSync(join(spool, name, 'owner.json'), JSON.stringify({ token: 'killed', pid, host: hostname() }));
}

describe('what is brought in', () => {
  it('is read by the next server where the one before was killed, in its order, and whole', async () => {
    const [first, second] = [thread(), thread()];
    const before = new Jobs(first, now, new Spool(folder));
    const room = await before.room();
    const path = join(room.folder, 'upload.jsonl');
    writeFileSync(path, '{}');
    const file = await before.add({ kind: 'file', path, name: 'a.jsonl', outlet: 'x' }, 'salma', room);
    const words = await before.add({ ...text('words'), title: 'title' }, 'huda');
    await until(() => first.orders.length === 1);
    killed(folder);
    const after = new Jobs(second, now, new Spool(folder));
    await until(() => second.orders.length === 1);
    expect(after.list().map(({ id, state, by }) => ({ id, state, by }))).toEqual([
      { id: words.id, state: 'queued', by: 'huda' },
      { id: file.id, state: 'running', by: 'salma' },
    ]);
    const [order] = second.orders;
    expect(order).toMatchObject({ by: 'salma', source: { kind: 'file', name: 'a.jsonl', outlet: 'x' } });
    expect(order?.source.kind === 'file' && existsSync(order.source.path)).toBe(true);
    second.end();
    await until(() => second.orders.length === 2);
    expect(second.orders[1]).toEqual({ by: 'huda', source: { kind: 'text', text: 'words', title: 'title' } });
    second.end();
    await until(() => after.list().every(({ state }) => state === 'done'));
    await after.close();
    expect(filesIn(folder).filter((name) => name.includes('upload'))).toEqual([]);
    await before.close();
  });

  it('is left for the next server where one closes, but for what somebody stopped', async () => {
    const [first, second] = [thread(), thread()];
    const before = new Jobs(first, now, new Spool(folder));
    const [running, waiting, stopped] = [
      await before.add(text('1'), 'a'),
      await before.add(text('2'), 'a'),
      await before.add(text('3'), 'a'),
    ];
    await until(() => first.orders.length === 1);
    expect(before.stop(stopped.id)?.state).toBe('stopped');
    await before.close();
    const after = new Jobs(second, now, new Spool(folder));
    await until(() => second.orders.length === 1);
    const state = (job: Job): string | undefined => after.get(job.id)?.state;
    expect([running, waiting, stopped].map(state)).toEqual(['running', 'queued', 'stopped']);
    await after.close();
  });

  it('is not taken from a server that lives, and is from one that has been silent', async () => {
    const first = new Jobs(thread(), now, new Spool(folder));
    await first.add(text('1'), 'a');
    const [own] = readdirSync(folder);
    const other = new Spool(folder);
    expect(await other.takeOver()).toEqual([]);
    // on another machine, where no process can be looked for
    const owner = join(folder, own!, 'owner.json');
    writeFileSync(owner, JSON.stringify({ token: 'other', pid: DEAD, host: 'elsewhere' }));
    expect(await other.takeOver()).toEqual([]);
    const old = new Date(Date.now() - 31_000);
    utimesSync(owner, old, old);
    expect(await other.takeOver()).toHaveLength(1);
    await other.close();
    await first.close();
  });

  it('is taken over by one of several servers', async () => {
    const first = new Jobs(thread(), now, new Spool(folder));
    for (let n = 0; n < 20; n++) await first.add(text(String(n)), 'a');
    killed(folder);
    const others = Array.from({ length: 4 }, () => new Spool(folder));
    const taken = await Promise.all(others.map((other) => other.takeOver()));
    expect(new Set(taken.flat().map(({ job }) => job.id)).size).toBe(20);
    expect(taken.flat()).toHaveLength(20);
    await Promise.all([...others.map((other) => other.close()), first.close()]);
  });

  it('leaves nothing of half an upload, nothing to others, and what it cannot read as it is', async () => {
    const left = join(folder, '00000000-0000-4000-8000-000000000000');
    const [half, strange] = [
      join(left, '10000000-0000-4000-8000-000000000000'),
      join(left, '20000000-0000-4000-8000-000000000000'),
    ];
    for (const room of [half, strange]) mkdirSync(room, { recursive: true });
    writeFileSync(join(half, 'upload.jsonl'), '{');
    writeFileSync(join(strange, 'job.json'), '{"of":"a later version"}');
    killed(folder);
    const spool = new Spool(folder);
    expect(await spool.takeOver()).toEqual([]);
    expect(
      filesIn(folder)
        .map((name) => name.split('/').slice(1).join('/'))
        .sort(),
    ).toEqual(['20000000-0000-4000-8000-000000000000/job.json', 'owner.json']);
    for (const path of [folder, join(folder, readdirSync(folder)[0]!)]) expect(statSync(path).mode & 0o777).toBe(0o700);
    await spool.close();
  });

  it('is remembered for the list, the latest two hundred, without what was brought', { timeout: 30_000 }, async () => {
    const reading = thread();
    const jobs = new Jobs(reading, now, new Spool(folder));
    for (let n = 0; n < 205; n++) {
      const { id } = await jobs.add(text(`secret ${n}`), 'a');
      await until(() => reading.orders.length === n + 1);
      reading.end();
      await until(() => jobs.get(id)?.ended !== null);
    }
    await jobs.close();
    const next = new Spool(folder);
    killed(folder);
    const kept = await next.takeOver();
    expect(kept.length).toBeLessThanOrEqual(201);
    expect(kept.length).toBeGreaterThanOrEqual(200);
    expect(kept.every(({ source, job }) => source === null && job.state === 'done')).toBe(true);
    await next.close();
  });

  it('is refused with a code where it cannot be kept', async () => {
    const parent = join(folder, '..');
    writeFileSync(folder, 'no folder');
    const jobs = new Jobs(thread(), now, new Spool(folder));
    await expect(jobs.add(text('1'), 'a')).rejects.toMatchObject({ issue: { code: 'spool-unwritable' } });
    await expect(jobs.room()).rejects.toMatchObject({ issue: { code: 'spool-unwritable' } });
    // and taken as soon as it can
    rmSync(folder);
    chmodSync(parent, 0o700);
    expect((await jobs.add(text('1'), 'a')).state).toBe('queued');
    await jobs.close();
  });
});

it.each([
  ['ENOSPC', 'spool-full'],
  ['EDQUOT', 'spool-full'],
  ['EROFS', 'spool-unwritable'],
])('what a file system says is told by a code: %s', (code, told) => {
  expect(spoolRefusal(Object.assign(new Error(code), { code }))).toMatchObject({ issue: { code: told, detail: code } });
});

describe('where the spool lies', () => {
  it('beside the file, else in a folder that is told, one for each ledger', () => {
    expect(spoolFolder('/x/isnad.db', {})).toBe('/x/isnad.db.jobs');
    const [a, b] = ['a', 'b'].map((name) => spoolFolder(`postgres://u:secret@h/${name}`, { ISNAD_SPOOL: '/spool' }));
    expect(a).toMatch(/^\/spool\/[0-9a-f]{16}$/);
    expect(b).not.toBe(a);
    expect(spoolFolder('postgres://u:other@h/a', { ISNAD_SPOOL: '/spool' })).toBe(a);
    expect(spoolFolder('/x/isnad.db', { ISNAD_SPOOL: '/spool' })).toMatch(/^\/spool\//);
    expect(spoolFolder('postgres://h/a', { XDG_STATE_HOME: '/state' })).toMatch(/^\/state\/isnad\/jobs\//);
  });
});
