import { sql } from 'kysely';
import { verifyLog } from '../../../store/verify.ts';
import { broken, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** Reads all of the file and all of the log, which takes as long as it takes. */
export const deepCheck: Check = {
  name: 'deep',
  async look({ deep, ledger: { opened } }) {
    const { store } = opened;
    if (!deep || store === null) return [];
    const found: Finding[] = [];
    if (store.engine === 'sqlite') {
      const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(store.db);
      const said = rows[0]?.quick_check ?? '';
      found.push(said === 'ok' ? fine('pages-sound') : broken('database-corrupt', { detail: said }));
    }
    const { head, raw, broken: fault } = await verifyLog(store);
    found.push(
      fault ? broken('log-broken', { seq: fault.seq, what: fault.what }) : fine('log-sound', { entries: head.seq, raw }),
    );
    return found;
  },
};
