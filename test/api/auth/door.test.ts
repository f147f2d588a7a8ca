import { afterEach, describe, expect, it } from 'vitest';
import { BUILT } from '../../helpers/reader.ts';
import { addAccount, cookieOf, type Desk, OWN, openDesk, PASSWORD, told } from './desk.ts';

const HERE = { host: '127.0.0.1:8080' };

describe.skipIf(!BUILT)(`who gets in${BUILT ? '' : ' (run npm run build first)'}`, () => {
  let desk: Desk;
  afterEach(() => desk.close());

  it('on this machine, with no account yet, whoever connects is the local person', async () => {
    desk = await openDesk({ local: 'rim' });
    const state = await desk.ask('GET', '/session', { headers: HERE });
    expect(await state.json()).toMatchObject({ mode: 'single', person: 'rim', via: 'machine', role: null });
    expect((await desk.ask('GET', '/claims', { headers: HERE })).status).toBe(200);
    expect(
      await told(
        await desk.ask('PUT', '/session/password', {
          body: { old: 'x', password: PASSWORD },
          headers: { ...HERE, 'X-Isnad-CSRF': '1' },
        }),
      ),
    ).toEqual([404, 'no-such-account']);
    const signIn = await desk.ask('POST', '/session', {
      body: { name: 'rim', password: 'x' },
      headers: { ...HERE, 'X-Isnad-CSRF': '1' },
    });
    expect(await told(signIn)).toEqual([409, 'no-account']);
  });

  it('but not under another name than this machine’s: a page elsewhere could have its name point here', async () => {
    desk = await openDesk({ local: 'rim' });
    for (const host of ['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', 'localhost.evil.example', ''])
      expect(await told(await desk.ask('GET', '/claims', { headers: { host } })), host).toEqual([403, 'host-refused']);
    for (const host of ['localhost:8080', 'LOCALHOST', '[::1]:8080', 'isnad.localhost:8080', '127.0.0.2'])
      expect((await desk.ask('GET', '/claims', { headers: { host } })).status, host).toBe(200);
  });

  it('once there is an account everybody signs in, on this machine too', async () => {
    desk = await openDesk({ local: 'rim' });
    const body = { name: 'huda', role: 'admin', password: PASSWORD };
    expect((await desk.ask('POST', '/accounts', { body, headers: { ...HERE, 'X-Isnad-CSRF': '1' } })).status).toBe(201);
    expect(await told(await desk.ask('GET', '/claims', { headers: HERE }))).toEqual([401, 'sign-in-needed']);
    const cookie = await cookieOf(desk, 'huda');
    expect((await desk.ask('GET', '/claims', { headers: { cookie } })).status).toBe(200);
  });

  it('where others can connect and nobody has an account, nobody gets in', async () => {
    desk = await openDesk();
    expect(await (await desk.ask('GET', '/session')).json()).toMatchObject({ mode: 'nobody', person: null });
    expect(await told(await desk.ask('GET', '/claims'))).toEqual([401, 'sign-in-needed']);
    const body = { name: 'mallory', role: 'admin', password: PASSWORD };
    expect(await told(await desk.ask('POST', '/accounts', { body, headers: OWN }))).toEqual([401, 'sign-in-needed']);
  });

  it('another site’s page changes nothing, with or without a cookie', async () => {
    desk = await openDesk();
    await addAccount(desk.store, 'root', 'huda', 'admin');
    const cookie = await cookieOf(desk, 'huda');
    const body = { name: 'mallory', role: 'admin', password: PASSWORD };
    const csrf = { 'X-Isnad-CSRF': '1' };
    const forged: readonly Record<string, string>[] = [
      {},
      csrf,
      { origin: OWN.origin },
      { ...csrf, origin: 'https://evil.example' },
      { ...csrf, origin: 'null' },
      { ...csrf, origin: `${OWN.origin}.evil.example` },
      { ...csrf, origin: OWN.origin, 'sec-fetch-site': 'cross-site' },
      { ...csrf, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of forged) {
      const answer = await desk.ask('POST', '/accounts', { body, headers: { ...headers, cookie } });
      expect(await told(answer), JSON.stringify(headers)).toEqual([403, 'other-site']);
      const signIn = await desk.ask('DELETE', '/session', { headers: { ...headers, cookie } });
      expect(signIn.status).toBe(403);
    }
    for (const headers of [{}, { origin: OWN.origin }, { ...csrf, origin: 'https://evil.example' }]) {
      const answer = await desk.ask('POST', '/session', { body: { name: 'huda', password: PASSWORD }, headers });
      expect(await told(answer)).toEqual([403, 'other-site']);
    }
    const reading = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect(await told(await desk.ask('GET', '/claims', { headers: reading }))).toEqual([403, 'other-site']);
    expect((await desk.ask('GET', '/claims', { headers: { ...reading, 'sec-fetch-mode': 'navigate' } })).status).toBe(200);
    const own = { ...csrf, cookie, 'sec-fetch-site': 'same-origin' };
    expect((await desk.ask('POST', '/accounts', { body: { ...body, name: 'rim' }, headers: own })).status).toBe(201);
  });

  it('a made-up cookie or token gets nobody in', async () => {
    desk = await openDesk();
    await addAccount(desk.store, 'root', 'huda', 'admin');
    const { hash } = await desk.store.db.selectFrom('account').select('password as hash').executeTakeFirstOrThrow();
    for (const value of ['x', '', hash, "' or 1=1 --", 'a'.repeat(5000)])
      expect((await desk.ask('GET', '/claims', { headers: { cookie: `isnad=${encodeURIComponent(value)}` } })).status).toBe(401);
    for (const value of ['x', 'isnad_', "isnad_'or'1"]) {
      const answer = await desk.ask('GET', '/claims', { headers: { authorization: `Bearer ${value}` } });
      expect(await told(answer)).toEqual([401, 'token-refused']);
    }
  });
});
