import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipped } from '../../src/api/http/zip.ts';
import type { MadeExport } from '../../src/app/export/rooms.ts';

const FILES = ['a.bin', 'b.bin', 'c.bin', 'd.bin'];

/** An export of some megabytes that do not shrink, so that it is not packed before anybody takes it. */
function made(): MadeExport {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-zip-'));
  for (const name of [...FILES, 'manifest.json']) writeFileSync(join(folder, name), randomBytes(300_000));
  const files = FILES.map((name) => ({ name }));
  const manifest = { created: '2026-01-02T00:00:00.000Z', files } as unknown as MadeExport['manifest'];
  return { folder, manifest, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

describe('a download', () => {
  it('whose asker goes away leaves nothing on the disk, and ends nothing', async () => {
    const faults: unknown[] = [];
    const hear = (error: unknown): void => void faults.push(error);
    process.on('uncaughtException', hear);
    for (let i = 0; i < 10; i++) {
      const given = made();
      const reader = zipped(given, 'x.zip').body!.getReader();
      for (let chunk = 0; chunk < i; chunk++) await reader.read();
      await reader.cancel();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(existsSync(given.folder)).toBe(false);
    }
    process.off('uncaughtException', hear);
    expect(faults).toEqual([]);
  });

  it('of which a file is gone breaks off', async () => {
    const given = made();
    rmSync(join(given.folder, 'b.bin'));
    await expect(zipped(given, 'x.zip').arrayBuffer()).rejects.toThrow('ENOENT');
  });
});
