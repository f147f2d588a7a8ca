import type { Permission } from '../../core/ledger/entries.ts';
import { PERMISSIONS } from '../permissions.ts';

export type Role = 'reader' | 'analyst' | 'adjudicator' | 'admin';

/** From the one who may least to the one who may all (docs/decisions/0010-people-and-roles.md). */
export const ROLES: readonly Role[] = ['reader', 'analyst', 'adjudicator', 'admin'];

export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: [],
  analyst: ['review'],
  adjudicator: ['review', 'restricted', 'grade'],
  admin: PERMISSIONS,
};

/** What a table holds as text. Throws `RangeError` where it is no role. */
export function roleOf(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role === undefined) throw new RangeError(`not a role: ${text}`);
  return role;
}
