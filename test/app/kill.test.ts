import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createProjectionTools } from '../../src/app/projection-tools.ts';
import { verifyViews } from '../../src/app/verify/verify-views.ts';
import { createReader } from '../../src/core/read.ts';
import { loadCompiled } from '../../src/lexicon/compiled.ts';
import { openStore } from '../../src/store/open.ts';
import { BUILT, folder, isnad, MAIN } from '../cli/spawn.ts';
import { asJsonLines, inventedReports } from '../helpers/invented.ts';
import { withPostgres } from '../helpers/postgres.ts';

// An ingest is killed at twenty moments, and gone on with each time. What was told to be stored must be there, once, and all must fit together.

const KILLS = 20;
const REPORTS = 2400;
const started = BUILT ? await withPostgres() : { server: null, note: ' (skipped: not built; npm run build)' };
afterAll(() => started.server?.stop());

/** Runs an ingest and kills it `after` so many milliseconds from the first report that it says is durable; true if it ended first. */
function killed(args: readonly string[], states: string, after: number): Promise<boolean> {
  const size = (): number => (existsSync(states) ? readFileSync(states).length : 0);
  const before = size();
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const watch = setInterval(() => {
      if (timer === undefined && size() > before) timer = setTimeout(() => child.kill('SIGKILL'), after);
    }, 5);
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(watch);
      clearTimeout(timer);
      resolve(status === 0);
    });
  });
}

const linesOf = (path: string): { locator: string; state: string }[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    // a line may be cut off by the kill
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));

async function killTwenty(database: string): Promise<void> {
  const here = folder();
  const input = join(here, 'reports.jsonl');
  const states = join(here, 'states.jsonl');
  writeFileSync(input, asJsonLines(inventedReports(0, REPORTS)));
  const args = ['ingest', input, '--database', database, '--states', states];
  let ended = 0;
  for (let round = 0; round < KILLS; round++) ended += Number(await killed(args, states, (round * 37) % 120));
  expect(ended).toBeLessThan(KILLS / 2);
  const told = linesOf(states).filter(({ state }) => state === 'stored');
  // nothing is read twice: what one run was told to be durable, no later one stores again
  expect(new Set(told.map(({ locator }) => locator)).size).toBe(told.length);
  const store = await openStore(database);
  const { db } = store;
  const count = async (table: 'document' | 'reading'): Promise<number> =>
    Number((await db.selectFrom(table).select(db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
  expect(await count('document')).toBeGreaterThanOrEqual(told.length);
  expect(await count('reading')).toBe(await count('document'));
  await store.close();
  const last = isnad(args);
  expect(last.err + last.out).toContain('failed');
  const whole = await openStore(database);
  try {
    expect(await whole.db.selectFrom('document').select('id').distinct().execute()).toHaveLength(REPORTS);
    expect(await whole.db.selectFrom('reading').select('seq').execute()).toHaveLength(REPORTS);
    expect((await whole.head()).seq).toBe(2 * REPORTS);
    const reader = createReader(await loadCompiled());
    const { engine } = reader;
    expect(await verifyViews(whole, createProjectionTools(engine), engine.hash)).toEqual({ fault: null, otherLexicon: 0 });
  } finally {
    await whole.close();
  }
  const verified = isnad(['verify', '--database', database]);
  expect(verified.err).toBe('');
  expect(verified.status).toBe(0);
  rmSync(here, { recursive: true, force: true });
}

describe.skipIf(!BUILT)(`an ingest that is killed ${KILLS} times`, () => {
  it('loses nothing and reads nothing twice, on SQLite', { timeout: 300_000 }, async () => {
    await killTwenty(join(folder(), 'killed.db'));
  });

  it.skipIf(!started.server)(`nor on PostgreSQL${started.server ? '' : started.note}`, { timeout: 300_000 }, async () => {
    await killTwenty(await started.server!.database());
  });
});
