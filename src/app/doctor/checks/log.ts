import { linkOf } from '../../../store/chain.ts';
import { START } from '../../../store/head.ts';
import type { LogRow } from '../../../store/tables.ts';
import { broken, doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** Milliseconds that clocks may differ by. */
const ALLOWED = 2_000;

/** The end of the log: whether its last entry follows from the one before, and is not of a time to come. */
export const logCheck: Check = {
  name: 'log',
  async look({ ledger: { opened }, machine }) {
    if (opened.store === null) return [];
    const rows = await opened.store.db.selectFrom('log').selectAll().orderBy('seq', 'desc').limit(2).execute();
    return logFindings(rows, machine.now());
  },
};

/** `rows`: the last two entries, the latest first. */
export function logFindings([last, before]: readonly LogRow[], now: number): readonly Finding[] {
  if (last === undefined) return [fine('log-empty')];
  const { broken: fault } = linkOf(last, before ?? START);
  if (fault !== null) return [broken('log-broken', { seq: fault.seq, what: fault.what })];
  const at = new Date(last.at).toISOString();
  const sound = fine('log-ok', { entries: last.seq, at });
  return last.at > now + ALLOWED ? [sound, doubtful('log-ahead', { at })] : [sound];
}
