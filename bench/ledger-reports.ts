import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import type { ImportedReport } from '../src/import/item.ts';
import { ROOT, SHARED } from './paths.ts';

export interface Report {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** The 250 reports where they are, else the invented cases. */
export function seedReports(): Report[] {
  const path = join(SHARED, 'data', 'reports.jsonl.gz');
  if (existsSync(path)) {
    const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Report);
  }
  const root = join(ROOT, 'cases');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const { text, published } = parse(readFileSync(join(root, file), 'utf8')) as { text: string; published?: string };
    return { id: file, text, outlet: file.split('/')[0] ?? 'cases', ...(published && { published }) };
  });
}

export const WEEK = 7;

/**
 * The reports over and over, each round a week later, so that days fill as they do in a real archive and weekdays still fit. `distinct`
 * puts a made-up word behind every third word, other ones each round: texts that are no copies of each other. `after`: so many are left out at
 * the beginning, by whole rounds.
 */
export function* rounds(seeds: readonly Report[], count: number, distinct: boolean, after = 0): Generator<ImportedReport> {
  const first = Math.ceil(after / seeds.length);
  for (let round = first; ; round++) {
    for (const seed of seeds) {
      if ((round - first) * seeds.length >= count && seed === seeds[0]) return;
      yield variant(seed, round, distinct);
    }
  }
}

function variant(seed: Report, round: number, distinct: boolean): ImportedReport {
  const id = `${seed.id}-${round}`;
  const text = distinct && round > 0 ? strewn(seed.text, round) : seed.text;
  const published = seed.published === undefined ? undefined : later(seed.published, round * WEEK);
  const { title, outlet } = seed;
  const line = JSON.stringify({ ...seed, id, text, published });
  return {
    kind: 'report',
    locator: `bench.jsonl:${id}`,
    format: 'jsonl',
    text,
    externalId: id,
    raw: Buffer.from(line),
    issues: [],
    ...(published !== undefined && { published }),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
  };
}

export const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const LETTERS = 'بتثجحخدذرزسشصضطظعغفقكلمن';

/** A word that no lexicon has, of the round and the place. */
export function madeUp(round: number, at: number, length = 6): string {
  let n = Math.imul(round * 2_654_435_761 + at * 40_503, 0x9e3779b1) >>> 0;
  let word = '';
  for (let i = 0; i < length; i++) {
    word += LETTERS[n % LETTERS.length];
    n = Math.floor(n / LETTERS.length) + i * 7919;
  }
  return word;
}

function strewn(text: string, round: number): string {
  let at = 0;
  return text.replace(/\s+/g, (space) => (++at % 3 === 0 ? ` ${madeUp(round, at)}${space}` : space));
}
