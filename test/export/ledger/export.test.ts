import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '../../../src/core/ledger/records.ts';
import { exportLedger } from '../../../src/export/ledger/export-ledger.ts';
import { EXPORTERS } from '../../../src/export/ledger/exporters.ts';
import { policed } from '../../../src/export/ledger/policed.ts';
import { Tally } from '../../../src/export/ledger/tally.ts';
import type { ExportSource } from '../../../src/export/ledger/types.ts';
import { issueCodes } from '../../../src/export/words/issues.ts';
import { CLAIMS, contextOf, source } from './fixture.ts';
import { EVERYTHING, exported, temporary } from './run.ts';

const FORMATS = [
  'csv',
  'parquet',
  'acled',
  'ucdp',
  'plover',
  'stix',
  'ftm',
  'gexf',
  'graphml',
  'geojson',
  'webannotation',
  'prov',
  'jsonl',
];

/** A source of many claims, made as they are asked for; `made` counts them. */
function many(count: number, made: { claims: number }): ExportSource {
  return {
    ...source,
    async *claims() {
      const model = CLAIMS[1]!;
      for (let i = 0; i < count; i++) {
        made.claims++;
        yield { ...model, id: `d1.r1.c${i}` } satisfies ClaimRecord;
      }
    },
  };
}

describe('export', () => {
  it('offers every format, each under its name', () => {
    expect([...EXPORTERS.keys()]).toEqual(FORMATS);
    for (const [format, exporter] of EXPORTERS) expect(exporter.format).toBe(format);
  });

  for (const format of FORMATS) {
    it(`${format}: the manifest says what the files are, with no file left out`, async () => {
      const { manifest, directory, bytes } = await exported(format, format === 'jsonl' ? 'restricted' : 'internal');
      expect(manifest.files.map(({ name }) => name)).toEqual(EXPORTERS.get(format)!.files);
      expect(readdirSync(directory).sort()).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json'].sort());
      for (const { name, bytes: size, sha256, records } of manifest.files) {
        expect(bytes(name).byteLength).toBe(size);
        expect(createHash('sha256').update(bytes(name)).digest('hex')).toBe(sha256);
        expect(records).toBeGreaterThan(0);
      }
      expect(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))).toEqual(manifest);
      expect(manifest).toMatchObject({ format, created: '2014-03-14T12:00:00.000Z', asOf: { knownBy: '2014-03-31' } });
      expect(manifest.limits.en).toContain('not verified');
      expect(manifest.limits.ar).toContain('لم يتحقق');
    });

    it(`${format}: twice the same ledger, twice the same bytes`, async () => {
      const policy = format === 'jsonl' ? 'restricted' : 'internal';
      const [one, two] = await Promise.all([exported(format, policy), exported(format, policy)]);
      expect(two.manifest).toEqual(one.manifest);
    });
  }

  it('refuses a format it has not, a policy that is not allowed, and the log where it must stay in', async () => {
    const refused = (format: string, policy: 'restricted' | 'public', permissions: readonly 'admin'[] | typeof EVERYTHING) =>
      exported(format, policy, { permissions });
    await expect(refused('xlsx', 'public', EVERYTHING)).rejects.toMatchObject({ issue: { code: 'export-unknown-format' } });
    // an administrator is not thereby allowed to see them
    await expect(refused('csv', 'restricted', ['admin'])).rejects.toMatchObject({ issue: { code: 'export-not-allowed' } });
    await expect(refused('csv', 'public', ['admin'])).rejects.toMatchObject({ issue: { code: 'export-not-allowed' } });
    await expect(refused('jsonl', 'public', EVERYTHING)).rejects.toMatchObject({ issue: { code: 'export-format-policy' } });
  });

  it('where it may not write, it says so', async () => {
    const directory = temporary();
    writeFileSync(join(directory, 'file'), 'x');
    const out = join(directory, 'file', 'below');
    const run = exportLedger({ format: 'csv', source, context: contextOf(), out, permissions: [] });
    await expect(run).rejects.toMatchObject({ issue: { code: 'unwritable' } });
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk is told, and nothing is left', async () => {
    const directory = temporary();
    symlinkSync('/dev/full', join(directory, 'claims.csv.part'));
    const run = exportLedger({ format: 'csv', source, context: contextOf(), out: directory, permissions: [] });
    await expect(run).rejects.toMatchObject({ issue: { code: 'unwritable', detail: 'ENOSPC' } });
    expect(readdirSync(directory)).toEqual([]);
  });

  it('all codes have words in both languages', () => {
    for (const code of [
      'export-unknown-format',
      'export-not-allowed',
      'export-format-policy',
      'ledger-header',
      'ledger-line',
      'ledger-order',
      'ledger-truncated',
      'ledger-changed',
      'unwritable',
    ])
      for (const language of ['ar', 'en'] as const) expect(issueCodes(language)).toContain(code);
  });
});

describe('an export that fails', () => {
  const failing: ExportSource = {
    ...source,
    async *claims() {
      yield CLAIMS[0]!;
      throw new Error('the store went away');
    },
  };

  it('leaves nothing, and no directory it made', async () => {
    const directory = temporary();
    const out = join(directory, 'new');
    await expect(exportLedger({ format: 'csv', source: failing, context: contextOf(), out, permissions: [] })).rejects.toThrow(
      'went away',
    );
    expect(readdirSync(directory)).toEqual([]);
  });

  it('leaves an earlier export as it was', async () => {
    const directory = temporary();
    const run = (from: ExportSource) =>
      exportLedger({ format: 'csv', source: from, context: contextOf(), out: directory, permissions: [] });
    await run(source);
    const before = readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]);
    await expect(run(failing)).rejects.toThrow();
    expect(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')])).toEqual(before);
  });

  it('stops where it is told to, and cleans up', async () => {
    const directory = temporary();
    mkdirSync(join(directory, 'out'));
    const stop = new AbortController();
    const made = { claims: 0 };
    const endless = many(1_000_000, made);
    const run = exportLedger({
      format: 'csv',
      source: endless,
      context: contextOf('internal', { signal: stop.signal }),
      out: join(directory, 'out'),
      permissions: [],
    });
    setTimeout(() => stop.abort(), 50);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(made.claims).toBeLessThan(1_000_000);
    expect(readdirSync(join(directory, 'out'))).toEqual([]);
  });
});

describe('streaming', () => {
  for (const format of ['csv', 'parquet', 'plover', 'webannotation', 'stix', 'prov'])
    it(`${format}: claims are asked for no faster than they are written`, async () => {
      const made = { claims: 0 };
      const context = contextOf();
      let last = 0;
      let most = 0;
      const slow = {
        write: async () => {
          most = Math.max(most, made.claims - last);
          last = made.claims;
          await new Promise((resolve) => setImmediate(resolve));
        },
      };
      const counts = await EXPORTERS.get(format)!.write(
        policed(many(12_000, made), context, new Tally()),
        context,
        async () => slow,
      );
      expect(made.claims).toBe(12_000);
      expect(Object.values(counts.files)[0]).toBeGreaterThanOrEqual(12_000);
      // a row group of 5,000 and a batch of 500 are the most that is read between two writes
      expect(most).toBeLessThanOrEqual(5_500);
    });
});
