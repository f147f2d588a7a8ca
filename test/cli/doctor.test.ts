import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Examined } from '../../src/app/doctor/examine.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { openHandle } from '../../src/store/sqlite/handle.ts';
import { writerOver } from '../../src/store/sqlite/writer.ts';
import { withPostgres } from '../helpers/postgres.ts';
import { runSql } from '../store/run-sql.ts';
import { BUILT, folder, isnad } from './spawn.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Told {
  readonly status: number | null;
  readonly ok: number;
  readonly fail: number;
  readonly findings: readonly (Examined & { readonly words: string })[];
}

function doctor(database: string, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Told {
  const { status, out } = isnad(['doctor', '--format', 'json', '--database', database, ...words], '', {
    ISNAD_PORT: '0',
    ...env,
  });
  return { status, ...JSON.parse(out) };
}
const not = ({ findings }: Told): string[] =>
  findings.filter(({ level }) => level !== 'ok').map(({ level, code }) => `${level} ${code}`);

describe.skipIf(!BUILT)('isnad doctor (needs npm run build)', () => {
  const home = folder();
  const database = join(home, 'ledger.db');
  beforeAll(() => {
    const { status, err } = isnad(
      ['ingest', '-', '--database', database, '--published', '2024-01-02'],
      'قصفت طائرات حربية مدينة إدلب أمس.',
    );
    if (status !== 0) throw new Error(err);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('finds nothing to do on a ledger that is well, and changes nothing', () => {
    const found = doctor(database, ['--deep']);
    expect([found.status, not(found)]).toEqual([0, []]);
    expect(found.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['node', 'program', 'database', 'writing', 'log', 'pending', 'disk', 'deep', 'port', 'reach']),
    );
    expect(found.findings.find(({ code }) => code === 'log-sound')?.values.entries).toBe(2);
    const text = isnad(['doctor', '--database', database, '--lang', 'ar'], '', { ISNAD_PORT: '0' });
    expect([text.status, text.err]).toEqual([0, '']);
    expect(text.out).toContain('القيود 2');
    expect(text.out).toMatch(/ولا شيء يلزم\n$/);
  });

  it('tells a wrong path, a file that is no ledger, and a log that was touched', async () => {
    expect(not(doctor(join(home, 'nowhere', 'x.db')))).toEqual(['fail folder-missing']);
    const none = doctor(join(home, 'none.db'));
    expect([none.status, not(none)]).toEqual([1, ['fail ledger-none']]);
    writeFileSync(join(home, 'text.db'), 'this is no database, and long enough for one to be looked for in it'.repeat(20));
    expect(not(doctor(join(home, 'text.db')))).toEqual(['fail not-a-ledger']);
    const touched = join(home, 'touched.db');
    isnad(['ingest', '-', '--database', touched], 'قصفت طائرات حربية مدينة إدلب أمس.');
    await runSql(touched, `update log set "by" = 'somebody' where seq = 2`);
    const found = doctor(touched);
    expect([found.status, not(found)]).toEqual([1, ['fail log-broken']]);
    await runSql(touched, `update log set at = 1 where seq = 1`);
    expect(not(doctor(touched, ['--deep']))).toEqual(['fail log-broken', 'fail log-broken']);
  });

  it('leaves an older ledger as it is', async () => {
    const older = join(home, 'older.db');
    const handle = openHandle(older, 'write');
    await writerOver(handle, 1000).write(({ db }) => migrate(db, 'sqlite', 0, 2));
    handle.close();
    for (let i = 0; i < 2; i++) {
      const found = doctor(older);
      expect([found.status, not(found)]).toEqual([0, ['warn schema-behind']]);
    }
  });

  it('tells variables that mean nothing, and a folder for temporary files that is not there', () => {
    const env = { ISNAD_DATBASE: 'x', ISNAD_HOST: '0.0.0.0', TMPDIR: join(home, 'gone') };
    const found = doctor(database, [], env);
    expect([found.status, not(found)]).toEqual([1, ['warn variable-unknown', 'fail folder-missing', 'fail admin-needed']]);
    expect(found.findings.find(({ code }) => code === 'variable-unknown')?.words).toContain('Did you mean ISNAD_DATABASE?');
  });

  it('tells rows that wait to be filed', async () => {
    const waiting = join(home, 'waiting.db');
    const store = await openStore(waiting);
    await store.close();
    await runSql(waiting, `insert into pending (seq, count, rows) values (1, 7, '[]')`);
    const found = doctor(waiting);
    expect([not(found), found.findings.find(({ code }) => code === 'pending-some')?.values.rows]).toEqual([
      ['warn pending-some'],
      7,
    ]);
    mkdirSync(join(home, 'a folder'));
    expect(not(doctor(join(home, 'a folder')))[0]).toMatch(/^fail (database|not)-/);
  });
});

const { server, note } = { note: '', ...(BUILT ? await withPostgres() : { server: null }) };

describe.skipIf(!server)(`isnad doctor on PostgreSQL${note}`, () => {
  afterAll(() => server?.stop());

  it('looks at the server, its clock, its connections, the role and the queue', async () => {
    const url = await server!.database();
    await (await openStore(url)).close();
    const found = doctor(url);
    expect([found.status, not(found)]).toEqual([0, ['warn role-superuser']]);
    const codes = found.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['database-ok', 'connections-ok', 'clock-ok', 'queue-none', 'log-empty']));
    expect(JSON.stringify(found)).not.toContain(new URL(url).password);

    await runSql(url, 'create schema isnad_queue', 'create table isnad_queue.job (name text, state text)');
    const jobs = `('read', 'created'), ('read', 'retry'), ('read', 'active'), ('read/dead', 'created')`;
    await runSql(url, `insert into isnad_queue.job values ${jobs}`);
    const queue = doctor(url).findings.find(({ check }) => check === 'queue');
    expect(queue).toMatchObject({ code: 'queue-failed', values: { waiting: 2, active: 1, failed: 1 } });
  });

  it('knows a role that may only read, and one that could alter the log', async () => {
    const url = await server!.database();
    await (await openStore(url)).close();
    const as = (role: string): string => Object.assign(new URL(url), { username: role, password: 'pw-of-a-role' }).href;
    const client = new pg.Client(url);
    await client.connect();
    for (const [role, rights] of [
      ['doctor_reads', 'select'],
      ['doctor_alters', 'select, insert, update'],
    ])
      await client.query(
        `create role ${role} login password 'pw-of-a-role'; grant ${rights} on all tables in schema public to ${role}`,
      );
    await client.end();
    expect(not(doctor(as('doctor_reads')))).toContain('fail role-may-not-write');
    expect(not(doctor(as('doctor_alters')))).toContain('warn role-may-alter');
    const refused = doctor(server!.url(new URL(url).pathname.slice(1), 'a-wrong-password'));
    expect([refused.status, not(refused)]).toEqual([1, ['fail database-refused']]);
    expect(JSON.stringify(refused)).not.toContain('a-wrong-password');
  });
});
