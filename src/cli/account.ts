import type { ArgsDef } from 'citty';
import type { Account } from '../app/accounts/accounts.ts';
import type { AtDesk } from '../app/accounts/desk.ts';
import type { Language } from '../export/words/all.ts';
import { ACT_OPTIONS, type Given, oneOf, positionals } from './acting.ts';
import { command } from './command.ts';
import { languageOf } from './terminal.ts';

interface Shown extends Given {
  readonly format?: string | undefined;
  readonly lang?: string | undefined;
}

const NAME = { name: { type: 'positional', required: false, description: 'Whose account' } } satisfies ArgsDef;
const ROLE_HELP =
  'reader (sees all but what is restricted), analyst (also reviews), adjudicator (also grades, and sees what is restricted), admin (also publishes, and says who may what)';

async function show(given: Shown, act: (desk: AtDesk) => Promise<readonly Account[]>): Promise<number> {
  const { atDesk } = await import('./at-desk.ts');
  const found = await atDesk(given, act);
  if (given.format === 'json') process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else process.stdout.write(await listed(found, languageOf(given.lang)));
  return 0;
}

async function listed(found: readonly Account[], language: Language): Promise<string> {
  const { ACCOUNT_WORDS } = await import('../export/words/accounts.ts');
  const words = ACCOUNT_WORDS[language];
  if (found.length === 0) return `${words.none}\n`;
  const width = Math.max(...found.map(({ name }) => name.length));
  const lines = found.map(({ name, role, created, createdBy, disabled }) => {
    const state = disabled === null ? words.by(createdBy, created.slice(0, 10)) : words.closed(disabled.slice(0, 10));
    return `${name.padEnd(width)}  ${words.roles[role]}  (${state})\n`;
  });
  return lines.join('');
}

const ADD = 'isnad account add huda --role admin';
const add = command(
  {
    meta: {
      name: 'add',
      description: 'Open an account; the password is asked for, or read from standard input. The first is an admin’s',
    },
    args: {
      ...NAME,
      role: {
        type: 'enum',
        options: ['reader', 'analyst', 'adjudicator', 'admin'],
        description: `${ROLE_HELP}; by default reader`,
      },
      ...ACT_OPTIONS,
    },
    async run({ args: given }) {
      const { name } = positionals(given._, ['name'], ADD);
      const { createAccount } = await import('../app/accounts/keep.ts');
      const { ROLES } = await import('../app/accounts/roles.ts');
      const { newPassword } = await import('./new-password.ts');
      const role = oneOf(given.role ?? 'reader', ROLES, 'a role');
      const password = await newPassword(name, languageOf(given.lang));
      return show(given, async (desk) => [await createAccount(desk, { name, role, password })]);
    },
  },
  [ADD, 'isnad account add salma --role analyst --as huda'],
);

const list = command(
  {
    meta: { name: 'list', description: 'Who has an account, and in which role' },
    args: ACT_OPTIONS,
    async run({ args: given }) {
      const { accounts } = await import('../app/accounts/accounts.ts');
      return show(given, ({ store }) => accounts(store));
    },
  },
  ['isnad account list', 'isnad account list --format json'],
);

const ROLE = 'isnad account role salma adjudicator --as huda';
const role = command(
  {
    meta: { name: 'role', description: 'Give somebody another role' },
    args: { ...NAME, role: { type: 'positional', required: false, description: ROLE_HELP }, ...ACT_OPTIONS },
    async run({ args: given }) {
      const { name, role: wanted } = positionals(given._, ['name', 'role'], ROLE);
      const { setRole } = await import('../app/accounts/keep.ts');
      const { ROLES } = await import('../app/accounts/roles.ts');
      const known = oneOf(wanted, ROLES, 'a role');
      return show(given, async (desk) => [await setRole(desk, name, known)]);
    },
  },
  [ROLE],
);

const DISABLE = 'isnad account disable salma --as huda';
const disable = command(
  {
    meta: {
      name: 'disable',
      description: 'Close an account: its sessions and tokens end; what is on record under the name stays',
    },
    args: { ...NAME, ...ACT_OPTIONS },
    async run({ args: given }) {
      const { name } = positionals(given._, ['name'], DISABLE);
      const { disableAccount } = await import('../app/accounts/keep.ts');
      return show(given, async (desk) => [await disableAccount(desk, name)]);
    },
  },
  [DISABLE],
);

const ENABLE = 'isnad account enable salma --as huda';
const enable = command(
  {
    meta: { name: 'enable', description: 'Open a closed account again' },
    args: { ...NAME, ...ACT_OPTIONS },
    async run({ args: given }) {
      const { name } = positionals(given._, ['name'], ENABLE);
      const { enableAccount } = await import('../app/accounts/keep.ts');
      return show(given, async (desk) => [await enableAccount(desk, name)]);
    },
  },
  [ENABLE],
);

const PASSWORD = 'isnad account password huda --as huda';
const password = command(
  {
    meta: { name: 'password', description: 'Set somebody’s password; ends their sessions, tokens and lock-out' },
    args: { ...NAME, ...ACT_OPTIONS },
    async run({ args: given }) {
      const { name } = positionals(given._, ['name'], PASSWORD);
      const [{ setPassword }, { newPassword }, { ACCOUNT_WORDS }, { atDesk }] = await Promise.all([
        import('../app/accounts/passwords.ts'),
        import('./new-password.ts'),
        import('../export/words/accounts.ts'),
        import('./at-desk.ts'),
      ]);
      const language = languageOf(given.lang);
      const chosen = await newPassword(name, language);
      await atDesk(given, (desk) => setPassword(desk, name, chosen));
      process.stdout.write(`${ACCOUNT_WORDS[language].passwordSet(name)}\n`);
      return 0;
    },
  },
  [PASSWORD],
);

export default command(
  {
    meta: { name: 'account', description: 'Who may sign in to the workbench: open, close, role, password' },
    subCommands: {
      add: () => add,
      list: () => list,
      role: () => role,
      disable: () => disable,
      enable: () => enable,
      password: () => password,
    },
  },
  [ADD, 'isnad account list', ROLE],
);
