import { sql } from 'kysely';
import { isDead, SCHEMA } from '../../../queue/postgres/places.ts';
import type { Store } from '../../../store/contract.ts';
import { doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** The queue that workers share, where there is one: pg-boss keeps its pieces in a schema of its own. */
export const queueCheck: Check = {
  name: 'queue',
  async look({ ledger: { opened } }) {
    if (opened.store?.engine !== 'postgres') return [];
    try {
      const jobs = await jobsIn(opened.store);
      return [jobs === null ? fine('queue-none') : queueFinding(jobs)];
    } catch (error) {
      // who may only read the ledger need not be let in there
      return [doubtful('queue-hidden', { detail: error instanceof Error ? error.message : String(error) })];
    }
  },
};

/** Jobs of pg-boss of one queue in one state. */
interface Jobs {
  readonly name: string;
  readonly state: string;
  readonly n: number;
}

async function jobsIn({ db }: Store): Promise<readonly Jobs[] | null> {
  const there = await sql<{ found: string | null }>`select to_regclass(${`${SCHEMA}.job`})::text as found`.execute(db);
  if (!there.rows[0]?.found) return null;
  const { rows } = await sql<Jobs>`
    select name, state::text as state, count(*) as n from ${sql.id(SCHEMA, 'job')} group by 1, 2
  `.execute(db);
  return rows;
}

const WAITING: readonly string[] = ['created', 'retry'];

/** Pieces that were put aside wait in queues of their own. */
export function queueFinding(jobs: readonly Jobs[]): Finding {
  const sum = (fits: (job: Jobs) => boolean): number => jobs.filter(fits).reduce((n, job) => n + job.n, 0);
  const values = {
    waiting: sum(({ name, state }) => !isDead(name) && WAITING.includes(state)),
    active: sum(({ name, state }) => !isDead(name) && state === 'active'),
    failed: sum(({ name, state }) => isDead(name) && WAITING.includes(state)),
  };
  return values.failed > 0 ? doubtful('queue-failed', values) : fine('queue-ok', values);
}
