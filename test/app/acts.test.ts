import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it, vi } from 'vitest';
import { withPostgres } from '../helpers/postgres.ts';
import { BUILT } from '../helpers/reader.ts';
import { actsLaws } from './acts-laws.ts';
import { addLaws } from './add-laws.ts';
import { exportLaws } from './export-laws.ts';
import { reviewLaws } from './review-laws.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describe.skipIf(!BUILT)(`what people do on a ledger${BUILT ? '' : ' (run npm run build first)'}`, async () => {
  const file = async (): Promise<string> => join(mkdtempSync(join(tmpdir(), 'isnad-acts-')), 'isnad.db');
  actsLaws('SQLite', file);
  addLaws('SQLite', file);
  exportLaws('SQLite', file);
  reviewLaws('SQLite', file);

  const started = await withPostgres();
  const { server } = started;
  if (server) {
    afterAll(() => server.stop());
    const place = (): Promise<string> => server.database();
    actsLaws('PostgreSQL', place);
    addLaws('PostgreSQL', place);
    exportLaws('PostgreSQL', place);
    reviewLaws('PostgreSQL', place);
  } else it.skip(`on PostgreSQL${started.note}`, () => {});
});
