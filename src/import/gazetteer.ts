import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { cleanName, isArabicName, splitRow } from './gazetteer-cells.ts';
import { shapeOf } from './gazetteer-shape.ts';
import type { BadRow, ImportedPlace, Shape } from './gazetteer-types.ts';
import { packText } from './gazetteer-write.ts';

/** Gazetteer files into a pack of place names that can be used as an extra lexicon directory. */

export interface GazetteerOptions {
  /** what the pack is called; by default the first file's name */
  readonly name?: string;
  /** called now and then with the file and the number of lines read */
  readonly progress?: (file: string, lines: number) => void;
}

export interface GazetteerResult {
  readonly path: string;
  readonly places: number;
  readonly rows: number;
  readonly bad: number;
  /** the first bad rows, at most `BAD_SHOWN` */
  readonly badRows: readonly BadRow[];
}

/** A file that cannot be imported at all. The message names it and says why. */
export class GazetteerError extends Error {
  override readonly name = 'GazetteerError';
}

const BAD_SHOWN = 50;
const EVERY = 100_000;

export async function importGazetteer(
  files: readonly string[],
  out: string,
  options: GazetteerOptions = {},
): Promise<GazetteerResult> {
  const shaped = await Promise.all(files.map(async (file) => ({ file, shape: await recognise(file) })));
  const tables = shaped.filter((item) => item.shape.kind === 'geonames-names');
  const lists = shaped.filter((item) => item.shape.kind !== 'geonames-names');
  if (lists.length === 0)
    throw new GazetteerError(`${files[0] ?? ''}: names by GeoNames id only; give it together with a GeoNames dump`);
  const tally: Tally = { rows: 0, bad: 0, badRows: [], progress: options.progress };
  const names = new Map<string, string>();
  for (const { file, shape } of tables) await readNames(file, shape, names, tally);
  const places = new Map<string, ImportedPlace>();
  for (const { file, shape } of lists) await readPlaces(file, shape, names, places, tally);
  const pack = slug(options.name ?? basename(files[0] ?? 'gazetteer').replace(/\.[^.]*$/, '')) || 'gazetteer';
  const dir = join(out, 'packs', `imported-${pack}`);
  await mkdir(dir, { recursive: true });
  const path = join(dir, 'places.yaml');
  await writeFile(path, packText(pack, shaped, [...places.values()]));
  return { path, places: places.size, rows: tally.rows, bad: tally.bad, badRows: tally.badRows };
}

interface Tally {
  rows: number;
  bad: number;
  readonly badRows: BadRow[];
  readonly progress: GazetteerOptions['progress'] | undefined;
}

async function recognise(file: string): Promise<Shape> {
  if (!existsSync(file)) throw new GazetteerError(`${file}: no such file`);
  const first: string[] = [];
  for await (const line of linesOf(file)) {
    if (first.push(line) === 2) break;
  }
  const shape = shapeOf(first);
  if (shape !== undefined) return shape;
  const known =
    'a GeoNames dump (19 columns), a GeoNames list with names, a p-code table (admin1Name_ar, admin1Pcode …) or an Open-Syria list';
  throw new GazetteerError(`${file}: not a gazetteer of a known shape: expected ${known}`);
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

async function readNames(file: string, shape: Shape, names: Map<string, string>, tally: Tally): Promise<void> {
  await eachRow(file, shape, tally, ([id = '', raw = '']) => {
    const name = cleanName(raw);
    if (!/^\d+$/.test(id)) return `geonameid ${JSON.stringify(id)}`;
    if (isArabicName(name)) names.set(id, name);
    return undefined;
  });
}

async function readPlaces(
  file: string,
  shape: Shape,
  names: ReadonlyMap<string, string>,
  places: Map<string, ImportedPlace>,
  tally: Tally,
): Promise<void> {
  await eachRow(file, shape, tally, (cells) => {
    const result = shape.read(cells, names);
    if ('bad' in result) return result.bad;
    // a division comes on every row of a p-code table, and in a dump with coordinates after a list without
    for (const place of result) {
      const earlier = places.get(place.key);
      if (earlier === undefined || (earlier.lat === undefined && place.lat !== undefined)) places.set(place.key, place);
    }
    return undefined;
  });
}

/** Calls `take` with the cells of every row; what it returns is why the row is bad. */
async function eachRow(
  file: string,
  shape: Shape,
  tally: Tally,
  take: (cells: readonly string[]) => string | undefined,
): Promise<void> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    if (number % EVERY === 0) tally.progress?.(file, number);
    if (line.trim() === '' || (shape.header && number === 1) || line.startsWith('#')) continue;
    tally.rows++;
    const cells = splitRow(number === 1 ? line.replace(/^\ufeff/, '') : line, shape.delimiter);
    const reason = cells.length === shape.columns ? take(cells) : `${cells.length} columns, expected ${shape.columns}`;
    if (reason === undefined) continue;
    tally.bad++;
    if (tally.badRows.length < BAD_SHOWN) tally.badRows.push({ file, line: number, reason });
  }
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
