import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BUILT, folder, isnad } from './spawn.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(!BUILT)(`isnad account${BUILT ? '' : ' (run npm run build first)'}`, () => {
  const database = join(folder(), 'isnad.db');
  const account = (words: readonly string[], input = '', as = 'root') =>
    isnad(['account', ...words, '--database', database, '--as', as, '--lang', 'en'], input);

  it('opens the first for an admin, with the password from standard input, which is shown nowhere', () => {
    expect(account(['list']).out).toContain('Nobody has an account');
    expect(account(['add', 'huda', '--role', 'analyst'], 'a fig, a ladder and rain\n')).toMatchObject({ status: 1, out: '' });
    expect(account(['add', 'huda', '--role', 'admin'], 'short\n').err).toContain('weak-password');
    expect(account(['add', 'huda', '--role', 'admin'])).toMatchObject({ status: 2 });
    const { out, err, status } = account(['add', 'huda', '--role', 'admin'], 'a fig, a ladder and rain\n');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^huda {2}admin {2}\(opened by root, \d{4}-\d\d-\d\d\)\n$/);
  });

  it('then an admin opens, changes and closes the others', () => {
    expect(account(['add', 'salma'], 'seven lanterns by the well\n').err).toContain('not-permitted');
    expect(account(['add', 'salma'], 'seven lanterns by the well\n', 'huda').out).toContain('salma  reader');
    expect(account(['role', 'salma', 'analist'], '', 'huda')).toMatchObject({ status: 2 });
    expect(account(['role', 'salma', 'adjudicator'], '', 'huda').out).toContain('salma  adjudicator');
    expect(account(['disable', 'salma'], '', 'huda').out).toContain('closed since');
    expect(account(['enable', 'salma'], '', 'huda').out).toContain('opened by huda');
    expect(account(['password', 'salma'], 'six lanterns by the well\n', 'huda').out).toContain('new password');
    expect(account(['disable', 'huda'], '', 'huda').err).toContain('last-admin-account');
    expect(account(['disable', 'slma'], '', 'huda').err).toContain('salma?');
    expect(isnad(['account', 'list', '--database', database, '--lang', 'ar']).out).toContain('محكّم');
    expect(isnad(['people', '--database', database]).out).toMatch(/salma +review, restricted, grade/);
  });

  it('a server that others could reach does not start before there is an admin', () => {
    const empty = join(folder(), 'isnad.db');
    const serve = (env: Record<string, string>, ...words: string[]) =>
      isnad(['serve', '--port', '0', '--database', empty, '--lang', 'en', ...words], '', env);
    expect(serve({}, '--host', '0.0.0.0')).toMatchObject({ status: 1, err: expect.stringContaining('admin-needed') });
    expect(serve({ ISNAD_PROXY: '1' })).toMatchObject({ status: 1, err: expect.stringContaining('admin-needed') });
  });

  it('helps', () => {
    expect(isnad(['account', '--help']).out).toContain('isnad account add huda --role admin');
    expect(isnad(['account', 'add', '--help']).out).toContain('--role');
  });
});
