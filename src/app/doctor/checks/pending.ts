import { doubtful, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** Rows that an ingest has put off, and that no query by actor or place finds before they are settled. */
export const pendingCheck: Check = {
  name: 'pending',
  async look({ ledger: { opened } }) {
    if (opened.store === null) return [];
    const sum = opened.store.db.selectFrom('pending').select(({ fn }) => fn.sum<number | null>('count').as('n'));
    const rows = Number((await sum.executeTakeFirstOrThrow()).n ?? 0);
    return [rows === 0 ? fine('pending-none') : doubtful('pending-some', { rows })];
  },
};
