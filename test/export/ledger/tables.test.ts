import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { ACLED_COLUMNS, EVENT_TYPE, INTER, interactionOf, subEventOf } from '../../../src/export/ledger/acled-codes.ts';
import { CLAIM_COLUMNS } from '../../../src/export/ledger/claim-columns.ts';
import { PLOVER } from '../../../src/export/ledger/plover-codes.ts';
import type { ExportSource } from '../../../src/export/ledger/types.ts';
import { UCDP_COLUMNS } from '../../../src/export/ledger/ucdp-columns.ts';
import { SHARED, without } from '../../helpers/shared.ts';
import { CLAIMS, source } from './fixture.ts';
import { exported } from './run.ts';

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): readonly Row[] => parse(text, { columns: true });
const reference = (name: string): readonly Row[] => rowsOf(readFileSync(join(SHARED, 'reference', name), 'utf8'));

describe('csv', () => {
  it('one line a claim, in order, restricted ones left out', async () => {
    const { text, manifest } = await exported('csv');
    const rows = rowsOf(text('claims.csv'));
    expect(rows.map((row) => row.claim_id)).toEqual(CLAIMS.filter((claim) => !claim.restricted).map((claim) => claim.id));
    expect(Object.keys(rows[0]!)).toEqual(CLAIM_COLUMNS.map((column) => column.name));
    expect(manifest.withheld).toEqual({ claims: { restricted: 1 } });
    expect(rows.find((row) => row.claim_id === 'd5.r1.c1')?.evidence).toContain('\u202bجبهة التل (101)\u202c');
  });

  it('no cell begins as a formula; a negative number stays one', async () => {
    const { text } = await exported('csv');
    const cells = ['claims.csv', 'documents.csv'].flatMap((name) => rowsOf(text(name)).flatMap((row) => Object.entries(row)));
    const risky = cells.filter(([, cell]) => /^[=+\-@\t\r]/.test(cell));
    expect(risky).toEqual([['longitude', '-13.25']]);
    expect(cells.some(([name, cell]) => name === 'title' && cell.startsWith("'=HYPERLINK("))).toBe(true);
    expect(cells.some(([name, cell]) => name === 'external_id' && cell === "'-17")).toBe(true);
  });

  it('the description names every column, its type holds, and keys point at rows that are there', async () => {
    const { text } = await exported('csv');
    const { resources } = JSON.parse(text('datapackage.json')) as {
      resources: { path: string; schema: { fields: { name: string; type: string; constraints?: { required?: boolean } }[] } }[];
    };
    const shapes: Readonly<Record<string, RegExp>> = {
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d\d-\d\d$/,
      datetime: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
      string: /^[\s\S]*$/,
    };
    expect(resources.map(({ path }) => path)).toEqual(['claims.csv', 'documents.csv']);
    for (const { path, schema } of resources) {
      const rows = rowsOf(text(path));
      expect(Object.keys(rows[0]!)).toEqual(schema.fields.map((field) => field.name));
      for (const row of rows)
        for (const { name, type, constraints } of schema.fields) {
          if (constraints?.required) expect(row[name], `${path} ${name}`).not.toBe('');
          if (row[name] !== '') expect(row[name], `${path} ${name}`).toMatch(shapes[type]!);
        }
    }
    const documents = new Set(rowsOf(text('documents.csv')).map((row) => row.document_id));
    expect(rowsOf(text('claims.csv')).every((row) => documents.has(row.document_id))).toBe(true);
  });
});

describe('parquet', () => {
  it('read back, it says what the CSV says', async () => {
    const [csv, { bytes }] = await Promise.all([exported('csv'), exported('parquet')]);
    for (const name of ['claims', 'documents']) {
      const file = bytes(`${name}.parquet`);
      const rows = await parquetReadObjects({
        file: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
      });
      const lines = rowsOf(csv.text(`${name}.csv`));
      const plain = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)])),
      );
      const unescaped = lines.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.replace(/^'(?=[=+\-@])/, '')])),
      );
      expect(plain).toEqual(unescaped);
    }
  });
});

