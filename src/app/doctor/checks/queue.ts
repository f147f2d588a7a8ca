import { sql } from 'kysely';
import type { Store } from '../../../store/contract.ts';
import { doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** The queue that workers share, where there is one: pg-boss keeps its pieces in a schema of its own. */
export const queueCheck: Check = {
  name: 'queue',
  async look({ ledger: { opened } }) {
    if (opened.store?.engine !== 'postgres') return [];
    try {
      const counts = await countsIn(opened.store);
      return [counts === null ? fine('queue-none') : queueFinding(counts)];
    } catch (error) {
      // who may only read the ledger need not be let in there
      return [doubtful('queue-hidden', { detail: error instanceof Error ? error.message : String(error) })];
    }
  },
};

/** Pieces by the state that pg-boss has them in. */
type Counts = Readonly<Record<string, number>>;

async function countsIn({ db }: Store): Promise<Counts | null> {
  const there = await sql<{ found: string | null }>`select to_regclass('isnad_queue.job')::text as found`.execute(db);
  if (!there.rows[0]?.found) return null;
  const { rows } = await sql<{ state: string; n: number }>`
    select state::text as state, count(*) as n from isnad_queue.job group by 1
  `.execute(db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

export function queueFinding(counts: Counts): Finding {
  const { created = 0, retry = 0, active = 0, failed = 0 } = counts;
  const values = { waiting: created + retry, active, failed };
  return failed > 0 ? doubtful('queue-failed', values) : fine('queue-ok', values);
}
