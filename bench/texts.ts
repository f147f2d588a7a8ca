import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { option, ROOT, SHARED } from './paths.ts';

export interface Corpus {
  readonly name: string;
  /** one article each */
  readonly texts: readonly string[];
  readonly bytes: number;
}

/** The bulk text where it is, else the invented reports repeated in a fixed order; `--text FILE` takes one article a line. */
export function corpus(megabytes: number): Corpus {
  const path = option('text') ?? join(SHARED, 'data', 'bulk_ar.txt.gz');
  if (!existsSync(path)) return cut('the cases, repeated', repeated(megabytes), megabytes);
  const raw = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(raw).toString('utf8') : raw.toString('utf8');
  return cut(path.slice(path.lastIndexOf('/') + 1), text.split('\n').filter(Boolean), megabytes);
}

function repeated(megabytes: number): string[] {
  const root = join(ROOT, 'cases');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const texts = files.map((file) => (parse(readFileSync(join(root, file), 'utf8')) as { text: string }).text);
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return Array.from({ length: Math.ceil((megabytes * 1e6) / size) }, () => texts).flat();
}

function cut(name: string, all: readonly string[], megabytes: number): Corpus {
  const texts: string[] = [];
  let bytes = 0;
  for (const text of all) {
    if (bytes >= megabytes * 1e6) break;
    texts.push(text);
    bytes += Buffer.byteLength(text);
  }
  return { name, texts, bytes };
}
