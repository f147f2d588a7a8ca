import type { AtDesk } from '../../app/accounts/desk.ts';
import { ApiError } from '../http/problem.ts';
import { type Asking, actingAs } from './route.ts';

/** Accounts, passwords, sessions and tokens are changed by people, not by their programs: a stolen token must not make more. Throws `ApiError`. */
export function inPerson(asking: Asking): AtDesk {
  const { by } = actingAs(asking);
  const { via, desk } = asking.visit;
  if (via === 'token') throw new ApiError(403, { code: 'session-needed', detail: '' });
  return { ...desk, by };
}
