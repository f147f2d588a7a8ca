import type { QueueCounts } from '../contract.ts';
import { queueError } from './errors.ts';
import { poolOf } from './link.ts';
import { deadOf, isDead, shownAddress } from './places.ts';
import { IS_THERE, QUEUES } from './statements.ts';

export interface ListedQueue extends QueueCounts {
  readonly name: string;
}

/** Every queue in a database, by name; none where none was ever opened. Makes and changes nothing. Throws `QueueError`. */
export async function listPostgresQueues(url: string, application_name = 'isnad queue'): Promise<readonly ListedQueue[]> {
  try {
    const pool = poolOf(url, application_name, 1);
    try {
      const { rows: made } = await pool.query<{ there: boolean }>(IS_THERE);
      if (made[0]?.there !== true) return [];
      const { rows } = await pool.query<Omit<ListedQueue, 'dead'>>(QUEUES);
      const waiting = new Map(rows.map((row) => [row.name, row.waiting]));
      return rows.filter(({ name }) => !isDead(name)).map((row) => ({ ...row, dead: waiting.get(deadOf(row.name)) ?? 0 }));
    } finally {
      await pool.end();
    }
  } catch (error) {
    throw queueError(error, shownAddress(url));
  }
}
