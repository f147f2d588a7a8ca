import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { passwordFits } from '../../src/app/accounts/password.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { asJsonLines, inventedReports } from '../helpers/invented.ts';
import { withPostgres } from '../helpers/postgres.ts';
import { dump } from '../store/dump.ts';
import { runSql } from '../store/run-sql.ts';
import { BUILT, folder, isnad, MAIN } from './spawn.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const REPORTS = 900;
const PASSWORD = 'a fig, a ladder and rain';
const started = BUILT ? await withPostgres() : { server: null, note: ' (skipped: not built; npm run build)' };

/** Everything but who is signed in and who failed to. */
async function held(url: string): Promise<unknown> {
  const store = await openStore(url, { readOnly: true });
  const { login: _, attempt: __, ...rest } = await dump(store);
  await store.close();
  return rest;
}

async function on<R>(url: string, work: (store: Store) => Promise<R>): Promise<R> {
  const store = await openStore(url);
  return work(store).finally(() => store.close());
}

const entriesIn = async (url: string): Promise<number> => {
  if (!url.startsWith('postgres:') && !existsSync(url)) return 0;
  const store = await openStore(url, { readOnly: true }).catch(() => null);
  const head = await store?.head().catch(() => null);
  await store?.close();
  return head?.seq ?? 0;
};

