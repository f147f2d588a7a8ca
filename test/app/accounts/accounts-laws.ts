import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts, hasAccounts } from '../../../src/app/accounts/accounts.ts';
import { auditPage } from '../../../src/app/accounts/audit.ts';
import type { AtDesk } from '../../../src/app/accounts/desk.ts';
import { createAccount, disableAccount, enableAccount, setRole } from '../../../src/app/accounts/keep.ts';
import { endSession, sessionOf, sessionsOf } from '../../../src/app/accounts/logins.ts';
import { changePassword, setPassword } from '../../../src/app/accounts/passwords.ts';
import { assertReachable } from '../../../src/app/accounts/reachable.ts';
import { signIn } from '../../../src/app/accounts/sign-in.ts';
import { createToken, holderOf, revokeToken, tokensOf } from '../../../src/app/accounts/tokens.ts';
import { people } from '../../../src/app/people.ts';
import { PERMISSIONS, permissionsOf } from '../../../src/app/permissions.ts';
import { backupTo } from '../../../src/store/backup.ts';
import type { Store } from '../../../src/store/contract.ts';
import { openStore } from '../../../src/store/open.ts';
import { verifyLog } from '../../../src/store/verify.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HUDA = 'a fig, a ladder and rain';
const SALMA = 'seven lanterns by the well';
const refusal = (code: string) => ({ issue: { code } });

