import type { Permission } from '../core/ledger/entries.ts';
import type { Store } from '../store/contract.ts';

/** In the order they are listed. None stands for another: `admin` says who may what, and does not include `restricted`. */
export const PERMISSIONS: readonly Permission[] = ['review', 'restricted', 'grade', 'publish', 'admin'];

/**
 * What somebody may do: the last entry on the name holds. On a ledger on which nobody has been put on record yet, whoever can open it is its owner and may do everything.
 * Names are taken on trust: who can write to the database can write anything.
 */
export async function permissionsOf({ db }: Pick<Store, 'db'>, person: string): Promise<readonly Permission[]> {
  const own = await db.selectFrom('person').select('may').where('name', '=', person).executeTakeFirst();
  if (own) {
    const may = own.may.split(' ');
    return PERMISSIONS.filter((permission) => may.includes(permission));
  }
  const anybody = await db.selectFrom('person').select('name').limit(1).executeTakeFirst();
  return anybody ? [] : PERMISSIONS;
}
