import { accountOf, accounts } from '../../app/accounts/accounts.ts';
import { auditPage } from '../../app/accounts/audit.ts';
import type { AtDesk } from '../../app/accounts/desk.ts';
import { disableAccount as close, enableAccount, createAccount as open, setRole } from '../../app/accounts/keep.ts';
import { setPassword } from '../../app/accounts/passwords.ts';
import { changeAccount, createAccount, disableAccount, getAccount, listAccounts, listAudit } from '../contract/people.ts';
import { pageOf } from './asked.ts';
import { inPerson } from './in-person.ts';
import { answering } from './route.ts';

/** What an admin does about accounts. */
export const PEOPLE_ROUTES = [
  answering(listAccounts, async ({ ledger }) => ({ items: await accounts(ledger.store) })),

  answering(getAccount, async ({ ledger, params }) => accountOf(ledger.store, params.name)),

  answering(createAccount, async (asked) => open(inPerson(asked), asked.body)),

  answering(changeAccount, async (asked) => {
    const desk: AtDesk = inPerson(asked);
    const { name } = asked.params;
    const { role, password, disabled } = asked.body;
    if (disabled === false) await enableAccount(desk, name);
    if (role !== undefined) await setRole(desk, name, role);
    if (password !== undefined) await setPassword(desk, name, password);
    return accountOf(desk.store, name);
  }),

  answering(disableAccount, async (asked) => close(inPerson(asked), asked.params.name)),

  answering(listAudit, async ({ ledger, query }) => {
    const { person, act } = query;
    const about = { ...(person !== undefined && { person }), ...(act !== undefined && { act }) };
    return { ...(await auditPage(ledger.store, { ...about, ...pageOf(query) })), names: {} };
  }),
];
