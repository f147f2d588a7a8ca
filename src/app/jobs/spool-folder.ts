import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseLocation } from '../../store/location.ts';

/**
 * Where what people bring in lies until it is read: beside a SQLite file; for PostgreSQL, and where `ISNAD_SPOOL` names a folder, in one of the
 * ledger's own in there, by default in the user's folder for what programs keep.
 */
export function spoolFolder(database: string, environment: NodeJS.ProcessEnv = process.env): string {
  const location = parseLocation(database);
  const { ISNAD_SPOOL: given, XDG_STATE_HOME: state } = environment;
  if (!given && location.engine === 'sqlite') return `${location.file}.jobs`;
  const ledger = createHash('sha256').update(location.shown).digest('hex').slice(0, 16);
  return join(given || join(state || join(homedir(), '.local', 'state'), 'isnad', 'jobs'), ledger);
}
