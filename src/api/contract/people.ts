import { z } from '@hono/zod-openapi';
import { instant, name, pageOf, paging } from './common.ts';
import { operation } from './operation.ts';

/** None is ever in an answer, but the secret of a token just made. */
const password = z.string().min(1).max(1000);
const role = z.enum(['reader', 'analyst', 'adjudicator', 'admin']);
const permission = z.enum(['review', 'restricted', 'grade', 'publish', 'admin']);
const id = z.string().regex(/^[0-9a-f]{32}$/);

export const sessionStateSchema = z
  .object({
    mode: z
      .enum(['single', 'accounts', 'nobody'])
      .describe('single: nobody has an account, whoever is at this machine is let in. nobody: none has, and none is let in'),
    person: z.string().nullable().describe('null: not signed in'),
    role: role.nullable(),
    permissions: z.array(permission).readonly(),
    via: z.enum(['machine', 'session', 'token', 'nothing']),
    renew: z.boolean().describe('Somebody else chose the password'),
  })
  .readonly()
  .meta({ id: 'SessionState' });

export const accountSchema = z
  .object({
    name: z.string(),
    role,
    may: z.array(permission).readonly().describe('What the log says now; the role’s unless changed since'),
    asRole: z.boolean().describe('Whether that is what the role, or a closed account, gives'),
    created: instant,
    createdBy: z.string(),
    changed: instant.describe('When the password was last set'),
    renew: z.boolean(),
    disabled: instant.nullable(),
  })
  .readonly()
  .meta({ id: 'Account' });

const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.enum(['read', 'write']),
    created: instant,
    expires: instant.nullable(),
    used: instant.nullable().describe('To within five minutes'),
  })
  .readonly()
  .meta({ id: 'Token' });

const auditSchema = z
  .object({
    id: z.string(),
    at: instant,
    by: z.string().nullable().describe('null: nobody was signed in'),
    act: z.string(),
    subject: z.string().nullable(),
    address: z.string().nullable().describe('null: on the machine itself'),
    detail: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'AuditRecord' });

const tag = 'People';
const done = z.object({ done: z.literal(true) });

export const getSession = operation({
  id: 'getSession',
  method: 'get',
  path: '/session',
  ...{ tag, needs: 'anybody', fresh: true },
  summary: 'Who asks, and what they may do',
  response: sessionStateSchema,
});

export const signIn = operation({
  id: 'signIn',
  method: 'post',
  path: '/session',
  ...{ tag, needs: 'anybody' },
  summary: 'Sign in; the answer sets a cookie',
  body: z.strictObject({ name, password }),
  response: sessionStateSchema,
});

export const signOut = operation({
  id: 'signOut',
  method: 'delete',
  path: '/session',
  ...{ tag, needs: 'anybody' },
  summary: 'Sign out; the session is over',
  response: done,
});

export const changePassword = operation({
  id: 'changePassword',
  method: 'put',
  path: '/session/password',
  tag,
  summary: 'A new password of one’s own; all other sessions end',
  body: z.strictObject({ old: password, password }),
  response: done,
});

export const listSessions = operation({
  id: 'listSessions',
  method: 'get',
  path: '/sessions',
  ...{ tag, fresh: true },
  summary: 'One’s own sessions',
  response: z.object({
    items: z
      .array(
        z
          .object({ id: z.string(), created: instant, seen: instant, expires: instant, agent: z.string(), current: z.boolean() })
          .readonly(),
      )
      .readonly(),
  }),
});

export const endSession = operation({
  id: 'endSession',
  method: 'delete',
  path: '/sessions/{id}',
  tag,
  summary: 'End one of one’s own sessions',
  params: z.object({ id }),
  response: done,
});

export const listTokens = operation({
  id: 'listTokens',
  method: 'get',
  path: '/tokens',
  ...{ tag, fresh: true },
  summary: 'One’s own tokens for programs',
  response: z.object({ items: z.array(tokenSchema).readonly() }),
});

export const createToken = operation({
  id: 'createToken',
  method: 'post',
  path: '/tokens',
  tag,
  summary: 'A token by which a program acts in one’s name; its secret is told this once',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    scope: z.enum(['read', 'write']),
    days: z.int().min(1).max(3650).nullable().describe('null: until it is revoked'),
  }),
  response: z.object({ token: tokenSchema, secret: z.string().describe('For the header Authorization: Bearer …') }),
  status: 201,
});

export const revokeToken = operation({
  id: 'revokeToken',
  method: 'delete',
  path: '/tokens/{id}',
  tag,
  summary: 'Revoke one of one’s own tokens',
  params: z.object({ id }),
  response: done,
});

export const listAccounts = operation({
  id: 'listAccounts',
  method: 'get',
  path: '/accounts',
  ...{ tag, needs: 'admin', fresh: true },
  summary: 'Everybody who has an account',
  response: z.object({ items: z.array(accountSchema).readonly() }),
});

export const createAccount = operation({
  id: 'createAccount',
  method: 'post',
  path: '/accounts',
  ...{ tag, needs: 'admin' },
  summary: 'Open an account; the first must be an admin’s',
  body: z.strictObject({ name, role, password }),
  response: accountSchema,
  status: 201,
});

export const getAccount = operation({
  id: 'getAccount',
  method: 'get',
  path: '/accounts/{name}',
  ...{ tag, needs: 'admin', fresh: true },
  summary: 'One account',
  params: z.object({ name }),
  response: accountSchema,
});

export const changeAccount = operation({
  id: 'changeAccount',
  method: 'put',
  path: '/accounts/{name}',
  ...{ tag, needs: 'admin' },
  summary: 'Another role, a new password, or open again what was closed',
  params: z.object({ name }),
  body: z.strictObject({ role: role.optional(), password: password.optional(), disabled: z.literal(false).optional() }),
  response: accountSchema,
});

export const disableAccount = operation({
  id: 'disableAccount',
  method: 'delete',
  path: '/accounts/{name}',
  ...{ tag, needs: 'admin' },
  summary: 'Close an account: its sessions and tokens end, its name stays with what is on record',
  params: z.object({ name }),
  response: accountSchema,
});

export const listAudit = operation({
  id: 'listAudit',
  method: 'get',
  path: '/audit',
  ...{ tag, needs: 'admin', fresh: true },
  summary: 'What was done about accounts, and what was exported, newest first',
  query: z.strictObject({
    person: name.optional().describe('Did it, or had it done to them'),
    act: name.optional().describe('For example signed-in, sign-in-failed, role-changed'),
    ...paging,
  }),
  response: pageOf(auditSchema),
});
