import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Permission } from '../../../src/core/ledger/entries.ts';
import type { PolicyName } from '../../../src/core/ledger/policy/types.ts';
import { exportLedger } from '../../../src/export/ledger/export-ledger.ts';
import type { ExportContext, ExportSource, Manifest } from '../../../src/export/ledger/types.ts';
import { contextOf, source as fixture } from './fixture.ts';

const made: string[] = [];
afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

export function temporary(): string {
  const directory = mkdtempSync(join(tmpdir(), 'isnad-export-'));
  made.push(directory);
  return directory;
}

export const EVERYTHING: readonly Permission[] = ['review', 'restricted', 'grade', 'publish', 'admin'];

export interface Exported {
  readonly manifest: Manifest;
  readonly directory: string;
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
}

/** An export of the fixture into a folder of its own. */
export async function exported(
  format: string,
  policy: PolicyName = 'internal',
  more: {
    readonly context?: Partial<ExportContext>;
    readonly source?: ExportSource;
    readonly permissions?: readonly Permission[];
  } = {},
): Promise<Exported> {
  const directory = temporary();
  const manifest = await exportLedger({
    format,
    source: more.source ?? fixture,
    context: contextOf(policy, more.context),
    out: directory,
    permissions: more.permissions ?? EVERYTHING,
  });
  const bytes = (name: string) => readFileSync(join(directory, name));
  return { manifest, directory, bytes, text: (name) => bytes(name).toString('utf8') };
}

/** Every file of an export as one text: what must not be in it is not in any. */
export const everything = ({ manifest, text }: Exported): string =>
  [...manifest.files.map(({ name }) => name), 'manifest.json'].map((name) => text(name)).join('\n');
