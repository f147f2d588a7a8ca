import { cleanName, coordinate, isArabicName, placeType } from './gazetteer-cells.ts';
import type { ImportedPlace, RowResult, Shape } from './gazetteer-types.ts';

/** The shapes that come from GeoNames: the dump itself, and lists made from it. */

const common = { source: 'GeoNames (geonames.org)', licence: 'CC BY 4.0', delimiter: '\t' } as const;

/** geonameid name asciiname alternatenames lat lon class code country cc2 admin1 admin2 admin3 admin4 population … */
export const dump: Shape = {
  ...common,
  kind: 'geonames',
  header: false,
  columns: 19,
  read: (cells, names) => {
    const [id = '', name = '', ascii = '', alternates = '', lat, lon, , code = '', country = '', , admin1 = ''] = cells;
    const arabic = [names.get(id) ?? '', name, ...alternates.split(',')].map(cleanName).filter(isArabicName);
    return place({ id, names: arabic, en: ascii || name, lat, lon, code, country, admin1, population: cells[14] ?? '' });
  },
};

/** With a header: geonameid country admin1 name_ar name_ascii feature population lat lon */
export function list(header: readonly string[]): Shape {
  const at = new Map(header.map((name, i) => [name, i]));
  const cell = (cells: readonly string[], name: string): string => cells[at.get(name) ?? -1] ?? '';
  return {
    ...common,
    kind: 'geonames-list',
    header: true,
    columns: header.length,
    read: (cells, names) => {
      const get = (name: string): string => cell(cells, name);
      const id = get('geonameid');
      const arabic = [get('name_ar'), names.get(id) ?? ''].map(cleanName).filter(isArabicName);
      const at = { lat: get('lat'), lon: get('lon'), code: get('feature'), country: get('country') };
      return place({ id, names: arabic, en: get('name_ascii'), admin1: get('admin1'), population: get('population'), ...at });
    },
  };
}

/** `SY.09 <TAB> name`: names of first-level divisions. */
export const divisions: Shape = {
  ...common,
  kind: 'geonames-divisions',
  header: false,
  columns: 2,
  read: ([code = '', name = '']) => named(code, name, 'admin1'),
};

/** `SY <TAB> name` */
export const countries: Shape = {
  ...common,
  kind: 'geonames-countries',
  header: false,
  columns: 2,
  read: ([code = '', name = '']) => named(code, name, 'country'),
};

/** `170654 <TAB> name`: no places of its own; it names those of the other files. */
export const nameTable: Shape = { ...common, kind: 'geonames-names', header: false, columns: 2, read: () => [] };

function named(code: string, raw: string, type: 'admin1' | 'country'): RowResult {
  if (!/^[A-Z]{2}(\.\w+)?$/.test(code)) return { bad: `code ${JSON.stringify(code)}` };
  const name = cleanName(raw);
  if (!isArabicName(name)) return [];
  return [{ key: code, names: [name], en: code, type, country: code.slice(0, 2) }];
}

interface Row {
  readonly id: string;
  readonly names: readonly string[];
  readonly en: string;
  readonly lat: string | undefined;
  readonly lon: string | undefined;
  readonly code: string;
  readonly country: string;
  readonly admin1: string;
  readonly population: string;
}

function place(row: Row): RowResult {
  if (!/^\d+$/.test(row.id)) return { bad: `geonameid ${JSON.stringify(row.id)}` };
  const lat = coordinate(row.lat, 90);
  const lon = coordinate(row.lon, 180);
  if (lat === undefined || lon === undefined || Number.isNaN(lat) || Number.isNaN(lon)) return { bad: 'no coordinates' };
  const population = Number(row.population) || 0;
  const type = placeType(row.code, population);
  if (type === undefined || row.names.length === 0) return [];
  const country = /^[A-Z]{2}$/.test(row.country) ? row.country : 'XZ';
  const division = `${country}.${row.admin1}`;
  const key = type === 'admin1' ? division : row.id;
  const within = type === 'admin1' || type === 'country' || row.admin1 === '' ? undefined : division;
  const found: ImportedPlace = { key, names: row.names, en: row.en, type, country, admin1: within, lat, lon, population };
  return [found];
}
