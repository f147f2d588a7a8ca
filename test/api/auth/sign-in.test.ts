import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUILT } from '../../helpers/reader.ts';
import { addAccount, cookieOf, type Desk, OWN, openDesk, PASSWORD, told } from './desk.ts';

describe.skipIf(!BUILT)(`signing in${BUILT ? '' : ' (run npm run build first)'}`, () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    await addAccount(desk.store, 'root', 'huda', 'admin');
    await addAccount(desk.store, 'huda', 'salma', 'analyst');
  });
  afterEach(() => desk.close());

  const signIn = (name: string, password: string, headers: Record<string, string> = OWN) =>
    desk.ask('POST', '/session', { body: { name, password }, headers });

  it('sets a cookie that no script reads and no other site sends, and says who one is', async () => {
    expect(await (await desk.ask('GET', '/session')).json()).toMatchObject({ mode: 'accounts', person: null, via: 'nothing' });
    const answer = await signIn('salma', PASSWORD);
    expect(answer.headers.get('set-cookie')).toMatch(/^isnad=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
    expect(answer.headers.get('set-cookie')).toContain('Path=/');
    expect(answer.headers.get('set-cookie')).not.toContain('Secure');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const state = { mode: 'accounts', person: 'salma', role: 'analyst', permissions: ['review'], via: 'session', renew: false };
    expect(await answer.json()).toEqual(state);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    expect(await (await desk.ask('GET', '/session', { headers: { cookie } })).json()).toEqual(state);
  });

  it('marks the cookie Secure behind a proxy that encrypts, and takes the proxy’s word on the address', async () => {
    const proxied = await openDesk({ proxied: true });
    await addAccount(proxied.store, 'root', 'huda', 'admin');
    const headers = { 'X-Isnad-CSRF': '1', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'isnad.example' };
    const answer = await proxied.ask('POST', '/session', {
      body: { name: 'huda', password: PASSWORD },
      headers: { ...headers, origin: 'https://isnad.example', 'x-forwarded-for': '203.0.113.9, 192.0.2.1' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toContain('; Secure');
    const [line] = await proxied.store.db.selectFrom('audit').selectAll().where('act', '=', 'signed-in').execute();
    expect(line).toMatchObject({ address: '192.0.2.1' });
    await proxied.close();
  });

  it('refuses a wrong password and an unknown name alike, and locks after five', async () => {
    const wrong = async (name: string) => {
      const answer = await signIn(name, 'wrong wrong wrong');
      return { retry: answer.headers.get('retry-after'), cookie: answer.headers.get('set-cookie'), body: await answer.json() };
    };
    expect(await wrong('salma')).toEqual(await wrong('nobody'));
    for (let i = 0; i < 4; i++) await wrong('salma');
    const locked = await signIn('salma', PASSWORD);
    expect(locked.headers.get('retry-after')).toBe('30');
    expect(await told(locked)).toEqual([429, 'sign-in-locked']);
    desk.time.now += 31_000;
    expect((await signIn('salma', PASSWORD)).status).toBe(200);
  });

  it('holds an address that fails under many names', async () => {
    const codes = [];
    for (let i = 0; i < 22; i++) codes.push(await told(await signIn(`name-${i}`, 'wrong wrong wrong')));
    expect(codes.slice(0, 20)).toEqual(Array(20).fill([401, 'sign-in-refused']));
    expect(codes.slice(20)).toEqual(Array(2).fill([429, 'address-held']));
    expect(await desk.store.db.selectFrom('audit').select('act').where('act', '=', 'address-held').execute()).toHaveLength(1);
  });

  it('signing out ends the session itself, not only the cookie', async () => {
    const cookie = await cookieOf(desk, 'salma');
    const out = await desk.ask('DELETE', '/session', { headers: { ...OWN, cookie } });
    expect(out.headers.get('set-cookie')).toMatch(/^isnad=; Max-Age=0/);
    expect(await told(await desk.ask('GET', '/claims', { headers: { cookie } }))).toEqual([401, 'sign-in-needed']);
    expect(await (await desk.ask('GET', '/session', { headers: { cookie } })).json()).toMatchObject({ person: null });
  });

  it('one sees and ends one’s own sessions, and a new password ends the others', async () => {
    const [one, two] = [await cookieOf(desk, 'salma'), await cookieOf(desk, 'salma')];
    const list = async (cookie: string) =>
      (await (await desk.ask('GET', '/sessions', { headers: { cookie } })).json()) as {
        items: { id: string; current: boolean }[];
      };
    const { items } = await list(one);
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = items.find(({ current }) => !current)!;
    expect((await desk.ask('DELETE', `/sessions/${other.id}`, { headers: { ...OWN, cookie: one } })).status).toBe(200);
    expect(await told(await desk.ask('GET', '/sessions', { headers: { cookie: two } }))).toEqual([401, 'sign-in-needed']);
    const third = await cookieOf(desk, 'salma');
    const fresh = { old: PASSWORD, password: 'eleven roofs, no river' };
    const change = (body: unknown) => desk.ask('PUT', '/session/password', { body, headers: { ...OWN, cookie: one } });
    expect(await told(await change({ ...fresh, old: 'x' }))).toEqual([403, 'wrong-password']);
    expect((await change(fresh)).status).toBe(200);
    expect((await list(one)).items).toHaveLength(1);
    expect((await desk.ask('GET', '/sessions', { headers: { cookie: third } })).status).toBe(401);
  });

  it('a token reads or writes in one’s name, and is no way to more tokens', async () => {
    const cookie = await cookieOf(desk, 'salma');
    const make = async (scope: string) => {
      const body = { name: 'script', scope, days: 30 };
      const answer = await desk.ask('POST', '/tokens', { body, headers: { ...OWN, cookie } });
      return (await answer.json()) as { token: { id: string }; secret: string };
    };
    const [reads, writes] = [await make('read'), await make('write')];
    const by = ({ secret }: { secret: string }) => ({ headers: { authorization: `Bearer ${secret}` } });
    expect((await desk.ask('GET', '/claims', by(reads))).status).toBe(200);
    const note = { body: { decision: 'accept' } };
    expect(await told(await desk.ask('POST', '/claims/x/reviews', { ...by(reads), ...note }))).toEqual([403, 'token-reads-only']);
    expect((await told(await desk.ask('POST', '/claims/x/reviews', { ...by(writes), ...note })))[0]).toBe(404);
    const more = { name: 'more', scope: 'write', days: null };
    expect(await told(await desk.ask('POST', '/tokens', { ...by(writes), body: more }))).toEqual([403, 'session-needed']);
    expect((await desk.ask('DELETE', `/tokens/${reads.token.id}`, { headers: { ...OWN, cookie } })).status).toBe(200);
    const gone = await desk.ask('GET', '/claims', by(reads));
    expect(gone.headers.get('www-authenticate')).toContain('Bearer');
    expect(await told(gone)).toEqual([401, 'token-refused']);
    expect(JSON.stringify(await (await desk.ask('GET', '/tokens', { headers: { cookie } })).json())).not.toContain(writes.secret);
  });
});
