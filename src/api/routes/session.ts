import { accountOf, hasAccounts } from '../../app/accounts/accounts.ts';
import { endSession as end, sessionsOf } from '../../app/accounts/logins.ts';
import { changePassword as change } from '../../app/accounts/passwords.ts';
import { signIn as begin } from '../../app/accounts/sign-in.ts';
import { createToken as make, revokeToken as revoke, tokensOf } from '../../app/accounts/tokens.ts';
import { permissionsOf } from '../../app/permissions.ts';
import { Refusal } from '../../app/refusal.ts';
import { cookieFor, noCookie } from '../auth/cookie.ts';
import {
  changePassword,
  createToken,
  endSession,
  getSession,
  listSessions,
  listTokens,
  revokeToken,
  signIn,
  signOut,
} from '../contract/people.ts';
import { inPerson } from './in-person.ts';
import { type Asking, actingAs, answering } from './route.ts';

const DONE = { done: true } as const;

async function stateOf({ visit, ledger: { store } }: Asking, person = visit.person, via = visit.via) {
  const account = person === null || visit.mode !== 'accounts' ? null : await accountOf(store, person);
  return {
    mode: visit.mode,
    person,
    role: account?.role ?? null,
    permissions: person === null ? [] : await permissionsOf(store, person),
    via,
    renew: account?.renew ?? false,
  };
}

/** What is somebody's own: session, password, tokens. */
export const SESSION_ROUTES = [
  answering(getSession, async (asked) => stateOf(asked)),

  answering(signIn, async (asked) => {
    const { visit, body, ledger } = asked;
    if (!(await hasAccounts(ledger.store))) throw new Refusal('', { code: 'no-account', detail: '' });
    await visit.countTry();
    const { desk, session, person } = visit;
    const begun = await begin(desk, { ...body, agent: visit.agent });
    await visit.forgiveTry();
    if (person !== null && session !== null) await end({ ...desk, by: person }, session, 'signed-out');
    visit.cookies.push(cookieFor(begun, visit.secure));
    return stateOf(asked, begun.person, 'session');
  }),

  answering(signOut, async ({ visit }) => {
    const { person, session, desk } = visit;
    if (person !== null && session !== null) await end({ ...desk, by: person }, session, 'signed-out');
    visit.cookies.push(noCookie(visit.secure));
    return DONE;
  }),

  answering(changePassword, async (asked) => {
    await change(inPerson(asked), asked.visit.session ?? '', asked.body.old, asked.body.password);
    return DONE;
  }),

  answering(listSessions, async (asked) => {
    const { by, store, now } = actingAs(asked);
    const items = await sessionsOf(store, by, now());
    return { items: items.map((session) => ({ ...session, current: session.id === asked.visit.session })) };
  }),

  answering(endSession, async (asked) => {
    await end(inPerson(asked), asked.params.id, 'session-ended');
    return DONE;
  }),

  answering(listTokens, async (asked) => {
    const { by, store } = actingAs(asked);
    return { items: await tokensOf(store, by) };
  }),

  answering(createToken, async (asked) => make(inPerson(asked), asked.body)),

  answering(revokeToken, async (asked) => {
    await revoke(inPerson(asked), asked.params.id);
    return DONE;
  }),
];
