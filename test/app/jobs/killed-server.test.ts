import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { BUILT, MAIN } from '../../cli/spawn.ts';
import { asJsonLines, inventedReport, inventedReports } from '../../helpers/invented.ts';

const REPORTS = 1000;

interface JobSeen {
  readonly id: string;
  readonly state: string;
  readonly stored: number;
  readonly known: number;
}

interface Server {
  readonly child: ChildProcess;
  readonly jobs: () => Promise<readonly JobSeen[]>;
  readonly bring: (path: string, body: string, type: string) => Promise<JobSeen>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

async function started(database: string, temporary: string): Promise<Server> {
  const args = [MAIN, 'serve', '--port', '0', '--database', database, '--as', 'salma', '--lang', 'en'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec(chunk.toString());
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error('the server ended')));
  });
  return {
    child,
    jobs: async () => ((await (await fetch(`${url}/api/jobs`)).json()) as { items: readonly JobSeen[] }).items,
    async bring(path, body, type) {
      const headers = { 'Content-Type': type, 'X-Isnad-CSRF': '1' };
      const answer = await fetch(`${url}/api/jobs${path}`, { method: 'POST', headers, body });
      expect(answer.status).toBe(202);
      return (await answer.json()) as JobSeen;
    },
  };
}

const gone = (child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
};

async function until(server: Server, fits: (jobs: readonly JobSeen[]) => boolean): Promise<readonly JobSeen[]> {
  for (const end = Date.now() + 80_000; Date.now() < end; ) {
    const jobs = await server.jobs();
    if (fits(jobs)) return jobs;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the jobs never came to what was waited for');
}

describe.skipIf(!BUILT)('a server that is killed', () => {
  it('has lost nothing of what it took: the next one reads it, each report once', { timeout: 120_000 }, async () => {
    const home = mkdtempSync(join(tmpdir(), 'isnad-killed-'));
    const [database, temporary] = [join(home, 'ledger.db'), join(home, 'temporary')];
    mkdirSync(temporary);
    const first = await started(database, temporary);
    const long = await first.bring(
      '/files?name=long.jsonl',
      asJsonLines(inventedReports(0, REPORTS)),
      'application/octet-stream',
    );
    const file = await first.bring(
      '/files?name=more.jsonl',
      asJsonLines(inventedReports(REPORTS, REPORTS + 50)),
      'application/octet-stream',
    );
    const { text, title } = inventedReport(REPORTS + 50);
    const pasted = await first.bring('', JSON.stringify({ text, title }), 'application/json');
    await until(first, (jobs) => jobs.some(({ id, stored }) => id === long.id && stored > 0));
    await gone(first.child, 'SIGKILL');

    const second = await started(database, temporary);
    const jobs = await until(second, (all) => all.every(({ state }) => state === 'done'));
    expect(jobs.map(({ id }) => id)).toEqual([pasted.id, file.id, long.id]);
    const [last, , read] = jobs;
    expect(read!.known).toBeGreaterThan(0);
    expect(read!.stored).toBeGreaterThan(0);
    expect(read!.known + read!.stored).toBe(REPORTS);
    expect(last!.stored).toBe(1);
    await gone(second.child, 'SIGTERM');

    const store = await openStore(database);
    const { db } = store;
    expect(await db.selectFrom('document').select('id').distinct().execute()).toHaveLength(REPORTS + 51);
    expect((await store.head()).seq).toBe(2 * (REPORTS + 51));
    await store.close();
    expect(readdirSync(temporary).filter((name) => name.startsWith('isnad-'))).toEqual([]);
    const left = readdirSync(`${database}.jobs`, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.includes('upload'))).toEqual([]);
    rmSync(home, { recursive: true });
  });
});
