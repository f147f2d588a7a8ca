import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PolicyName } from '../../../src/core/ledger/policy/types.ts';
import { EXPORTERS } from '../../../src/export/ledger/exporters.ts';
import { exported } from './run.ts';

// The bytes of every export of the fixture. `UPDATE_GOLDEN=1 npx vitest run test/export/ledger/golden.test.ts` renews them: look at what changed.

const GOLDEN = fileURLToPath(new URL('../../../cases/golden', import.meta.url));
const UPDATE = process.env.UPDATE_GOLDEN === '1';

/** The log leaves whole only for those who may see restricted claims. */
const policyOf = (format: string): PolicyName => (format === 'jsonl' ? 'restricted' : 'internal');
const CASES: readonly (readonly [folder: string, format: string, policy: PolicyName])[] = [
  ...[...EXPORTERS.keys()].map((format) => [format, format, policyOf(format)] as const),
  ['public/csv', 'csv', 'public'],
  ['public/geojson', 'geojson', 'public'],
  ['public/stix', 'stix', 'public'],
];

describe('golden files', () => {
  for (const [folder, format, policy] of CASES) {
    it(`${folder}: the same bytes as ever`, async () => {
      const { manifest, bytes } = await exported(format, policy);
      const names = [...manifest.files.map(({ name }) => name), 'manifest.json'];
      if (UPDATE) {
        rmSync(join(GOLDEN, folder), { recursive: true, force: true });
        for (const name of names) {
          mkdirSync(dirname(join(GOLDEN, folder, name)), { recursive: true });
          writeFileSync(join(GOLDEN, folder, name), bytes(name));
        }
      }
      expect(existsSync(join(GOLDEN, folder)), 'there are golden files').toBe(true);
      expect(readdirSync(join(GOLDEN, folder)).sort()).toEqual([...names].sort());
      for (const name of names) {
        const golden = readFileSync(join(GOLDEN, folder, name));
        if (name.endsWith('.parquet')) expect(Buffer.compare(bytes(name), golden), name).toBe(0);
        else expect(bytes(name).toString(), name).toBe(golden.toString('utf8'));
      }
    });
  }
});
