import { cleanName, coordinate, isArabicName } from './gazetteer-cells.ts';
import type { ImportedPlace, PlaceType, RowResult, Shape } from './gazetteer-types.ts';

/** Lists of divisions with p-codes: OCHA's common operational datasets, and Open-Syria's flat list. */

interface Level {
  readonly level: number;
  readonly ar: number;
  readonly en: number;
  readonly pcode: number;
}

const TYPES: readonly PlaceType[] = ['country', 'admin1', 'admin2', 'district', 'village', 'village'];

/** `admin1Name_ar`, `ADM1_AR`, `adm1_name_ar`, `Admin1NameAr` → level 1, ar. */
const HEADER = /^adm(?:in)?([0-5])(name|pcode|code)?(ar|arabic|en|english|alt1ar)?$/;

function columnsOf(header: readonly string[]): Level[] {
  const found = new Map<number, { ar: number; en: number; pcode: number }>();
  for (const [i, raw] of header.entries()) {
    const match = HEADER.exec(raw.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (match === null) continue;
    const at = found.get(Number(match[1])) ?? { ar: -1, en: -1, pcode: -1 };
    found.set(Number(match[1]), at);
    if (match[2] === 'pcode' || match[2] === 'code') at.pcode = i;
    else if (match[3]?.startsWith('ar')) at.ar = i;
    else if (match[3] !== 'alt1ar') at.en = i;
  }
  return [...found].map(([level, at]) => ({ level, ...at })).sort((a, b) => a.level - b.level);
}

/** The shape of a p-code list with this header, or `undefined` if it is none. */
export function pcodes(header: readonly string[], delimiter: string): Shape | undefined {
  const levels = columnsOf(header).filter((level) => level.ar >= 0 && level.pcode >= 0);
  const deepest = levels.at(-1);
  if (deepest === undefined) return undefined;
  const plain = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const lat = plain.findIndex((name) => ['lat', 'latitude', 'centerlat', 'centlat', 'latitudey'].includes(name));
  const lon = plain.findIndex((name) => ['lon', 'long', 'lng', 'longitude', 'centerlon', 'centlon', 'longitudex'].includes(name));
  return {
    kind: 'ocha',
    source: 'OCHA common operational dataset (data.humdata.org)',
    licence: 'as stated on the page of the dataset (mostly CC BY-IGO)',
    delimiter,
    header: true,
    columns: header.length,
    read: (cells) => {
      const point = { lat: coordinate(cells[lat], 90), lon: coordinate(cells[lon], 180) };
      if (Number.isNaN(point.lat) || Number.isNaN(point.lon)) return { bad: 'coordinates out of range' };
      if ((cells[deepest.pcode] ?? '').trim() === '') return { bad: 'no p-code' };
      return levels.flatMap((level) => division(cells, level, levels, level === deepest ? point : {}));
    },
  };
}

function division(
  cells: readonly string[],
  level: Level,
  levels: readonly Level[],
  point: { lat?: number | undefined; lon?: number | undefined },
): ImportedPlace[] {
  const pcode = (cells[level.pcode] ?? '').trim();
  const name = cleanName(cells[level.ar] ?? '');
  const country = pcode.slice(0, 2).toUpperCase();
  if (!isArabicName(name) || !/^[A-Z]{2}$/.test(country)) return [];
  const first = levels.find((other) => other.level === 1);
  const admin1 = first !== undefined && level.level > 1 ? (cells[first.pcode] ?? '').trim() : undefined;
  const en = (cells[level.en] ?? '').trim() || pcode;
  return [{ key: pcode, names: [name], en, type: TYPES[level.level] ?? 'village', country, admin1, pcode, ...point }];
}

const FLAT = ['level', 'id', 'pcode', 'name_ar', 'name_en', 'aliases_ar', 'lat', 'lon', 'parent'];

/** Open-Syria's list. A district's parent is its governorate; a subdistrict's is the district, so `parents` remembers. */
export function flat(header: readonly string[]): Shape | undefined {
  if (FLAT.some((name, i) => header[i] !== name)) return undefined;
  const parents = new Map<string, string>();
  return {
    kind: 'opensyria',
    source: 'Open-Syria/data-geography',
    licence: 'CC BY 4.0',
    delimiter: '\t',
    header: true,
    columns: header.length,
    read: (cells) => flatRow(cells, parents),
  };
}

function flatRow(cells: readonly string[], parents: Map<string, string>): RowResult {
  const [level = '', id = '', pcode = '', ar = '', en = '', aliases = '', latCell, lonCell, parent = ''] = cells;
  const type = TYPES[Number(level)];
  const lat = coordinate(latCell, 90);
  const lon = coordinate(lonCell, 180);
  if (type === undefined || id === '') return { bad: `level ${JSON.stringify(level)}` };
  if (Number.isNaN(lat) || Number.isNaN(lon)) return { bad: 'coordinates out of range' };
  const names = [ar, ...aliases.split(/[|;\u060c]/)].map(cleanName).filter(isArabicName);
  const admin1 = parents.get(parent) ?? (parent || undefined);
  parents.set(id, admin1 ?? id);
  if (names.length === 0) return [];
  const country = id.slice(0, 2).toUpperCase();
  return [{ key: id, names, en: en || id, type, country, admin1, lat, lon, pcode: pcode || undefined }];
}