describe('acled', () => {
  it('codes what is asserted, at a told day and place; says why the rest is not', async () => {
    const { text, manifest } = await exported('acled');
    const rows = rowsOf(text('acled.csv'));
    expect(rows.map((row) => row.tags)).toEqual(['isnad=d1.e9', 'isnad=d1.r1.c1', 'isnad=d6.r1.c1', 'isnad=d6.r1.c3']);
    expect(manifest.skipped).toEqual({ 'no-day': 2, 'not-asserted': 1 });
    expect(manifest.numbers).toBe('conservative');
    const raid = rows[1]!;
    expect(raid).toMatchObject({
      event_date: '2014-03-03',
      sub_event_type: 'Air/drone strike',
      fatalities: '5',
      interaction: 'State forces-Rebel group',
    });
    expect(raid.notes).toContain('Told by 2 independent chain(s)');
    expect(raid.notes).toContain('Denied by 1.');
    expect(raid.event_id_cnty).toMatch(/^SYR\d+$/);
    expect(rows[2]).toMatchObject({ actor1: 'River Brigades', actor2: 'Coast Army', geo_precision: '2', event_type: 'Battles' });
    expect(rows[3]).toMatchObject({ longitude: '-13.25', sub_event_type: 'Arrests', inter1: 'State forces' });
  });

  it('a group that no list has goes by its name; a person is no party', async () => {
    const events = source.events;
    const unlisted: ExportSource = {
      ...source,
      async *events() {
        for await (const event of events()) yield { ...event, actors: ['person:خالد', 'org:لواء الصخر'], recipients: [] };
      },
    };
    const rows = rowsOf((await exported('acled', 'internal', { source: unlisted })).text('acled.csv'));
    expect(rows[1]).toMatchObject({ actor1: 'لواء الصخر', inter1: 'Political militia', assoc_actor_1: '' });
    const dead = rowsOf((await exported('ucdp', 'internal', { source: unlisted })).text('ucdp_ged.csv'));
    expect(dead[0]).toMatchObject({ side_a: 'لواء الصخر', side_b: 'Civilians', type_of_violence: '3', code_status: 'Check' });
    const nobody: ExportSource = {
      ...source,
      async *events() {
        for await (const event of events()) yield { ...event, actors: [], recipients: [] };
      },
    };
    expect(rowsOf((await exported('acled', 'internal', { source: nobody })).text('acled.csv'))[1]).toMatchObject({
      actor1: 'Unidentified Armed Group',
      interaction: 'Political militia only',
    });
    expect((await exported('ucdp', 'internal', { source: nobody })).manifest.skipped['no-organised-actor']).toBe(2);
  });

  it('who does it decides what it is', () => {
    const side = (inter: number) => ({ actor: { id: 'x', name: 'x', nameEn: 'x', kind: 'x' }, inter });
    const nobody = { actor: undefined, inter: null };
    expect(subEventOf('COERCE', 'arrest', side(2), nobody)).toBe('Abduction/forced disappearance');
    expect(subEventOf('COERCE', 'arrest', side(1), nobody)).toBe('Arrests');
    expect(subEventOf('COERCE', 'x-occupy', side(1), side(2))).toBe('Government regains territory');
    expect(subEventOf('COERCE', 'x-occupy', side(8), nobody)).toBe('Non-state actor overtakes territory');
    expect(subEventOf('ASSAULT', 'firearms', side(2), side(1))).toBe('Armed clash');
    expect(subEventOf('ASSAULT', 'firearms', side(2), nobody)).toBe('Attack');
    expect(subEventOf('RETREAT', 'release', side(2), side(2))).toBe('Agreement');
    expect(subEventOf('CONSULT', 'phone', side(1), side(1))).toBeUndefined();
    expect(subEventOf('ACCUSE', undefined, side(1), side(1))).toBeUndefined();
  });

  const { absent, note } = without('reference/acled.csv');
  it.skipIf(absent)(`columns and codes are ACLED's${note}`, () => {
    const rows = reference('acled.csv');
    const names = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.name!);
    expect([...ACLED_COLUMNS]).toEqual(names('column'));
    const types = new Map(rows.filter((row) => row.kind === 'sub_event_type').map((row) => [row.name, row.parent]));
    for (const [sub, type] of Object.entries(EVENT_TYPE)) expect(types.get(sub), sub).toBe(type);
    expect(rows.filter((row) => row.kind === 'inter').map((row) => [Number(row.code), row.name])).toEqual(
      Object.entries(INTER).map(([code, name]) => [Number(code), name]),
    );
    const listed = rows.filter((row) => row.kind === 'interaction');
    expect(listed.length).toBeGreaterThan(30);
    for (const { code, name } of listed) {
      const [a, b] = [...code!].map(Number);
      expect(interactionOf(a!, b === 0 ? null : b!)).toBe(name);
    }
  });
});

