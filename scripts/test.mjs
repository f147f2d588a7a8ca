// `npm test`: build, types, lint, unused code, tests. Every step runs even where an earlier one failed, so that one run tells all;
// the last line is `N passed, N failed`, where a step counts as one and the tests count one by one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'isnad-test-'));
const report = join(scratch, 'vitest.json');
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** What is checked, in order. `biome.json` and `knip.json` say which files. */
const STEPS = [
  { name: 'build', run: ['npm', 'run', '--silent', 'build'] },
  { name: 'types, tests included', run: [bin('tsc'), '--noEmit'] },
  { name: 'types of what drives a browser', run: [bin('tsc'), '-p', 'scripts/tsconfig.json', '--noEmit'] },
  { name: 'types of the workbench', run: [bin('tsc'), '-p', 'web/tsconfig.json'] },
  { name: 'lint and format', run: [bin('biome'), 'check', '--max-diagnostics=40'] },
  { name: 'unused files, exports, dependencies', run: [bin('knip'), '--no-config-hints'] },
  {
    name: 'tests',
    run: [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    counts: testsIn,
  },
];

/** Passed, failed and skipped as vitest counts them; null where it died before it could write its report. */
function testsIn() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests };
  } catch {
    return null;
  }
}

const sum = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const { name, run, counts } of STEPS) {
  console.log(`\n== ${name}`);
  const [command, ...args] = run;
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const ok = status === 0;
  const own = counts?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!ok && own.failed === 0) own.failed = 1;
  if (own.failed > 0) failures.push(name);
  for (const key of Object.keys(sum)) sum[key] += own[key];
}
rmSync(scratch, { recursive: true, force: true });

console.log();
if (sum.skipped > 0) console.log(`${sum.skipped} skipped (each says why above, or in its name)`);
if (failures.length > 0) console.log(`failed in: ${failures.join('; ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
