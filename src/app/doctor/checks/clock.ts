import { sql } from 'kysely';
import { doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** Milliseconds that two clocks may differ by. */
const ALLOWED = 2_000;

/** The clock of this machine beside that of the database. A file has none of its own. */
export const clockCheck: Check = {
  name: 'clock',
  async look({ machine, ledger: { opened } }) {
    if (opened.store?.engine !== 'postgres') return [];
    const before = machine.now();
    const { rows } = await sql<{ at: number }>`
      select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as at
    `.execute(opened.store.db);
    return rows.map(({ at }) => clockFinding(before, at, machine.now()));
  },
};

/** `theirs` was the time there at some moment between `before` and `after` here; all in milliseconds. */
export function clockFinding(before: number, theirs: number, after: number): Finding {
  const off = theirs < before ? theirs - before : Math.max(0, theirs - after);
  const values = { seconds: (Math.abs(off) / 1000).toFixed(1) };
  return Math.abs(off) > ALLOWED ? doubtful('clock-skewed', values) : fine('clock-ok', values);
}
