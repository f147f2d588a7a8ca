import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importGazetteer } from '../../src/import/gazetteer.ts';
import { locatePlaces } from '../../src/lexicon/coordinates.ts';
import { loadPlaces } from '../../src/lexicon/places.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gazetteer-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function file(name: string, rows: readonly string[]): string {
  const path = join(dir, name);
  writeFileSync(path, `${rows.join('\n')}\n`);
  return path;
}

function dumpRow(id: string, name: string, alternates: string, code: string, population = '0', lat = '15.5'): string {
  const cells = [
    id,
    name,
    name,
    alternates,
    lat,
    '44.5',
    'P',
    code,
    'YE',
    '',
    '07',
    '',
    '',
    '',
    population,
    '',
    '',
    'Asia/Aden',
    '2020-01-01',
  ];
  return cells.join('\t');
}

test('a GeoNames dump: Arabic names, types, divisions and coordinates are kept; Persian spellings and nameless rows are not', async () => {
  const path = file('YE.txt', [
    dumpRow('1', 'Tall Nur', 'Tall Nur,تل نور,تل النور,گل نور', 'PPL', '60000'),
    dumpRow('2', 'Nur Governorate', 'محافظة النور', 'ADM1'),
    dumpRow('3', 'Hamlet', 'النسيم', 'PPL', '100'),
    dumpRow('4', 'No Arabic', 'Nothing', 'PPL'),
    dumpRow('5', 'Bad', 'سيئ', 'PPL', '0', 'north'),
    'too\tfew',
  ]);
  const result = await importGazetteer([path], dir, { name: 'Yemen' });
  expect(result).toMatchObject({ places: 3, rows: 6, bad: 2 });
  expect(result.badRows.map((row) => row.line)).toEqual([5, 6]);
  const { places, issues } = loadPlaces([dir]);
  expect(issues).toEqual([]);
  expect(places[0]).toMatchObject({
    ar: 'تل نور',
    aliases: ['تل النور'],
    type: 'city',
    admin1: 'yemen-ye-07',
    lat: 15.5,
    lon: 44.5,
    weak: false,
  });
  expect(places[1]).toMatchObject({ type: 'admin1', id: 'yemen-ye-07' });
  expect(places[2]).toMatchObject({ type: 'village', weak: true });
  const [located] = locatePlaces(places, []);
  expect(located).toMatchObject({
    lat: 15.5,
    lon: 44.5,
    precision: 'point',
    names: [
      ['تل', 'نور'],
      ['تل', 'النور'],
    ],
  });
  expect(readFileSync(result.path, 'utf8')).toContain('# Source: GeoNames (geonames.org). Licence: CC BY 4.0');
});

test.each([
  ['ocha.csv', ',', ['admin1Name_en', 'admin1Name_ar', 'admin1Pcode', 'admin2Name_en', 'admin2Name_ar', 'admin2Pcode']],
  ['cod.tsv', '\t', ['ADM1_EN', 'ADM1_AR', 'ADM1_PCODE', 'ADM2_EN', 'ADM2_AR', 'ADM2_PCODE']],
  ['other.csv', ';', ['adm1_name', 'adm1_name_ar', 'adm1_pcode', 'adm2_name', 'adm2_name_ar', 'adm2_pcode']],
])('a p-code table: %s', async (name, delimiter, header) => {
  const rows = [
    [...header, 'lat', 'lon'],
    ['Nur', 'النور', 'YE90', 'Upper', 'النور العليا', 'YE9001', '14.1', '44.2'],
    ['Nur', 'النور', 'YE90', 'Lower', 'النور السفلى', 'YE9002', '', ''],
    ['Nur', 'النور', 'YE90', 'None', 'بلا رمز', '', '', ''],
  ];
  const path = file(
    name,
    rows.map((row) => row.join(delimiter)),
  );
  const result = await importGazetteer([path], dir);
  expect(result).toMatchObject({ places: 3, bad: 1 });
  const { places, issues } = loadPlaces([dir]);
  expect(issues).toEqual([]);
  expect(places.map((place) => [place.en, place.type, place.pcode])).toEqual([
    ['Nur', 'admin1', 'YE90'],
    ['Upper', 'admin2', 'YE9001'],
    ['Lower', 'admin2', 'YE9002'],
  ]);
  expect(places[1]).toMatchObject({ lat: 14.1, lon: 44.2, admin1: places[0]!.id });
  expect(places[0]!.lat).toBeUndefined();
});

test('quoted cells with commas', async () => {
  const path = file('q.csv', ['admin1Name_en,admin1Name_ar,admin1Pcode', '"Nur, Upper","النور",YE90']);
  await importGazetteer([path], dir);
  expect(loadPlaces([dir]).places[0]).toMatchObject({ en: 'Nur, Upper', ar: 'النور' });
});

test('names by id fill in a list, and are refused alone', async () => {
  const names = file('names.tsv', ['7\tتل نور', '8\tتل سعد']);
  const list = file('list.tsv', [
    'geonameid\tcountry\tadmin1\tname_ar\tname_ascii\tfeature\tpopulation\tlat\tlon',
    '7\tYE\t07\t\tTall Nur\tPPL\t9000\t15\t44',
  ]);
  await importGazetteer([names, list], dir, { name: 'both' });
  expect(loadPlaces([dir]).places).toMatchObject([{ id: 'both-7', ar: 'تل نور', type: 'town' }]);
  await expect(importGazetteer([names], dir)).rejects.toThrow('together with a GeoNames dump');
});

test('a file of no known shape is refused by name', async () => {
  const path = file('letter.txt', ['Dear all,', 'this is no gazetteer']);
  await expect(importGazetteer([path], dir)).rejects.toThrow(/letter\.txt: not a gazetteer of a known shape/);
  await expect(importGazetteer([join(dir, 'absent.txt')], dir)).rejects.toThrow('no such file');
});

test('the built-in places load without an issue, and most towns and cities are on the map', { timeout: 30_000 }, () => {
  const { places, issues } = loadPlaces([fileURLToPath(new URL('../../lexicon', import.meta.url))]);
  expect(issues).toEqual([]);
  expect(places.length).toBeGreaterThan(1600);
  const towns = locatePlaces(places).filter((place) => place.type === 'city' || place.type === 'town');
  expect(towns.filter((place) => place.precision === 'point').length / towns.length).toBeGreaterThan(0.55);
});

const shared = fileURLToPath(new URL('../../../shared/data/gazetteer', import.meta.url));
const absent = !existsSync(shared);
if (absent) console.warn(`skipped: ${shared} is not there`);
test.skipIf(absent)('the shared gazetteers import without bad rows', async () => {
  const syria = await importGazetteer([join(shared, 'syria_opensyria/flat.tsv')], dir, { name: 'syria' });
  expect(syria).toMatchObject({ places: 348, bad: 0 });
  const files = ['cities_region.tsv', 'admin_ar.tsv', 'countries_ar.tsv', 'all_ids_ar.tsv'];
  const geonames = await importGazetteer(
    files.map((name) => join(shared, 'geonames_ar', name)),
    dir,
    { name: 'geonames' },
  );
  expect(geonames.bad).toBe(0);
  expect(geonames.places).toBeGreaterThan(1500);
  expect(loadPlaces([dir]).issues).toEqual([]);
});
