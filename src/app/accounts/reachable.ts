import type { Store } from '../../store/contract.ts';
import { Refusal } from '../refusal.ts';
import { hasAdmin } from './accounts.ts';

/** Whether only this machine can connect to what listens there. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|\[?::ffff:127(\.\d{1,3}){3}\]?)$/i.test(host);

/** A server that others can reach needs somebody who can let them in. Throws `Refusal` `admin-needed`. */
export async function assertReachable(host: string, store: Store): Promise<void> {
  if (isLoopback(host) || (await hasAdmin(store.db))) return;
  throw new Refusal(host, { code: 'admin-needed', detail: host });
}
