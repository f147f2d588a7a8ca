import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it, vi } from 'vitest';
import { withPostgres } from '../helpers/postgres.ts';
import { BUILT } from '../helpers/reader.ts';
import { asOfLaws } from './query-as-of.ts';
import { countLaws } from './query-counts.ts';
import { queryLaws } from './query-laws.ts';
import { reachLaws } from './query-reach.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describe.skipIf(!BUILT)(`questions to a ledger${BUILT ? '' : ' (run npm run build first)'}`, async () => {
  const file = async (): Promise<string> => join(mkdtempSync(join(tmpdir(), 'isnad-query-')), 'isnad.db');
  queryLaws('SQLite', file);
  asOfLaws('SQLite', file);
  countLaws('SQLite', file);
  reachLaws('SQLite', file);

  const started = await withPostgres();
  const { server } = started;
  if (server) {
    afterAll(() => server.stop());
    const place = (): Promise<string> => server.database();
    queryLaws('PostgreSQL', place);
    asOfLaws('PostgreSQL', place);
    countLaws('PostgreSQL', place);
    reachLaws('PostgreSQL', place);
  } else it.skip(`on PostgreSQL${started.note}`, () => {});
});
