import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLog } from '../../src/cli/log.ts';
import { scrubber, secretsOf } from '../../src/cli/scrub.ts';
import { withPostgres } from '../helpers/postgres.ts';
import { runSql } from '../store/run-sql.ts';
import { type Served, served } from './served.ts';
import { BUILT, folder, isnad } from './spawn.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PASSWORD = 'a-long-password-of-salma';
const WRONG = 'another-password-that-is-wrong';
const METRICS = 'token-of-the-measures-0123';
const DATABASE = 'p@ss/word-of-the-database';
const AWAY = `postgres://isnad:${encodeURIComponent(DATABASE)}@127.0.0.1:1/isnad?password=${encodeURIComponent(DATABASE)}`;
const spellings = [PASSWORD, WRONG, METRICS, DATABASE, encodeURIComponent(DATABASE)];
const assertSecret = (text: string, secrets: readonly string[] = spellings): void => {
  for (const secret of secrets) expect(text).not.toContain(secret);
};

describe.skipIf(!BUILT)('secrets (needs npm run build)', () => {
  const home = folder();
  const database = join(home, 'ledger.db');
  let server: Served;
  beforeAll(async () => {
    const made = isnad(['account', 'add', 'salma', '--role', 'admin', '--database', database], `${PASSWORD}\n`);
    if (made.status !== 0) throw new Error(made.err);
    assertSecret(made.out + made.err);
    server = await served(['--database', database], { ISNAD_METRICS_TOKEN: METRICS, ISNAD_LOG_LEVEL: 'debug' });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('never come out of a server that tells all it does', async () => {
    const ask = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
      fetch(`${server.url}${path}`, {
        method,
        headers: { 'X-Isnad-CSRF': '1', Origin: server.url, 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const signed = await ask('POST', '/api/session', {}, { name: 'salma', password: PASSWORD });
    expect(signed.status).toBe(200);
    const cookie = signed.headers.get('set-cookie')!.split(';')[0]!;
    expect((await ask('POST', '/api/session', {}, { name: 'salma', password: WRONG })).status).toBe(401);
    const made = await ask('POST', '/api/tokens', { cookie }, { name: 'of a script', scope: 'write', days: 1 });
    const { secret } = (await made.json()) as { secret: string };
    expect(secret).toMatch(/^isnad_/);
    const token = { Authorization: `Bearer ${secret}` };
    expect((await ask('POST', '/api/jobs', token, { text: 'قصفت طائرات حربية مدينة إدلب أمس.' })).status).toBe(202);
    expect((await fetch(`${server.url}/api/jobs/files?name=x.txt`, { method: 'POST', headers: token, body: 'نص' })).status).toBe(
      202,
    );
    const address = `http://reader:${encodeURIComponent(WRONG)}@outlet.example/`;
    const refused = await ask('POST', '/api/jobs/url', token, { url: address });
    assertSecret(await refused.text());
    await ask('POST', '/api/jobs', token, { text: 5, [WRONG]: 1 });
    await fetch(`${server.url}/api/claims?text=${WRONG}&${METRICS}=1`, { headers: token });
    expect((await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${METRICS}` } })).status).toBe(200);
    expect((await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${WRONG}` } })).status).toBe(401);
    // a fault that nobody foresaw: a table is gone
    await runSql(database, 'alter table grade rename to grade_gone');
    const failed = await fetch(`${server.url}/api/sources?limit=3`, { headers: token });
    await runSql(database, 'alter table grade_gone rename to grade');
    expect(failed.status).toBe(500);
    const command = readFileSync(`/proc/${server.process.pid}/cmdline`, 'utf8');
    expect(await server.close()).toBe(0);

    const said = server.said();
    const lines = said.split('\n').filter((line) => line.startsWith('{'));
    const events = lines.map((line) => JSON.parse(line) as { event: string; level: string; time: string });
    expect(new Set(events.map(({ event }) => event))).toEqual(
      new Set(['server-open', 'request-answered', 'server-failed', 'server-closed']),
    );
    expect(events.every(({ time, level }) => !Number.isNaN(Date.parse(time)) && /^[a-z]+$/.test(level))).toBe(true);
    const own = [...spellings, secret, cookie.split('=')[1]!];
    assertSecret(said, own);
    assertSecret(command, own);
    assertSecret(await failed.text(), own);
  });

  it('never come out of a command whose database is away', () => {
    const env = { ISNAD_METRICS_TOKEN: METRICS, PGPASSWORD: WRONG, ISNAD_LOG_LEVEL: 'debug' };
    for (const words of [
      ['serve', '--port', '0'],
      ['claims'],
      ['ingest', '-'],
      ['verify'],
      ['doctor'],
      ['doctor', '--format', 'json', '--lang', 'ar'],
    ]) {
      const { out, err, status } = isnad([...words, '--database', AWAY], '', env);
      expect([words, status]).toEqual([words, 1]);
      expect(out + err).toContain('127.0.0.1:1');
      assertSecret(out + err);
    }
    const wrong = isnad(['doctor', '--database', database], '', {
      ...env,
      ISNAD_METRICS_TOKEN: 'short-secret',
      ISNAD_TOKEN: METRICS,
    });
    assertSecret(wrong.out + wrong.err, ['short-secret', METRICS]);
  });

  it('nor of an address that is none', () => {
    const { out, err } = isnad(['claims', '--database', `postgres://isnad:${WRONG}@[bad/isnad`]);
    assertSecret(out + err);
  });
});

describe('the log', () => {
  const logged = (database: string, tell: (log: ReturnType<typeof openLog>) => void): string => {
    let text = '';
    tell(openLog('debug', database, { host: 'a' }, { write: (line) => void (text += line) }));
    return text;
  };

  it('has a line of JSON each, and no secret that the command knows of', () => {
    const text = logged(AWAY, (log) => {
      log.error(
        { error: `connect ${AWAY} failed`, detail: DATABASE, nested: { authorization: `Bearer ${METRICS}` } },
        'batch-failed',
      );
      log.info({ cookie: 'isnad=abcdefghijklmnopqrstuvwxyz0123456789', token: 'isnad_abcdefghijklmnopqrstuvwxyz' }, 'x');
    });
    assertSecret(text);
    expect(text).not.toMatch(/abcdefghijk/);
    const [first] = text.split('\n').map((line) => line && JSON.parse(line));
    expect(first).toMatchObject({ level: 'error', host: 'a', event: 'batch-failed' });
    expect(first.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('leaves what is no secret as it is', () => {
    const scrub = scrubber(secretsOf('ledger.db', {}));
    for (const text of [
      'https://outlet.example/a@b',
      'http://127.0.0.1:8080',
      'isnad_ledger_entries 5',
      'postgres://isnad@host/db',
      'basic facts',
    ])
      expect(scrub(text)).toBe(text);
  });
});

const { server: postgres, note } = { note: '', ...(BUILT ? await withPostgres() : { server: null }) };

describe.skipIf(!postgres)(`a server over PostgreSQL${note}`, () => {
  afterAll(() => postgres?.stop());

  it('tells the database its name and nothing else', async () => {
    const url = await postgres!.database();
    const server = await served(['--database', url], { ISNAD_METRICS_TOKEN: METRICS, ISNAD_LOG: '1' });
    const { default: pg } = await import('pg');
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(
      `select distinct application_name as name from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await client.end();
    expect(rows.map(({ name }) => name)).toEqual(['isnad']);
    // neither the machine, to whoever lists its processes
    const command = readFileSync(`/proc/${server.process.pid}/cmdline`, 'utf8');
    expect(command).toContain('isnad serve');
    assertSecret(command, [new URL(url).password]);
    await server.close();
    assertSecret(server.said(), [new URL(url).password, METRICS]);
  });
});
