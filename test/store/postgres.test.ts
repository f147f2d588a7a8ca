import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it, vi } from 'vitest';
import { withPostgres } from '../helpers/postgres.ts';
import { bothEngines } from './both.ts';
import { storeContract } from './contract.ts';
import { decisionsContract } from './contract-decisions.ts';
import { copiesContract } from './copies.ts';
import { killContract } from './kill.ts';
import { recordContract } from './record.ts';
import { serverFailures } from './server-failures.ts';
import { versionsContract } from './versions.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const started = await withPostgres();
const { server } = started;

if (server) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-both-'));
  let made = 0;
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  });
  const place = (): Promise<string> => server.database();
  storeContract('PostgreSQL', place);
  decisionsContract('PostgreSQL', place);
  copiesContract('PostgreSQL', place, 6);
  recordContract('PostgreSQL', place);
  killContract('PostgreSQL', place);
  versionsContract('PostgreSQL', place);
  serverFailures(server);
  bothEngines(async () => join(folder, `ledger-${++made}.db`), place);
} else {
  describe(`the store on PostgreSQL${started.note}`, () => {
    it.skip('holds what the contract says', () => {});
  });
}
