import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it, vi } from 'vitest';
import { withPostgres } from '../../helpers/postgres.ts';
import { accountsLaws } from './accounts-laws.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describe('accounts', async () => {
  accountsLaws('SQLite', async () => join(mkdtempSync(join(tmpdir(), 'isnad-accounts-')), 'isnad.db'));

  const started = await withPostgres();
  const { server } = started;
  if (server) {
    afterAll(() => server.stop());
    accountsLaws('PostgreSQL', () => server.database());
  } else it.skip(`on PostgreSQL${started.note}`, () => {});
});
