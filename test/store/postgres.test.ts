import { afterAll, describe, it } from 'vitest';
import { withPostgres } from '../helpers/postgres.ts';
import { storeContract } from './contract.ts';
import { copiesContract } from './copies.ts';

const started = await withPostgres();
const { server } = started;

if (server) {
  afterAll(() => server.stop());
  const place = (): Promise<string> => server.database();
  storeContract('PostgreSQL', place);
  copiesContract('PostgreSQL', place, 8);
} else {
  describe(`the store on PostgreSQL${started.note}`, () => {
    it.skip('holds what the contract says', () => {});
  });
}
