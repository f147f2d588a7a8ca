import type { Store } from './contract.ts';
import { parseLocation } from './location.ts';
import type { OpenOptions } from './options.ts';
import { connectSqlite } from './sqlite/connect.ts';
import { storeOver } from './store.ts';

/**
 * Opens the ledger at `url`: `postgres://…` or a file. Makes it where there is none yet, and brings an older one to this version, unless the
 * options say otherwise. Throws `StoreError`.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const location = parseLocation(url);
  if (location.engine === 'postgres') throw new Error('not yet');
  return storeOver(await connectSqlite(location.file, options));
}
