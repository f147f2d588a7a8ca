import { bareWord } from '../core/text/fold-word.ts';
import type { PlaceType } from './gazetteer-types.ts';

/** Cells of a delimited row; double quotes as in RFC 4180. GeoNames' own dump is never quoted: tabs are split as they are. */
export function splitRow(line: string, delimiter: string): string[] {
  if (delimiter === '\t' || !line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (char === '"' && quoted && line[i + 1] === '"') cell += line[i++];
    else if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

/** A name without vowel marks, direction marks and double spaces. */
export function cleanName(name: string): string {
  return bareWord(name).replace(/\s+/g, ' ').trim();
}

const ARABIC_ONLY = /^[\u0621-\u064a\s\d().\-\u060c\u0660-\u0669]+$/;
const HAS_ARABIC = /[\u0621-\u064a]/;

/** Whether a name is Arabic: Arabic script without the letters of Persian, Urdu, Kurdish or Uyghur. */
export function isArabicName(name: string): boolean {
  return HAS_ARABIC.test(name) && ARABIC_ONLY.test(name);
}

/** A coordinate, `undefined` where the cell is empty, NaN where it is no number or out of range. */
export function coordinate(cell: string | undefined, limit: number): number | undefined {
  const text = cell?.trim() ?? '';
  if (text === '') return undefined;
  const value = Number(text);
  return Math.abs(value) <= limit ? value : Number.NaN;
}

// biome-ignore format: a table
const BY_CODE: Readonly<Record<string, PlaceType>> = {
  ADM1: 'admin1', ADM1H: 'admin1', ADM2: 'admin2', ADM3: 'admin2', ADM4: 'district', ADM5: 'district',
  PPLC: 'city', PPLA: 'city', PPLX: 'district', PCLI: 'country', PCLD: 'country', PCLS: 'country', TERR: 'country',
  AIRP: 'airport', AIRF: 'airport', AIRB: 'base', MILB: 'base', INSM: 'base', NVB: 'base', PSTB: 'crossing', BDG: 'crossing',
  CMPREF: 'camp', RGN: 'region', ISL: 'region', ISLS: 'region', PEN: 'region', VAL: 'region', WAD: 'river', DSRT: 'region',
  STM: 'river', STMI: 'river', CNL: 'river', LK: 'river', RSV: 'river', SEA: 'sea', STRT: 'sea', GULF: 'sea', BAY: 'sea',
  MT: 'mountain', MTS: 'mountain', HLL: 'mountain', HLLS: 'mountain', PK: 'mountain', PLN: 'region', UPLD: 'region',
};

/** Our type for a GeoNames feature code; populated places by their size. `undefined` for the rest (wells, hotels, farms). */
export function placeType(code: string, population: number): PlaceType | undefined {
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  if (!code.startsWith('PPL') || code === 'PPLQ' || code === 'PPLH') return undefined;
  if (population >= 50_000) return 'city';
  return population >= 5_000 || code.startsWith('PPLA') ? 'town' : 'village';
}
