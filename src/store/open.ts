import { type Store, StoreError } from './contract.ts';
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
  const store = storeOver(connection);
  // Left by a process that did not come to its end.
  if (!options.readOnly) await settleLeft(store);
  return store;
}

async function settleLeft(store: Store): Promise<void> {
  try {
    await store.settle();
  } catch (error) {
    // The ledger can be read all the same; where it cannot be written to, `append` says so.
    if (!(error instanceof StoreError)) throw error;
  }
}