/** Begins a move and ends it by a signal once more has arrived than was there before; gives its exit status, null where it was killed. */
async function brokenOff(
  from: string,
  to: string,
  signal: 'SIGKILL' | 'SIGINT',
): Promise<{ status: number | null; err: string }> {
  const before = await entriesIn(to);
  const child = spawn(process.execPath, [MAIN, 'move', from, to, '--lang', 'en'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', (status) => resolve(status)));
  while (child.exitCode === null && (await entriesIn(to)) <= before) await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill(signal);
  return { status: await ended, err };
}

/** How many lines the files of an export of everything have, and their hash; when it was made is left out. */
function exported(url: string, format: string): { readonly lines: number; readonly hash: string } {
  const out = join(folder(), 'export');
  const ran = isnad(['export', '--format', format, '--out', out, '--database', url, '--include-restricted', '--as', 'huda']);
  expect(ran).toMatchObject({ status: 0 });
  const names = readdirSync(out).filter((name) => !name.startsWith('manifest'));
  const text = names.map((name) => readFileSync(join(out, name), 'utf8').replace(/"created": ?"[^"]+"/, '')).join('');
  return { lines: text.split('\n').length, hash: createHash('sha256').update(text).digest('hex') };
}

if (!started.server) {
  describe(`isnad move${started.note}`, () => {
    it.skip('moves a ledger from one engine to the other', () => {});
  });
} else {
  const { server } = started;
  const file = join(folder(), 'isnad.db');
  const move = (from: string, to: string, lang = 'en') => isnad(['move', from, to, '--lang', lang]);
  afterAll(() => server.stop());

  beforeAll(async () => {
    const input = join(folder(), 'reports.jsonl');
    writeFileSync(input, asJsonLines(inventedReports(0, REPORTS)));
    const env = { ISNAD_DATABASE: file, ISNAD_PERSON: 'huda' };
    expect(isnad(['ingest', input], '', env).status).toBe(0);
    expect(isnad(['ingest', join(folder(), 'nothing.jsonl')], '', env).status).toBe(1);
    expect(isnad(['account', 'add', 'huda', '--role', 'admin'], `${PASSWORD}\n`, env).status).toBe(0);
    await on(file, async (store) => {
      const { id } = await store.db.selectFrom('document').select('id').limit(1).executeTakeFirstOrThrow();
      const entry = { kind: 'review', claim: `${id}.r1.c1`, decision: 'reject' } as const;
      await store.append({ by: 'huda', at: '2031-01-01T00:00:00Z', items: [{ entry, projection: {} }] });
      await store.append({
        by: 'huda',
        at: '2031-01-01T00:00:00Z',
        items: [],
        failures: [{ locator: 'a\0b', code: 'x', detail: '' }],
      });
      const times = { created: 1, expires: null };
      await store.changeAccounts(async (tables) => {
        const login = { id: 'l', hash: 'h', person: 'huda', created: 1, seen: 1, expires: 2, agent: '' };
        await tables.insertInto('login').values(login).execute();
        const token = { id: 't', hash: 'h', person: 'huda', name: 'mine', scope: 'read', ...times, used: null };
        await tables.insertInto('token').values(token).execute();
      });
    });
  });

  describe('isnad move', () => {
    it('to PostgreSQL and back, broken off and gone on with, holds the same', async () => {
      const server1 = await server.database();
      const back = join(folder(), 'back.db');
      for (const [from, to] of [
        [file, server1],
        [server1, back],
      ] as const) {
        expect((await brokenOff(from, to, 'SIGKILL')).status).toBeNull();
        const stopped = await brokenOff(from, to, 'SIGINT');
        expect(stopped).toMatchObject({ status: 130, err: expect.stringContaining('stopped at entry') });
        const part = await entriesIn(to);
        expect(part).toBeGreaterThan(0);
        expect(part).toBeLessThan(2 * REPORTS);
        const { status, out } = move(from, to);
        expect(status).toBe(0);
        expect(out).toMatch(
          new RegExp(`the same in both: ${REPORTS} reports, ${REPORTS} readings, \\d{4,} claims, ${REPORTS} raw files`),
        );
        expect(out).toContain('1 accounts, 1 tokens, 1 lines of audit, 2 failures');
        expect(await on(to, verifyLog)).toMatchObject({
          broken: null,
          raw: REPORTS,
          head: await on(from, (store) => store.head()),
        });
        expect(await on(to, (store) => store.db.selectFrom('login').selectAll().execute())).toEqual([]);
      }
      const { failure: _, ...before } = (await held(file)) as Record<string, readonly string[]>;
      for (const to of [server1, back]) {
        const { failure: __, ...after } = (await held(to)) as Record<string, readonly string[]>;
        expect(after).toEqual(before);
      }
      expect(await held(back)).toEqual(await held(server1));
      for (const format of ['csv', 'jsonl']) expect(exported(server1, format)).toEqual(exported(file, format));
      const claims = (url: string) => isnad(['claims', '--database', url, '--limit', '100', '--lang', 'ar']).out;
      expect(claims(server1)).toBe(claims(file));
      expect(claims(back)).toBe(claims(file));
    });

    it('takes accounts along: who had a password has it', async () => {
      const to = await server.database();
      expect(move(file, to).status).toBe(0);
      const row = await on(to, (store) => store.db.selectFrom('account').selectAll().executeTakeFirstOrThrow());
      expect(row).toMatchObject({ name: 'huda', role: 'admin' });
      expect(await passwordFits(row.password, PASSWORD)).toBe(true);
    });

    it('run again takes along what has come since, and nothing where nothing has', async () => {
      const from = join(folder(), 'from.db');
      const to = await server.database();
      const add = (id: string) =>
        on(from, (store) =>
          store.append({ by: 'x', at: '2031-02-02', items: [{ entry: { kind: 'actor', id }, projection: {} }] }),
        );
      await add('one');
      expect(move(from, to).out).toContain('1 entries');
      await add('two');
      await on(from, (store) =>
        store.changeAccounts((tables) =>
          tables
            .insertInto('audit')
            .values({ id: 'a', at: 1, by: null, act: 'signed-in', subject: null, address: null, detail: null })
            .execute(),
        ),
      );
      expect(move(from, to).out).toContain('2 entries');
      const { out, status } = move(from, to, 'ar');
      expect({ out, status }).toEqual({ out: expect.stringContaining('وقيوده 2'), status: 0 });
      expect(await held(to)).toEqual(await held(from));
    });

    it('is refused where the target holds something else, is in use, or is the source', async () => {
      const from = join(folder(), 'from.db');
      const entry = (id: string) => ({
        by: 'x',
        at: '2031-02-02',
        items: [{ entry: { kind: 'actor', id } as const, projection: {} }],
      });
      await on(from, (store) => store.append(entry('one')));
      const other = join(folder(), 'other.db');
      await on(other, (store) => store.append(entry('another')));
      expect(move(from, other)).toMatchObject({ status: 1, err: expect.stringContaining('not-empty') });
      const longer = join(folder(), 'longer.db');
      expect(move(from, longer).status).toBe(0);
      const used = join(folder(), 'used.db');
      expect(move(from, used).status).toBe(0);
      await on(longer, (store) => store.append(entry('two')));
      expect(move(from, longer)).toMatchObject({ status: 1, err: expect.stringContaining('not-empty') });
      await runSql(used, `insert into audit (id, at, act) values ('b', 1, 'signed-in')`);
      expect(move(from, used)).toMatchObject({ status: 1, err: expect.stringContaining('not-empty') });
      expect(move(from, from)).toMatchObject({ status: 2 });
      expect(move(join(folder(), 'none.db'), other)).toMatchObject({ status: 1, err: expect.stringContaining('no-ledger') });
    });

    it('does not carry on what was altered', async () => {
      const from = join(folder(), 'from.db');
      await on(from, (store) =>
        store.append({ by: 'x', at: '2031-02-02', items: [{ entry: { kind: 'actor', id: 'one' }, projection: {} }] }),
      );
      await runSql(from, `update log set "by" = 'y'`);
      expect(move(from, join(folder(), 'to.db'))).toMatchObject({ status: 1, err: expect.stringContaining('ledger-broken') });
    });

    it('leaves the source as it is, and says how it is called', async () => {
      const before = readFileSync(file);
      expect(move(file, join(folder(), 'copy.db')).status).toBe(0);
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(isnad(['move', '--help']).out).toContain('isnad move isnad.db postgres://');
      expect(isnad(['move', file]).status).toBe(2);
    });
  });
}
