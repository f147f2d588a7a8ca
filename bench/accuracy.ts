import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCost, type Measures, measure } from './measures.ts';
import { builtReader, flag, ROOT, readBaseline, SHARED, writeBaseline } from './paths.ts';

/**
 * `npm run bench:accuracy [-- --write]`: every measure of the public scorers on the gold readings, beside the floors and the committed baseline.
 * Fails where a measure is worse than the baseline by more than a point. `--write` makes what was measured the baseline and renews the table in
 * README.md.
 */

/** What the reader must reach at least. */
const FLOORS: Measures = {
  'dev core F1': 62,
  'dev strict F1': 38,
  'dev relation F1': 50,
  'dev assessment F1': 25,
  'dev mode': 80,
  'dev source (when one is named)': 80,
  'dev factuality (when not CT+)': 60,
  'dev time (when told)': 75,
  'dev no time invented': 95,
  'seed core right (of 16)': 13,
  'seed core made up': 4,
  'gsr class': 80,
  'gsr class + who + whom': 40,
  'gsr ASSAULT detection F1': 60,
  'gsr PROTEST detection F1': 50,
  'gsr false alarms on easy negatives': 3,
};
const TOLERANCE = 1;

const measures = measure(builtReader());
const names = Object.keys(measures);
if (names.length === 0) {
  console.error(`nothing to measure on: ${SHARED} is not there (ISNAD_SHARED names another place)`);
  process.exit(1);
}
const baseline = readBaseline<Measures>('accuracy') ?? {};
const worse = (name: string, than: number, by = 0): boolean =>
  isCost(name) ? measures[name]! > than + by : measures[name]! < than - by;
const verdict = (name: string): string => {
  if (baseline[name] !== undefined && worse(name, baseline[name], TOLERANCE)) return 'WORSE than the baseline';
  return FLOORS[name] !== undefined && worse(name, FLOORS[name]) ? 'under its floor' : '';
};
const cell = (value: number | undefined): string => (value === undefined ? '' : `${value}`).padStart(9);
console.log(`${''.padEnd(40)}      now baseline    floor`);
for (const name of names)
  console.log(
    `${name.padEnd(40)}${cell(measures[name])}${cell(baseline[name])}${cell(FLOORS[name])}  ${verdict(name)}`.trimEnd(),
  );

if (flag('write')) {
  writeBaseline('accuracy', measures);
  renewReadme();
} else if (names.some((name) => verdict(name).startsWith('WORSE'))) process.exitCode = 1;

/** The table between the two marks in README.md. */
function renewReadme(): void {
  const path = join(ROOT, 'README.md');
  const shown = Object.entries(FLOORS).map(
    ([name, floor]) => `| ${name} | ${measures[name] ?? 'not measured'} | ${isCost(name) ? '≤' : '≥'} ${floor} |`,
  );
  const table = ['| measure | now | aim to land |', '|---|---|---|', ...shown].join('\n');
  const text = readFileSync(path, 'utf8');
  const renewed = text.replace(
    /(<!-- accuracy: begin[^>]*-->)[\s\S]*?(<!-- accuracy: end -->)/,
    (_, begin: string, end: string) => `${begin}\n${table}\n${end}`,
  );
  writeFileSync(path, renewed);
  console.log('written: the table in README.md');
}
