// `npm run fuzz -- [--minutes 10] [--only TARGET] [--seed N] [--runs N] [--folder DIR]`: made-up and damaged input to every importer, to the reader
// and to the API, one after another on one core. What fails is saved to the folder, with the seed that makes it again.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    only: { type: 'string' },
    seed: { type: 'string' },
    runs: { type: 'string' },
    folder: { type: 'string' },
  },
});

/** What is fuzzed, each with its share of the time. */
const PARTS = [
  { file: 'test/fuzz/importers.test.ts', share: 0.55 },
  { file: 'test/fuzz/reader.test.ts', share: 0.25 },
  { file: 'test/api/fuzz.test.ts', share: 0.2 },
];

const seconds = Number(values.minutes) * 60;
if (!(seconds > 0)) {
  console.error('--minutes takes a number above 0');
  process.exit(2);
}
const seed = values.seed ?? String(Date.now() % 2_147_483_647);
const given = { FUZZ_ONLY: values.only, FUZZ_RUNS: values.runs, FUZZ_FOLDER: values.folder };
const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

let failed = 0;
for (const { file, share } of PARTS) {
  // a target of the importers or the reader was named: the API has none
  if (values.only !== undefined && file.startsWith('test/api')) continue;
  const { status } = spawnSync('npx', ['vitest', 'run', file, '--reporter=verbose'], {
    env: { ...process.env, ...env, FUZZ_SEED: seed, FUZZ_SECONDS: String(Math.round(seconds * share)) },
    stdio: 'inherit',
  });
  if (status !== 0) failed++;
}
console.log(failed === 0 ? 'nothing failed' : `failed: ${failed} of ${PARTS.length} parts`);
process.exitCode = failed === 0 ? 0 : 1;
