import { userInfo } from 'node:os';
import type { ArgDef } from 'citty';
import type { Store } from '../store/contract.ts';
import { told } from './told.ts';

/** The option by which every command on a ledger names it. */
export const databaseOption = {
  type: 'string',
  valueHint: 'FILE|URL',
  description: 'The ledger: a file, or postgres://… (by default ISNAD_DATABASE, else isnad.db here)',
} satisfies ArgDef;

/** Which ledger is meant: as given, else `ISNAD_DATABASE`, else `isnad.db` in the working directory. */
export function databaseOf(given: string | undefined, environment: NodeJS.ProcessEnv = process.env): string {
  return given ?? (environment.ISNAD_DATABASE || 'isnad.db');
}

/** Who acts: as given, else `ISNAD_PERSON`, else the name of the login. */
export function personOf(given: string | undefined, environment: NodeJS.ProcessEnv = process.env): string {
  return given ?? (environment.ISNAD_PERSON || userInfo().username);
}

/** Opens a ledger, or tells in words why not. With `create`, a file that is not there is made. */
export async function openLedger(
  given: string | undefined,
  options: { readonly create?: boolean; readonly readOnly?: boolean } = {},
): Promise<Store> {
  const { openStore } = await import('../store/open.ts');
  const database = databaseOf(given);
  try {
    const store = await openStore(database, { create: options.create === true, readOnly: options.readOnly === true });
    return options.readOnly && (await isUnsettled(store)) ? await settled(store, database, openStore) : store;
  } catch (error) {
    const { parseLocation } = await import('../store/location.ts');
    throw await told(error, database.includes('://') ? parseLocation(database).shown : database);
  }
}

/** Whether an ingest that is under way, or was cut off, has left postings to be put where queries find them. */
const isUnsettled = async ({ db }: Store): Promise<boolean> =>
  (await db.selectFrom('pending').select('seq').limit(1).executeTakeFirst()) !== undefined;

/** Opening for writing settles. Who may not write reads what is settled, and is told so. */
async function settled(store: Store, database: string, open: (url: string) => Promise<Store>): Promise<Store> {
  const writable = await open(database).catch(() => null);
  const isSettled = await writable?.settle().then(
    () => true,
    () => false,
  );
  if (writable && isSettled) {
    await store.close();
    return writable;
  }
  await writable?.close();
  process.stderr.write(
    'isnad: the latest reports of an ingest are not filed yet, and this ledger may only be read: they are left out\n',
  );
  return store;
}
