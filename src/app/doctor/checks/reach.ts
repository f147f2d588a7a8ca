import { hasAdmin } from '../../accounts/accounts.ts';
import { isLoopback } from '../../accounts/reachable.ts';
import { broken, doubtful, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** Who could connect to the server, and whether they would have to sign in. */
export const reachCheck: Check = {
  name: 'reach',
  async look({ host, proxied, ledger: { opened } }) {
    if (isLoopback(host) && !proxied) return [fine('reach-here', { host })];
    const told = proxied ? 'ISNAD_PROXY' : host;
    if (opened.store === null || !(await hasAdmin(opened.store.db))) return [broken('admin-needed', { detail: told })];
    return [proxied ? fine('reach-proxied', { host }) : doubtful('reach-plain', { host })];
  },
};
