import { afterAll, describe, it, vi } from 'vitest';
import { withPostgres } from '../helpers/postgres.ts';
import { storeContract } from './contract.ts';
import { decisionsContract } from './contract-decisions.ts';
import { copiesContract } from './copies.ts';
import { killContract } from './kill.ts';
import { recordContract } from './record.ts';
import { runSql } from './run-sql.ts';
import { slicesContract } from './slices.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const started = await withPostgres();
const { server } = started;

if (server) {
  afterAll(() => server.stop());
  const place = (): Promise<string> => server.database();
  /** slices of 200 entries, which nearly every batch of the suites goes over */
  const tiny = async (): Promise<string> => {
    const url = await place();
    await runSql(url, `alter database ${new URL(url).pathname.slice(1)} set isnad.slice = 200`);
    return url;
  };
  slicesContract(place, tiny);
  const cut = 'PostgreSQL, cut small';
  storeContract(cut, tiny);
  decisionsContract(cut, tiny);
  copiesContract(cut, tiny, 3);
  recordContract(cut, tiny);
  killContract(cut, tiny, 3);
} else {
  describe(`slices on PostgreSQL${started.note}`, () => {
    it.skip('hold what the contract says', () => {});
  });
}
