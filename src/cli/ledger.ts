import { userInfo } from 'node:os';
import type { Store } from '../store/contract.ts';
import { Failure } from './failure.ts';

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
  const [{ openStore }, { StoreError }] = await Promise.all([import('../store/open.ts'), import('../store/contract.ts')]);
  const database = databaseOf(given);
  try {
    return await openStore(database, { create: options.create === true, readOnly: options.readOnly === true });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new Failure(database.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:…@'), { code: error.code, detail: error.detail });
  }
}
