import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import type { Store } from '../../../store/contract.ts';
import { broken, doubtful, type Finding, fine } from '../finding.ts';
import type { Check, LedgerPatient } from '../patient.ts';

/** Whether the ledger can be opened, on what it lies, and of which version it is. Opening brings up an older one, so this does not. */
export const databaseCheck: Check = {
  name: 'database',
  async look({ ledger }) {
    const { opened, shown } = ledger;
    if (opened.store === null) return [notOpened(ledger)];
    const { store } = opened;
    const { rows } = await sql<{ value: string }>`select value from meta where name = 'schema'`.execute(store.db);
    const values = { location: shown, server: await serverOf(store), schema: rows[0]?.value ?? '' };
    return [fine('database-ok', values)];
  },
};

async function serverOf(store: Store): Promise<string> {
  if (store.engine === 'sqlite') {
    const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(store.db);
    return `SQLite ${rows[0]?.version}`;
  }
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(store.db);
  return `PostgreSQL ${rows[0]?.version}`;
}

function notOpened({ opened, shown, file, named }: LedgerPatient): Finding {
  const { code, detail } = opened.store === null ? opened.fault : { code: '', detail: '' };
  if (file !== null && code === 'no-ledger' && !existsSync(dirname(file)))
    return broken('folder-missing', { folder: dirname(file), detail: 'ENOENT' });
  if (code === 'no-ledger') return (named ? broken : doubtful)('ledger-none', { location: shown });
  if (code === 'schema-older') return doubtful('schema-behind', { location: shown, versions: detail });
  return broken(code, { detail });
}