describe('ucdp', () => {
  it('codes deaths by an organised doer; best is the sum of its parts', async () => {
    const { text, manifest } = await exported('ucdp');
    const rows = rowsOf(text('ucdp_ged.csv'));
    expect(rows.map((row) => row.relid)).toEqual(['d1.r1.c1', 'd6.r1.c1']);
    for (const row of rows) {
      const parts = [row.deaths_a, row.deaths_b, row.deaths_civilians, row.deaths_unknown].map(Number);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(row.best));
      expect(Number(row.low)).toBeLessThanOrEqual(Number(row.best));
      expect(Number(row.best)).toBeLessThanOrEqual(Number(row.high));
    }
    expect(rows[0]).toMatchObject({
      type_of_violence: '1',
      code_status: 'Check',
      where_prec: '1',
      date_prec: '1',
      number_of_sources: '3',
      gwnoa: '652',
    });
    expect(rows[0]!.source_original).toBe('unnamed source “مصادر طبية”; Hills Monitor');
    // the cell of 36.1234 N, 37.4321 E: row 252 (from 0), column 434 (from 0)
    expect(Number(rows[0]!.priogrid_gid)).toBe(252 * 720 + 434 + 1);
    expect(rows[1]).toMatchObject({ side_a: 'Coast Army', side_b: 'River Brigades', where_prec: '5' });
    expect(manifest.skipped['no-deaths']).toBeGreaterThan(0);
  });

  const { absent, note } = without('reference/ucdp_ged.csv');
  it.skipIf(absent)(`columns are those of GED 23.1, in order${note}`, () => {
    expect([...UCDP_COLUMNS]).toEqual(reference('ucdp_ged.csv').map((row) => row.column));
  });
});

describe('plover', () => {
  it('modes of our own fall back to the type; denials and forecasts say so', async () => {
    const { text, manifest } = await exported('plover');
    expect(manifest.skipped).toEqual({ 'not-an-event': 2, superseded: 1 });
    const records = text('plover.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; mode?: string[]; event_scale: number; date: string });
    const by = new Map(records.map((record) => [record.id, record]));
    expect(by.get('d6.r1.c1')).not.toHaveProperty('mode');
    expect(by.get('d6.r1.c1')?.event_scale).toBe(-9);
    expect(by.get('d3.r1.c2')?.mode).toEqual(['aerial', 'negation']);
    expect(by.get('d5.r1.c2')?.mode).toEqual(['future']);
    expect(by.get('d6.r1.c2')?.date).toBe('');
    expect(records.some(({ mode }) => mode?.some((one) => one.startsWith('x-')))).toBe(false);
  });

  const { absent, note } = without('reference/plover.csv');
  it.skipIf(absent)(`types, modes and scores are PLOVER's${note}`, () => {
    const rows = reference('plover.csv');
    const events = rows.filter((row) => row.kind === 'event').map((row) => row.name);
    expect(Object.keys(PLOVER)).toEqual(events);
    const modes = rows.filter((row) => row.kind === 'mode');
    for (const { category, name, score } of modes) {
      const ours = PLOVER[category!]?.modes[name!];
      // vandalize has no printed score: that of its type stands in
      expect(ours, `${category}/${name}`).toBe(score === '' ? PLOVER[category!]?.score : Number(score));
    }
    expect(Object.values(PLOVER).flatMap((type) => Object.keys(type.modes))).toHaveLength(modes.length);
    const fields = new Set(rows.filter((row) => row.kind === 'json_field' && row.category === 'record').map((row) => row.name));
    expect(fields.has('text_info')).toBe(true);
  });
});
