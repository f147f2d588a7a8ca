import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { clockFinding } from '../../../src/app/doctor/checks/clock.ts';
import { connectionsFinding } from '../../../src/app/doctor/checks/connections.ts';
import { filesFinding } from '../../../src/app/doctor/checks/disk.ts';
import { VARIABLES } from '../../../src/app/doctor/checks/environment.ts';
import { logFindings } from '../../../src/app/doctor/checks/log.ts';
import { isOlder } from '../../../src/app/doctor/checks/node.ts';
import { fontFinding } from '../../../src/app/doctor/checks/pages.ts';
import { programFinding } from '../../../src/app/doctor/checks/program.ts';
import { queueFinding } from '../../../src/app/doctor/checks/queue.ts';
import { roleFindings } from '../../../src/app/doctor/checks/writing.ts';
import { examine } from '../../../src/app/doctor/examine.ts';
import type { Finding } from '../../../src/app/doctor/finding.ts';
import type { Machine } from '../../../src/app/doctor/machine.ts';
import { thisMachine } from '../../../src/app/doctor/machine.ts';
import type { Patient } from '../../../src/app/doctor/patient.ts';
import { roomFinding } from '../../../src/app/doctor/room.ts';
import { GIB, MIB, sizeInWords } from '../../../src/app/doctor/size.ts';
import { LANGUAGES } from '../../../src/export/words/all.ts';
import { DOCTOR } from '../../../src/export/words/doctor.ts';
import { StoreError } from '../../../src/store/contract.ts';
import { chainHash, NO_HASH, seal } from '../../../src/store/sealed.ts';
import type { LogRow } from '../../../src/store/tables.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const told = ({ level, code }: Finding): string => `${level} ${code}`;
const home = mkdtempSync(join(tmpdir(), 'isnad-doctor-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('what the doctor makes of', () => {
  it.each([
    [100 * MIB, 'fail disk-full'],
    [128 * MIB, 'warn disk-short'],
    [2 * GIB - 1, 'warn disk-short'],
    [2 * GIB, 'ok disk-ok'],
  ])('a disk with %d bytes free: %s', (free, expected) => {
    expect(told(roomFinding('/x', { free, total: 100 * GIB }))).toBe(expected);
  });

  it.each([
    [0, 25, 50, 'ok clock-ok', '0.0'],
    [0, 2_050, 50, 'ok clock-ok', '2.0'],
    [0, 2_051, 50, 'warn clock-skewed', '2.0'],
    [60_000, 0, 60_050, 'warn clock-skewed', '60.0'],
  ])('a clock: asked at %d, it said %d, heard at %d: %s', (before, theirs, after, expected, seconds) => {
    const found = clockFinding(before, theirs, after);
    expect([told(found), found.values.seconds]).toEqual([expected, seconds]);
  });

  it('connections, files, and a queue', () => {
    expect(told(connectionsFinding(80, 100))).toBe('ok connections-ok');
    expect(told(connectionsFinding(81, 100))).toBe('warn connections-many');
    expect(told(filesFinding(5 * GIB, GIB))).toBe('ok files-ok');
    expect(told(filesFinding(5 * GIB, GIB + 1))).toBe('warn wal-large');
    const jobs = ['created 3', 'retry 1', 'active 2', 'completed 9'].map((text) => {
      const [state = '', n] = text.split(' ');
      return { name: 'read', state, n: Number(n) };
    });
    expect(queueFinding(jobs)).toMatchObject({ level: 'ok', values: { waiting: 4, active: 2, failed: 0 } });
    const dead = queueFinding([...jobs, { name: 'read/dead', state: 'created', n: 2 }]);
    expect(dead).toMatchObject({ level: 'warn', values: { waiting: 4, active: 2, failed: 2 } });
  });

  it('a role of PostgreSQL', () => {
    const rights = { role: 'isnad', superuser: false, standby: false, append: true, alter: false };
    expect(roleFindings(rights).map(told)).toEqual(['ok writing-ok']);
    expect(roleFindings({ ...rights, alter: true }).map(told)).toEqual(['ok writing-ok', 'warn role-may-alter']);
    expect(roleFindings({ ...rights, superuser: true }).map(told)).toEqual(['ok writing-ok', 'warn role-superuser']);
    expect(roleFindings({ ...rights, append: false }).map(told)).toEqual(['fail role-may-not-write']);
    expect(roleFindings({ ...rights, standby: true }).map(told)).toEqual(['fail server-standby']);
  });

  it('versions, and sizes', () => {
    expect([
      isOlder('20.18.3', '20.19'),
      isOlder('20.19.0', '20.19'),
      isOlder('22.1.0', '20.19'),
      isOlder('9.0.0', '20.19'),
    ]).toEqual([true, false, false, true]);
    expect([0, 1023, 1024, 1.5 * GIB, 67 * GIB].map(sizeInWords)).toEqual([
      '0 bytes',
      '1023 bytes',
      '1.0 KiB',
      '1.5 GiB',
      '67 GiB',
    ]);
  });

  it('a build that is not there, or is of two', () => {
    expect(told(programFinding('1', () => ['a', 'a']))).toBe('ok program-ok');
    expect(told(programFinding('1', () => ['a', 'b']))).toBe('fail build-mixed');
    const missing = programFinding('1', () => {
      throw new Error('ENOENT');
    });
    expect([told(missing), missing.values.detail]).toEqual(['fail build-missing', 'ENOENT']);
  });

  it('fonts', () => {
    const assets = join(home, 'assets');
    mkdirSync(assets);
    expect(told(fontFinding(assets))).toBe('warn fonts-none');
    writeFileSync(join(assets, 'a.css'), '@font-face{font-family:Some Naskh;src:url(/assets/x.woff2)format("woff2")}');
    expect(fontFinding(assets)).toMatchObject({ code: 'fonts-missing', values: { files: 'x.woff2' } });
    writeFileSync(join(assets, 'x.woff2'), '');
    expect(fontFinding(assets)).toMatchObject({ level: 'ok', values: { names: 'Some Naskh', files: 1 } });
  });

  it('the end of a log', () => {
    const at = Date.parse('2026-01-02T00:00:00Z');
    const row = (seq: number, before: Uint8Array): LogRow => {
      const { content, digest } = seal({ kind: 'actor', id: `a${seq}`, names: {} } as never);
      const header = { seq, at, kind: 'actor', by: 'salma' };
      return { ...header, content, hash: chainHash(before, header, digest) };
    };
    const first = row(1, NO_HASH);
    const second = row(2, first.hash);
    expect(logFindings([], at).map(told)).toEqual(['ok log-empty']);
    expect(logFindings([first], at).map(told)).toEqual(['ok log-ok']);
    expect(logFindings([second, first], at - 2_000).map(told)).toEqual(['ok log-ok']);
    expect(logFindings([second, first], at - 2_001).map(told)).toEqual(['ok log-ok', 'warn log-ahead']);
    expect(logFindings([{ ...second, by: 'omar' }, first], at).map(told)).toEqual(['fail log-broken']);
    expect(logFindings([second, { ...first, hash: NO_HASH }], at).map(told)).toEqual(['fail log-broken']);
  });
});

