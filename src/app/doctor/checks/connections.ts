import { sql } from 'kysely';
import { doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** Share of the connections of a server that may be in use before newcomers are near to being sent away. */
const MANY = 0.8;

export const connectionsCheck: Check = {
  name: 'connections',
  async look({ ledger: { opened } }) {
    if (opened.store?.engine !== 'postgres') return [];
    const { rows } = await sql<{ used: number; most: number }>`
      select (select count(*) from pg_stat_activity where backend_type = 'client backend') as used,
        current_setting('max_connections')::int as most
    `.execute(opened.store.db);
    return rows.map(({ used, most }) => connectionsFinding(used, most));
  },
};

export const connectionsFinding = (used: number, most: number): Finding =>
  (used > most * MANY ? doubtful : fine)(used > most * MANY ? 'connections-many' : 'connections-ok', { used, most });
