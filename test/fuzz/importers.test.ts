import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { campaign, ONLY, SEED } from './campaign.ts';
import { mutated } from './mutations.ts';
import { seedsOf } from './seeds.ts';
import { IMPORT_TARGETS, type ImportTarget, type Task } from './targets.ts';
import { watched } from './watched.ts';

// Damaged files to every importer: nothing crashes, hangs, is left unhandled or comes out misshapen (CONTRIBUTING.md, "Fuzzing").

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 18);
const names = (Object.keys(IMPORT_TARGETS) as ImportTarget[]).filter((name) => ONLY === undefined || name === ONLY);
const ENDINGS = {
  text: 'txt',
  lines: 'txt',
  'json-array': 'json',
  telegram: 'json',
  'telegram-html': 'html',
  gzip: 'jsonl.gz',
} as const;
const endingOf = (name: ImportTarget): string => (name in ENDINGS ? ENDINGS[name as keyof typeof ENDINGS] : name);

function tasksOf(name: ImportTarget, files: readonly Buffer[]): fc.Arbitrary<Task> {
  const format = IMPORT_TARGETS[name] ?? null;
  // lines are never found out
  const asked = name === 'lines' ? fc.constant(format) : fc.constantFrom(null, null, format);
  const file = fc.constantFrom(null, null, `fuzz.${endingOf(name)}`);
  const chunk = fc.constantFrom(1, 13, 997, 65_536, 65_536, 300_000);
  const twice = fc.integer({ min: 0, max: 7 }).map((die) => die === 0);
  return fc.record({ kind: fc.constant('import' as const), bytes: mutated(files), format: asked, file, chunk, twice });
}

/** One good file of every format: what is loaded with the first of a kind is not a damaged one's time. */
const warm = (): Task[] =>
  names.flatMap((name) =>
    seedsOf(name)
      .slice(0, 3)
      .map(
        (bytes): Task => ({
          kind: 'import',
          bytes,
          format: IMPORT_TARGETS[name] ?? null,
          file: null,
          chunk: 65_536,
          twice: false,
        }),
      ),
  );

describe('importers', () => {
  const process = watched(warm);
  afterAll(() => process.close());

  it.each(names)('%s', { timeout: (SECONDS + 120) * 1000 }, async (name) => {
    const outcome = await campaign({ name, tasks: tasksOf(name, seedsOf(name)) }, process, SECONDS / names.length);
    console.log(`${name}: ${JSON.stringify({ seed: SEED, ...outcome })}`);
    expect(outcome.inputs).toBeGreaterThan(0);
    expect(outcome.found).toBeGreaterThan(0);
    expect(outcome.failures).toEqual([]);
  });
});
