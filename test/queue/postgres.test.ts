import { afterAll, describe, it, vi } from 'vitest';
import { openPostgresQueue } from '../../src/queue/postgres.ts';
import { withPostgres } from '../helpers/postgres.ts';
import { contractOfQueue, type Doubled, type Piece } from './contract.ts';

vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 });
const started = await withPostgres();
const { server } = started;

if (server) {
  afterAll(() => server.stop());
  describe('queue in PostgreSQL', async () => {
    const url = await server.database();
    let made = 0;
    contractOfQueue((options) => openPostgresQueue<Piece, Doubled>({ url, name: `read/${++made}`, options }));
  });
} else {
  describe(`queue in PostgreSQL${started.note}`, () => {
    it.skip('does what the contract says', () => {});
  });
}