/** What holds of accounts. `place` gives the address of a new, empty database. */
export function accountsLaws(engine: string, place: () => Promise<string>): void {
  describe(`accounts on ${engine}`, () => {
    let url: string;
    let store: Store;
    let time: number;
    beforeEach(async () => {
      url = await place();
      store = await openStore(url);
      time = Date.parse('2026-03-01T08:00:00Z');
    });
    afterEach(() => store.close());

    const at = (by: string, address: string | null = '192.0.2.7'): AtDesk => ({
      ...{ store, by, address },
      now: () => new Date(time),
      random: randomBytes,
    });
    const enter = (name: string, password: string) => signIn(at('-'), { name, password, agent: 'Firefox, Linux' });
    const twoPeople = async (): Promise<void> => {
      await createAccount(at('root', null), { name: 'huda', role: 'admin', password: HUDA });
      await createAccount(at('huda'), { name: 'salma', role: 'analyst', password: SALMA });
    };
    const acts = async (person?: string): Promise<string[]> => {
      const { items } = await auditPage(store, { limit: 100, ...(person !== undefined && { person }) });
      return items.map(({ act }) => act).sort();
    };

    it('the first account is an admin’s, and its permissions are in the log', async () => {
      expect(await hasAccounts(store)).toBe(false);
      const salma = { name: 'salma', role: 'analyst', password: SALMA } as const;
      await expect(createAccount(at('root', null), salma)).rejects.toMatchObject(refusal('first-admin'));
      expect((await store.head()).seq).toBe(0);
      await twoPeople();
      expect((await accounts(store)).map(({ name, role, may, renew }) => [name, role, may, renew])).toEqual([
        ['huda', 'admin', PERMISSIONS, false],
        ['salma', 'analyst', ['review'], true],
      ]);
      expect((await people(store)).map(({ name, by }) => [name, by])).toEqual([
        ['huda', 'root'],
        ['salma', 'huda'],
      ]);
      expect(await permissionsOf(store, 'root')).toEqual([]);
      expect((await verifyLog(store)).broken).toBeNull();
    });

    it('only an admin opens accounts, under a new and plain name, with a password that will do', async () => {
      await twoPeople();
      const open = (by: string, name: string, password = 'nine quiet harbours') =>
        createAccount(at(by), { name, role: 'reader', password });
      await expect(open('salma', 'nadia')).rejects.toMatchObject(refusal('not-permitted'));
      await expect(open('huda', 'salma')).rejects.toMatchObject(refusal('account-taken'));
      for (const name of ['', 'sal\u200bma', '\u202esalma', 'x'.repeat(101)])
        await expect(open('huda', name), name).rejects.toMatchObject(refusal('bad-name'));
      for (const password of ['short', '121212121212', 'aaaaaaaaaaaaaaaaaaaa', 'nadianadianadia', 'x'.repeat(300)])
        await expect(open('huda', 'nadia', password), password).rejects.toMatchObject(refusal('weak-password'));
      expect(await accounts(store)).toHaveLength(2);
    });

    it('a refused change leaves neither account nor entry: an admin who can sign in is always left', async () => {
      await twoPeople();
      const { seq } = await store.head();
      await expect(setRole(at('huda'), 'huda', 'analyst')).rejects.toMatchObject(refusal('last-admin-account'));
      await expect(disableAccount(at('huda'), 'huda')).rejects.toMatchObject(refusal('last-admin-account'));
      expect((await store.head()).seq).toBe(seq);
      expect(await permissionsOf(store, 'huda')).toEqual(PERMISSIONS);
      await setRole(at('huda'), 'salma', 'admin');
      await setRole(at('salma'), 'huda', 'reader');
      expect(await permissionsOf(store, 'huda')).toEqual([]);
      await expect(setRole(at('huda'), 'salma', 'reader')).rejects.toMatchObject(refusal('not-permitted'));
    });

    it('two admins who take each other’s role at once cannot both succeed', async () => {
      await twoPeople();
      await setRole(at('huda'), 'salma', 'admin');
      const both = await Promise.allSettled([setRole(at('huda'), 'salma', 'reader'), setRole(at('salma'), 'huda', 'reader')]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await accounts(store)).filter(({ role }) => role === 'admin')).toHaveLength(1);
    });

    it('one signs in with name and password, and what is wrong with them is not told', async () => {
      await twoPeople();
      const begun = await enter(' huda ', HUDA);
      expect(await sessionOf(at('-'), begun.secret)).toMatchObject({ person: 'huda', id: begun.id });
      expect(await sessionOf(at('-'), begun.id)).toBeNull();
      for (const [name, password] of [
        ['huda', SALMA],
        ['nobody', HUDA],
      ] as const)
        await expect(enter(name, password)).rejects.toMatchObject({
          subject: '',
          issue: { code: 'sign-in-refused', detail: '' },
        });
      expect(await acts()).toEqual([...['account-created', 'account-created', 'sign-in-failed', 'sign-in-failed', 'signed-in']]);
      const { items } = await auditPage(store, { limit: 10 });
      expect(JSON.stringify(items)).not.toContain('nobody');
    });

    it('a password is the same in either written form', async () => {
      await createAccount(at('root', null), { name: 'huda', role: 'admin', password: 'cafe\u0301 au lait noir' });
      expect((await enter('huda', 'café au lait noir')).person).toBe('huda');
    });

    it('five wrong passwords lock the account, for longer each time, also after a restart', async () => {
      await twoPeople();
      const wrong = (): Promise<unknown> => enter('salma', 'wrong wrong wrong').catch((error: unknown) => error);
      for (let i = 0; i < 5; i++) expect(await wrong()).toMatchObject(refusal('sign-in-refused'));
      expect(await wrong()).toMatchObject({ seconds: 30, issue: { code: 'sign-in-locked' } });
      await store.close();
      store = await openStore(url);
      await expect(enter('salma', SALMA)).rejects.toMatchObject({ seconds: 30 });
      expect((await enter('huda', HUDA)).person).toBe('huda');
      time += 30_000;
      expect(await wrong()).toMatchObject(refusal('sign-in-refused'));
      expect(await wrong()).toMatchObject({ seconds: 60 });
      for (let i = 0; i < 12; i++) {
        time += HOUR;
        await wrong();
      }
      expect(await wrong()).toMatchObject({ seconds: 3600 });
      time += HOUR;
      expect((await enter('salma', SALMA)).person).toBe('salma');
      expect(await wrong()).toMatchObject(refusal('sign-in-refused'));
      expect(await acts('salma')).toContain('locked-out');
    });

    it('many guesses at once count like many in a row', async () => {
      await twoPeople();
      const guesses = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => enter('salma', `guess guess ${i}`)));
      const codes = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason.issue.code : 'in'));
      expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
      expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(7);
    });

    it('a session ends when it was idle, when it is old, and when it is ended', async () => {
      await twoPeople();
      const first = await enter('salma', SALMA);
      const second = await enter('salma', SALMA);
      const known = (secret: string) => sessionOf(at('-'), secret);
      time += 11 * HOUR;
      expect(await known(first.secret)).not.toBeNull();
      time += 11 * HOUR;
      expect(await known(first.secret)).not.toBeNull();
      expect(await known(second.secret)).toBeNull();
      expect((await sessionsOf(store, 'salma', new Date(time))).map(({ id }) => id)).toEqual([first.id]);
      for (let i = 0; i < 14; i++, time += 11 * HOUR) await known(first.secret);
      expect(await known(first.secret)).toBeNull();
      const third = await enter('salma', SALMA);
      await expect(endSession(at('huda'), third.id, 'session-ended')).rejects.toMatchObject(refusal('no-such-session'));
      await endSession(at('salma'), third.id, 'signed-out');
      expect(await known(third.secret)).toBeNull();
      expect(await store.db.selectFrom('login').select('id').execute()).toEqual([]);
    });

    it('a new password ends other sessions; one set by an admin ends all, tokens too', async () => {
      await twoPeople();
      const [one, two] = [await enter('salma', SALMA), await enter('salma', SALMA)];
      const fresh = 'eleven roofs, no river';
      await expect(changePassword(at('salma'), one.id, HUDA, fresh)).rejects.toMatchObject(refusal('wrong-password'));
      await expect(changePassword(at('salma'), one.id, SALMA, 'short')).rejects.toMatchObject(refusal('weak-password'));
      await changePassword(at('salma'), one.id, SALMA, fresh);
      expect(await sessionOf(at('-'), one.secret)).not.toBeNull();
      expect(await sessionOf(at('-'), two.secret)).toBeNull();
      await expect(enter('salma', SALMA)).rejects.toMatchObject(refusal('sign-in-refused'));
      expect((await accounts(store)).find(({ name }) => name === 'salma')?.renew).toBe(false);
      const { secret } = await createToken(at('salma'), { name: 'script', scope: 'read', days: null });
      await expect(setPassword(at('salma'), 'huda', fresh)).rejects.toMatchObject(refusal('not-permitted'));
      await setPassword(at('huda'), 'salma', SALMA);
      expect(await sessionOf(at('-'), one.secret)).toBeNull();
      expect(await holderOf(at('-'), secret)).toBeNull();
      expect((await enter('salma', SALMA)).person).toBe('salma');
    });

    it('a closed account gets nobody in, and may do nothing until it is opened again', async () => {
      await twoPeople();
      const begun = await enter('salma', SALMA);
      const { secret } = await createToken(at('salma'), { name: 'script', scope: 'write', days: null });
      await disableAccount(at('huda'), 'salma');
      expect(await sessionOf(at('-'), begun.secret)).toBeNull();
      expect(await holderOf(at('-'), secret)).toBeNull();
      await expect(enter('salma', SALMA)).rejects.toMatchObject(refusal('sign-in-refused'));
      expect(await permissionsOf(store, 'salma')).toEqual([]);
      await setRole(at('huda'), 'salma', 'adjudicator');
      expect(await permissionsOf(store, 'salma')).toEqual([]);
      await enableAccount(at('huda'), 'salma');
      expect(await permissionsOf(store, 'salma')).toEqual(['review', 'restricted', 'grade']);
      expect((await enter('salma', SALMA)).person).toBe('salma');
    });

    it('a token is good until its day or until it is revoked, by its owner alone', async () => {
      await twoPeople();
      const { token, secret } = await createToken(at('salma'), { name: 'nightly', scope: 'read', days: 2 });
      expect(secret).toMatch(/^isnad_[\w-]{43}$/);
      expect(await holderOf(at('-'), secret)).toEqual({ person: 'salma', scope: 'read' });
      expect(await tokensOf(store, 'salma')).toMatchObject([{ id: token.id, used: new Date(time).toISOString() }]);
      expect(JSON.stringify(await tokensOf(store, 'salma'))).not.toContain(secret);
      await expect(revokeToken(at('huda'), token.id)).rejects.toMatchObject(refusal('no-such-token'));
      time += 48 * HOUR;
      expect(await holderOf(at('-'), secret)).toBeNull();
      const other = await createToken(at('salma'), { name: 'lasting', scope: 'write', days: null });
      await revokeToken(at('salma'), other.token.id);
      expect(await holderOf(at('-'), other.secret)).toBeNull();
      await expect(createToken(at('root'), { name: 'x', scope: 'read', days: null })).rejects.toMatchObject(
        refusal('no-such-account'),
      );
    });

    it('the audit pages from the newest, by person and by act', async () => {
      await twoPeople();
      for (const name of ['nadia', 'rim', 'dunya']) {
        time += MINUTE;
        await createAccount(at('huda'), { name, role: 'reader', password: 'nine quiet harbours' });
      }
      const first = await auditPage(store, { limit: 2, act: 'account-created' });
      expect(first.items.map(({ subject, by, address }) => [subject, by, address])).toEqual([
        ['dunya', 'huda', '192.0.2.7'],
        ['rim', 'huda', '192.0.2.7'],
      ]);
      const second = await auditPage(store, { limit: 2, act: 'account-created', after: first.next! });
      expect(second.items[0]).toMatchObject({ subject: 'nadia' });
      expect((await auditPage(store, { limit: 9, person: 'rim' })).items).toHaveLength(1);
      await expect(auditPage(store, { limit: 2, after: "'" })).rejects.toMatchObject(refusal('bad-cursor'));
    });

    it('no secret is in the clear anywhere, and none in log or backup', async () => {
      await twoPeople();
      const begun = await enter('salma', SALMA);
      const { secret } = await createToken(at('salma'), { name: 'script', scope: 'write', days: null });
      await enter('salma', 'wrong wrong wrong').catch(() => {});
      const tables = await Promise.all(
        (['account', 'login', 'token', 'audit', 'attempt'] as const).map((table) =>
          store.db.selectFrom(table).selectAll().execute(),
        ),
      );
      const kept = JSON.stringify(tables);
      for (const hidden of [HUDA, SALMA, 'wrong wrong wrong', begun.secret, secret]) expect(kept).not.toContain(hidden);
      expect(kept.match(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/g)).toHaveLength(2);
      const file = join(mkdtempSync(join(tmpdir(), 'isnad-accounts-')), 'backup.jsonl.gz');
      await backupTo(store, file);
      const backup = gunzipSync(readFileSync(file)).toString();
      expect(backup).toContain('salma');
      for (const hidden of ['argon2', ...tables.flat().flatMap((row) => ('hash' in row ? [row.hash] : []))])
        expect(backup).not.toContain(hidden);
    });

    it('a server that others can reach needs an admin who can sign in', async () => {
      for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org', 'localhost.example.org'])
        await expect(assertReachable(host, store), host).rejects.toMatchObject(refusal('admin-needed'));
      for (const host of ['127.0.0.1', '127.0.0.53', '::1', 'localhost']) await assertReachable(host, store);
      await twoPeople();
      await assertReachable('0.0.0.0', store);
    });
  });
}
