import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { exportFormat } from '../../src/api/contract/export.ts';
import { MANIFEST } from '../../src/export/ledger/export-ledger.ts';
import { EXPORTERS } from '../../src/export/ledger/exporters.ts';
import type { Manifest } from '../../src/export/ledger/types.ts';
import { BUILT, isnad } from '../cli/spawn.ts';
import { inventedReport } from '../helpers/invented.ts';
import { type Serving, serving } from './serving.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Files of an archive by name. */
async function unpacked(answer: Response): Promise<ReadonlyMap<string, Buffer>> {
  expect(answer.status).toBe(200);
  const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk as Uint8Array));
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

const ours = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('isnad-download-'));

describe('formats', () => {
  it('the contract names each of the exporters', () => {
    expect([...exportFormat.options].sort()).toEqual([...EXPORTERS.keys()].sort());
  });
});

describe.skipIf(!BUILT)('exports over HTTP', () => {
  let server: Serving;
  const before = ours();
  const home = mkdtempSync(join(tmpdir(), 'isnad-exports-'));

  beforeAll(async () => {
    server = await serving();
    const reports = Array.from({ length: 12 }, (_, i) => `${JSON.stringify(inventedReport(i))}\n`).join('');
    const sent = await server.ask('POST', '/jobs/files?name=reports.jsonl', Buffer.from(reports));
    const { id } = (await sent.json()) as { id: string };
    await server.until<{ ended: string | null }>(`/jobs/${id}`, ({ ended }) => ended !== null);
  });
  afterAll(async () => {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('what the preview counts is what the download holds', async () => {
    const preview = await (await server.ask('POST', '/exports/preview?format=csv&type=ASSAULT')).json();
    const files = await unpacked(await server.ask('GET', '/exports/csv?type=ASSAULT'));
    const manifest = JSON.parse(files.get(MANIFEST)!.toString()) as Manifest;
    expect([...files.keys()]).toEqual([...manifest.files.map(({ name }) => name), MANIFEST]);
    expect(preview).toEqual({
      files: manifest.files.map(({ name, records, bytes }) => ({ name, records, bytes })),
      policy: 'internal',
      ...{ numbers: manifest.numbers, withheld: manifest.withheld, changed: manifest.changed, skipped: manifest.skipped },
    });
    expect(manifest.filters).toEqual({ type: ['ASSAULT'] });
    for (const { name, bytes } of manifest.files) expect(files.get(name)).toHaveLength(bytes);
  });

  it('a public one says what it keeps in and what it makes less exact', async () => {
    const preview = await (await server.ask('POST', '/exports/preview?format=csv&policy=public')).json();
    expect(preview).toMatchObject({ policy: 'public', changed: { claims: { quote: expect.any(Number) } } });
  });

  it('a connection is kept open longer than a proxy keeps it', async () => {
    expect((await server.ask('GET', '/ledger')).headers.get('keep-alive')).toBe('timeout=65');
  });

  it('the downloaded log is loaded to the same end', async () => {
    const answer = await server.ask('GET', '/exports/jsonl?restricted=true');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="isnad-jsonl-\d{4}-\d\d-\d\d\.zip"$/);
    const archive = join(home, 'whole.zip');
    writeFileSync(archive, Buffer.from(await answer.arrayBuffer()));
    const loaded = isnad(['load', archive, '--database', join(home, 'copy.db'), '--lang', 'en']);
    expect(loaded.err).toBe('');
    expect(loaded.out).toContain((await server.store.head()).hash);
    expect(loaded.out).toContain('Equal to the ledger that was exported');
  });

  it('what cannot be exported is refused before anything is made', async () => {
    const refused = async (path: string): Promise<unknown> =>
      ((await (await server.ask('GET', path)).json()) as { code: string }).code;
    expect(await refused('/exports/jsonl?actor=islamic-state')).toBe('export-whole-log');
    expect(await refused('/exports/jsonl?policy=public')).toBe('export-format-policy');
    expect(await refused('/exports/csv?policy=public&restricted=true')).toBe('export-public-restricted');
    expect(await refused('/exports/csv?place=nowhere-at-all')).toMatch(/place/);
    expect(await refused('/exports/docx')).toBe('bad-request');
  });

  it('more than two at once are asked to wait, and one that nobody waits for is given up', async () => {
    const controller = new AbortController();
    const asked = Array.from({ length: 4 }, () =>
      fetch(`${server.url}/api/exports/csv`, { signal: controller.signal }).then(
        (answer) => answer.status,
        () => 'gone',
      ),
    );
    expect(await Promise.race(asked)).toBe(429);
    controller.abort();
    await Promise.all(asked);
    await server.until('/ledger', () => ours().length === before.length);
    expect((await server.ask('GET', '/exports/geojson')).status).toBe(200);
  });

  it('nothing is left on the disk', async () => {
    await server.until('/ledger', () => ours().length === before.length);
  });

  it('it is written down who took what out', async () => {
    const audit = await server.store.changeAccounts((tables) =>
      tables.selectFrom('audit').selectAll().where('act', '=', 'exported').execute(),
    );
    expect(audit[0]).toMatchObject({ by: 'salma', subject: 'csv' });
  });
});
