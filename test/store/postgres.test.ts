import { afterAll, describe, it, vi } from 'vitest';
import { withPostgres } from '../helpers/postgres.ts';
import { storeContract } from './contract.ts';
import { copiesContract } from './copies.ts';
import { recordContract } from './record.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const started = await withPostgres();
const { server } = started;

if (server) {
  afterAll(() => server.stop());
  const place = (): Promise<string> => server.database();
  storeContract('PostgreSQL', place);
  copiesContract('PostgreSQL', place, 6);
  recordContract('PostgreSQL', place);
} else {
  describe(`the store on PostgreSQL${started.note}`, () => {
    it.skip('holds what the contract says', () => {});
  });
}
