import type { Store } from './contract.ts';
import { parseLocation } from './location.ts';
import type { OpenOptions } from './options.ts';
import { connectPostgres } from './postgres/connect.ts';
import { connectSqlite } from './sqlite/connect.ts';
import { storeOver } from './store.ts';

/**
 * Opens the ledger at `url`: `postgres://…` or a file. Makes it where there is none yet, and brings an older one to this version, unless the
 * options say otherwise. Throws `StoreError`.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const location = parseLocation(url);
  const connection =
    location.engine === 'sqlite'
      ? await connectSqlite(location.file, options)
      : await connectPostgres(location.url, location.shown, options);
  return storeOver(connection);
}
