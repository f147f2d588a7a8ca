import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/api/contract/operation.ts';
import { OPERATIONS } from '../../../src/api/contract/operations.ts';
import { ROLE_PERMISSIONS, ROLES } from '../../../src/app/accounts/roles.ts';
import { FORETOLD } from '../../app/foretold.ts';
import { readInto } from '../../app/small-ledger.ts';
import { BUILT } from '../../helpers/reader.ts';
import { addAccount, cookieOf, type Desk, OWN, openDesk, PASSWORD, told } from './desk.ts';

describe.skipIf(!BUILT)(`roles${BUILT ? '' : ' (run npm run build first)'}`, () => {
  let desk: Desk;
  let claim = '';
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    desk = await openDesk();
    await readInto(desk.store, FORETOLD, '2024-04-01T08:00:00.000Z');
    await addAccount(desk.store, 'root', 'the-admin', 'admin');
    for (const role of ROLES) {
      if (role !== 'admin') await addAccount(desk.store, 'the-admin', `the-${role}`, role);
      cookies.set(role, await cookieOf(desk, `the-${role}`));
    }
    const answer = await desk.ask('GET', '/claims?document=five', { headers: { cookie: cookies.get('reader')! } });
    claim = ((await answer.json()) as { items: { id: string }[] }).items[0]!.id;
  });
  afterAll(() => desk.close());

  const as = (role: string) => ({ ...OWN, cookie: cookies.get(role)! });

  it.each(ROLES)('a(n) %s may do what the role may, and nothing else', async (role) => {
    const may = ROLE_PERMISSIONS[role];
    const review = { body: { decision: 'accept' }, headers: as(role) };
    const reviewed = await desk.ask('POST', `/claims/${claim}/reviews`, review);
    expect(await told(reviewed)).toEqual(may.includes('review') ? [201, ''] : [403, 'not-permitted']);
    const graded = await desk.ask('POST', `/claims/${claim}/grades`, { body: { grade: '2' }, headers: as(role) });
    expect(graded.status).toBe(may.includes('grade') ? 201 : 403);
    const restricted = await desk.ask('GET', '/claims?restricted=true', { headers: as(role) });
    expect(restricted.status).toBe(may.includes('restricted') ? 200 : 403);
    for (const path of ['/accounts', '/audit'])
      expect((await desk.ask('GET', path, { headers: as(role) })).status).toBe(may.includes('admin') ? 200 : 403);
  });

  it('nobody makes themselves more than they are', async () => {
    for (const role of ['reader', 'analyst', 'adjudicator'] as const) {
      const open = { body: { name: `new-${role}`, role: 'admin', password: PASSWORD }, headers: as(role) };
      expect(await told(await desk.ask('POST', '/accounts', open))).toEqual([403, 'not-permitted']);
      const change = { body: { role: 'admin' }, headers: as(role) };
      expect(await told(await desk.ask('PUT', `/accounts/the-${role}`, change))).toEqual([403, 'not-permitted']);
      expect((await desk.ask('DELETE', '/accounts/the-admin', { headers: as(role) })).status).toBe(403);
    }
  });

  it('another role counts from the next request on, and a closed account at once', async () => {
    const put = (body: unknown) => desk.ask('PUT', '/accounts/the-reader', { body, headers: as('admin') });
    expect(await (await put({ role: 'analyst' })).json()).toMatchObject({ role: 'analyst', may: ['review'] });
    const review = { body: { decision: 'unsure' }, headers: as('reader') };
    expect((await desk.ask('POST', `/claims/${claim}/reviews`, review)).status).toBe(201);
    expect((await put({ role: 'reader' })).status).toBe(200);
    expect((await desk.ask('POST', `/claims/${claim}/reviews`, review)).status).toBe(403);
    expect((await desk.ask('DELETE', '/accounts/the-reader', { headers: as('admin') })).status).toBe(200);
    expect((await desk.ask('GET', '/claims', { headers: as('reader') })).status).toBe(401);
    expect(await (await put({ disabled: false })).json()).toMatchObject({ disabled: null });
    cookies.set('reader', await cookieOf(desk, 'the-reader'));
    expect(await told(await desk.ask('DELETE', '/accounts/the-admin', { headers: as('admin') }))).toEqual([
      409,
      'last-admin-account',
    ]);
  });

  it('nothing but the codebook and signing in and out is open to strangers', async () => {
    for (const operation of Object.values<Operation>(OPERATIONS)) {
      if (operation.needs === 'anybody') continue;
      const path = operation.path.replace(/\{\w+\}/g, 'x');
      const answer = await desk.ask(operation.method.toUpperCase(), path, { headers: OWN });
      expect(await told(answer), operation.id).toEqual([401, 'sign-in-needed']);
    }
    const open = Object.values<Operation>(OPERATIONS).filter(({ needs }) => needs === 'anybody');
    expect(open.map(({ id }) => id).sort()).toEqual(['getCodebook', 'getSession', 'signIn', 'signOut']);
  });
});