describe('the doctor as a whole', () => {
  const machine: Machine = {
    ...thisMachine(),
    ...{ node: '22.0.0', cores: 2, memory: 4 * GIB, temporary: home },
    room: async () => ({ free: 50 * GIB, total: 100 * GIB }),
    mayWrite: async () => true,
    listen: async () => undefined,
  };
  const patient: Patient = {
    ...{ machine, environment: {}, version: '1.0.0', oldestNode: '20.19', build: home, host: '127.0.0.1', port: 8080 },
    ...{ proxied: false, deep: false },
    ledger: {
      ...{ shown: join(home, 'x.db'), file: join(home, 'x.db'), named: true },
      opened: { store: null, fault: new StoreError('no-ledger', 'x.db') },
    },
  };
  const levels = async (change: Partial<Patient>): Promise<string[]> => {
    const found: string[] = [];
    for await (const finding of examine({ ...patient, ...change })) if (finding.level !== 'ok') found.push(told(finding));
    return found.filter((line) => !line.endsWith('workbench-missing'));
  };
  const on = (change: Partial<Machine>): Promise<string[]> => levels({ machine: { ...machine, ...change } });

  it.each([
    ['a ledger that was named and is not there', () => levels({}), 'fail ledger-none'],
    ['none, where nobody named one', () => levels({ ledger: { ...patient.ledger, named: false } }), 'warn ledger-none'],
    ['an old Node.js', () => on({ node: '18.20.0' }), 'fail node-old'],
    ['little memory', () => on({ memory: GIB / 2 }), 'warn memory-short'],
    ['a port in use', () => on({ listen: async () => 'EADDRINUSE' }), 'warn port-in-use'],
    ['a port of the system', () => on({ listen: async () => 'EACCES' }), 'fail port-closed'],
    ['an address of another machine', () => on({ listen: async () => 'EADDRNOTAVAIL' }), 'fail host-unknown'],
    ['a folder that takes nothing', () => on({ mayWrite: async () => false }), 'fail folder-read-only'],
    [
      'a file that takes nothing',
      () => on({ fileSize: async () => 9, mayWrite: async (path) => !path.endsWith('.db') }),
      'fail file-read-only',
    ],
    ['a full disk', () => on({ room: async () => ({ free: 0, total: 9 }) }), 'fail disk-full'],
    ['a folder that is not there', () => on({ room: () => Promise.reject(new Error('gone')) }), 'fail folder-missing'],
    ['a mistyped variable', () => levels({ environment: { ISNAD_DATABSE: 'x' } }), 'warn variable-unknown'],
    ['a token that could be guessed', () => levels({ environment: { ISNAD_METRICS_TOKEN: 'short' } }), 'fail variable-wrong'],
    ['a server for all without an admin', () => levels({ host: '0.0.0.0' }), 'fail admin-needed'],
    [
      'a password that is refused',
      () =>
        levels({
          ledger: { ...patient.ledger, file: null, opened: { store: null, fault: new StoreError('database-refused', 'x') } },
        }),
      'fail database-refused',
    ],
    [
      'an older ledger',
      () => levels({ ledger: { ...patient.ledger, opened: { store: null, fault: new StoreError('schema-older', '1 < 3') } } }),
      'warn schema-behind',
    ],
  ])('tells of %s', async (_, look, expected) => {
    expect(await look()).toContain(expected);
  });

  it('goes on where a check fails in a way nobody foresaw', async () => {
    const found = await on({ listen: () => Promise.reject(new Error('odd')) });
    expect(found).toContain('fail check-failed');
  });

  it('shows no value of a variable, and names the one that was meant', async () => {
    const environment = { ISNAD_METRICS_TOKEN: 'sesame', ISNAD_LOG_LEVL: 'verbose-word' };
    const found = [];
    for await (const finding of examine({ ...patient, environment })) found.push(finding);
    expect(JSON.stringify(found)).not.toMatch(/sesame|verbose-word/);
    expect(found.find(({ code }) => code === 'variable-unknown')?.values.instead).toBe('ISNAD_LOG_LEVEL');
  });
});

