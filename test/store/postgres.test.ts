import { afterAll, describe, it } from 'vitest';
import { withPostgres } from '../helpers/postgres.ts';
import { storeContract } from './contract.ts';

const started = await withPostgres();
const { server } = started;

if (server) {
  afterAll(() => server.stop());
  storeContract('PostgreSQL', () => server.database());
} else {
  describe(`the store on PostgreSQL${started.note}`, () => {
    it.skip('holds what the contract says', () => {});
  });
}
