import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { BUILT, folder, isnad } from '../cli/spawn.ts';
import { asJsonLines } from '../helpers/invented.ts';
import { DURABLE, withPostgres } from '../helpers/postgres.ts';
import { dismiss, isnadBeside, worker } from './crew.ts';
import { expectWhole } from './same.ts';
import { unlikeReports } from './unlike.ts';
import { wireTo } from './wire.ts';

// Workers are killed, the server is killed, the wire between them is cut. At the end each report is in the ledger once, as if nothing had been.

const MINUTES = 60_000;
const calm = BUILT ? await withPostgres() : { server: null, note: ' (skipped: not built; npm run build)' };
const durable = calm.server ? await withPostgres(DURABLE) : calm;
const skipped = durable.server ? '' : durable.note;

const here = folder();
const alone = (): string => join(folder(), 'alone.db');
function inputOf(reports: number): string {
  const path = join(here, `${reports}.jsonl`);
  writeFileSync(path, asJsonLines(unlikeReports(reports)));
  return path;
}

afterEach(dismiss);
afterAll(async () => {
  rmSync(here, { recursive: true, force: true });
  await Promise.all([calm.server?.stop(), durable.server?.stop()]);
});

describe.skipIf(skipped !== '')(`a ledger on a server, with workers${skipped}`, () => {
  it('has each report once after its workers were killed 20 times', { timeout: 5 * MINUTES }, async () => {
    const reports = 3_500;
    const url = await calm.server!.database();
    const input = inputOf(reports);
    expect(isnad(['ingest', input, '--database', url, '--enqueue']).out).toContain(`${reports} reports are in line`);
    for (let round = 0; round < 20; round++) {
      const killed = worker(url);
      await killed.first;
      await pause((round * 37) % 150);
      await killed.kill();
    }
    expect(isnad(['jobs', '--database', url]).out).not.toMatch(/: 0 batches wait/);
    const crew = [worker(url), worker(url)];
    expect(isnad(['work', '--database', url, '--concurrency', '1', '--drain']).status).toBe(0);
    for (const { child } of crew) child.kill('SIGTERM');
    expect(await Promise.all(crew.map(({ ended }) => ended))).toEqual([0, 0]);
    await expectWhole(url, input, alone(), reports);
  });

  it('has each report once after the server was killed in the middle of a commit, 5 times', {
    timeout: 5 * MINUTES,
  }, async () => {
    const reports = 4_000;
    const server = durable.server!;
    const url = await server.database();
    const input = inputOf(reports);
    const crew = [worker(url), worker(url)];
    const states = join(here, 'states.jsonl');
    const ingesting = isnadBeside(['ingest', input, '--database', url, '--states', states, '--threads', '1']);
    await Promise.all(crew.map(({ first }) => first));
    let committing = 0;
    for (let round = 0; round < 5; round++) {
      await pause(1_500);
      committing += Number(await killCommitting(url));
      await server.crash();
      await pause(500);
      await server.start();
    }
    expect(committing).toBeGreaterThanOrEqual(3);
    expect(await ingesting.ended).toBe(0);
    for (const { child } of crew) child.kill('SIGTERM');
    expect(await Promise.all(crew.map(({ ended }) => ended))).toEqual([0, 0]);
    await expectWhole(url, input, alone(), reports);
  });

  it('has each report once after the wire to a worker was cut 5 times and swallowed all twice', {
    timeout: 5 * MINUTES,
  }, async () => {
    const reports = 3_500;
    const url = await calm.server!.database();
    const input = inputOf(reports);
    const wire = await wireTo(Number(new URL(url).port));
    expect(isnad(['ingest', input, '--database', url, '--enqueue']).status).toBe(0);
    const far = worker(wire.over(url));
    await far.first;
    for (let round = 0; round < 7; round++) {
      await pause(400 + round * 90);
      if (round % 3 === 2) {
        wire.swallow();
        // until the server has let go of it
        await pause(26_000);
      }
      wire.cut();
    }
    expect(isnad(['work', '--database', url, '--concurrency', '1', '--drain']).status).toBe(0);
    expect(far.child.exitCode, far.said.slice(-25).join('\n')).toBeNull();
    far.child.kill('SIGTERM');
    expect(await far.ended).toBe(0);
    await wire.close();
    await expectWhole(url, input, alone(), reports);
  });
});

/** Kills the backend that is committing a batch; false where none was met in time. */
async function killCommitting(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  const asked = performance.now();
  try {
    while (performance.now() - asked < 5_000) {
      const { rows } = await client.query(
        "select pid from pg_stat_activity where application_name = 'isnad' and state = 'active' and query = 'commit'",
      );
      if (rows[0] === undefined) continue;
      process.kill(rows[0].pid, 'SIGKILL');
      return true;
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