describe('the doctor’s words', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const text = (under: string): string =>
    files
      .filter((file) => file.replaceAll('\\', '/').startsWith(under))
      .map((file) => readFileSync(join(SRC, file), 'utf8'))
      .join('\n');

  it('are there in every language, with the same values, and for every finding', () => {
    const [first, ...others] = LANGUAGES.map((language) => {
      const findings = Object.entries(DOCTOR[language].findings);
      return findings
        .map(([code, words]) => `${code} ${[...`${words.says} ${words.remedy}`.matchAll(/\{\w+\}/g)].map(String).sort().join()}`)
        .sort();
    });
    for (const other of others) expect(other.map(unique)).toEqual(first!.map(unique));
    const code = text('app/doctor/');
    const used = [...code.matchAll(/(?:fine|broken|doubtful|doubtful\)|fine\))\((?:[^'()]*\? )?'([a-z-]+)'/g)].map(
      ([, name]) => name!,
    );
    expect(used.length).toBeGreaterThan(30);
    const own = Object.keys(DOCTOR.en.findings);
    expect(used.filter((name) => !own.includes(name) && !['admin-needed', 'database-corrupt'].includes(name))).toEqual([]);
    expect(own.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });

  it('every variable that the program reads is one that the doctor knows', () => {
    const read = [...text('').matchAll(/['.](ISNAD_[A-Z_]*[A-Z])\b/g)].map(([, name]) => name!);
    expect(read.length).toBeGreaterThan(5);
    expect([...new Set(read)].filter((name) => !Object.hasOwn(VARIABLES, name)).sort()).toEqual([]);
  });
});

/** A value may be told once or twice. */
const unique = (line: string): string => [...new Set(line.split(/[ ,]/))].join(' ');
