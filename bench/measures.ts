import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Reader } from '../src/core/read.ts';
import { SHARED } from './paths.ts';

/** What the public scorers say of this reader, in per cent; measures of a set that is not there are left out. */
export type Measures = Record<string, number>;

interface Share {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}
type DevScore = Readonly<Record<string, Share>> & {
  readonly given_a_match: Readonly<Record<string, { readonly accuracy: number }>>;
};

const percent = (share: number): number => Math.round(share * 1000) / 10;
const scorer = (name: string, args: readonly string[]): string =>
  execFileSync(process.execPath, [join(SHARED, 'tools', name), ...args], { maxBuffer: 1e8 }).toString();

export function measure(reader: Reader): Measures {
  const scratch = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    return { ...dev(reader, scratch), ...seed(reader, scratch), ...sentences(reader, scratch) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Reads `DIR/ID.txt`, each with the date and outlet of `ID.meta.json` where there is one, into `out/ID.json`. */
function readInto(reader: Reader, dir: string, out: string, published?: string): void {
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const id = basename(file, '.txt');
    const meta = join(dir, `${id}.meta.json`);
    const given = existsSync(meta)
      ? (JSON.parse(readFileSync(meta, 'utf8')) as { published?: string; outlet?: string })
      : { published };
    const about = {
      ...(given.published ? { published: given.published } : {}),
      ...('outlet' in given && given.outlet ? { outlet: given.outlet } : {}),
    };
    writeFileSync(
      join(out, `${id}.json`),
      JSON.stringify(reader.read({ id, text: readFileSync(join(dir, file), 'utf8'), ...about })),
    );
  }
}

function dev(reader: Reader, scratch: string): Measures {
  const dir = join(SHARED, 'data', 'dev');
  if (!existsSync(dir)) return {};
  const out = join(scratch, 'dev');
  readInto(reader, dir, out);
  const score = JSON.parse(scorer('score.mjs', [dir, out, '--json'])) as DevScore;
  const core = score['core (events and relations)']!;
  const measures: Measures = {
    'dev core precision': percent(core.precision),
    'dev core recall': percent(core.recall),
    'dev core F1': percent(core.f1),
  };
  for (const layer of ['event', 'relation', 'assessment', 'actor', 'recipient', 'place', 'quantity'])
    measures[`dev ${layer} F1`] = percent(score[layer]!.f1);
  measures['dev strict F1'] = percent(score['strict (type, actor, recipient)']!.f1);
  for (const [name, { accuracy }] of Object.entries(score.given_a_match)) measures[`dev ${name}`] = percent(accuracy);
  return measures;
}

/** One report as pasted from a web page; its day of publication stands in the data's README. */
function seed(reader: Reader, scratch: string): Measures {
  const dir = join(SHARED, 'data', 'seed');
  if (!existsSync(dir)) return {};
  const out = join(scratch, 'seed');
  readInto(reader, dir, out, '2014-09-26');
  const core = (JSON.parse(scorer('score.mjs', [dir, out, '--json'])) as DevScore)['core (events and relations)']!;
  return { 'seed core right (of 16)': core.right, 'seed core made up': core.found - core.right };
}

function sentences(reader: Reader, scratch: string): Measures {
  const dir = join(SHARED, 'data', 'gsr');
  if (!existsSync(dir)) return {};
  const out = join(scratch, 'gsr.jsonl');
  const lines = ['events', 'detect'].flatMap((file) =>
    readFileSync(join(dir, `${file}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean),
  );
  const readings = lines.map((line) => {
    const { id, text, published } = JSON.parse(line) as { id: string; text: string; published?: string };
    return JSON.stringify(reader.read({ id, text, ...(published ? { published } : {}) }));
  });
  writeFileSync(out, readings.join('\n'));
  const told = scorer('gsr.mjs', [dir, out]);
  const figure = (pattern: RegExp): number => Number(pattern.exec(told)?.[1] ?? Number.NaN);
  const alarms = [...told.matchAll(/false alarms (\d+)\/(\d+) easy/g)];
  const sum = (group: 1 | 2): number => alarms.reduce((total, match) => total + Number(match[group]), 0);
  return {
    'gsr class': figure(/BOTH:.*?class ([\d.]+) %/),
    'gsr class + who + whom': figure(/BOTH:.*class \+ who \+ whom ([\d.]+) %/),
    'gsr ASSAULT detection F1': figure(/ASSAULT:[\s\S]*?F1 ([\d.]+) %/),
    'gsr PROTEST detection F1': figure(/PROTEST:[\s\S]*?F1 ([\d.]+) %/),
    'gsr false alarms on easy negatives': percent(sum(1) / (sum(2) || 1)),
  };
}

/** Of these less is better. */
export const isCost = (name: string): boolean => /made up|false alarms/.test(name);
