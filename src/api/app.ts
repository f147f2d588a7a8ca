import { IncomingMessage } from 'node:http';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Door } from './auth/door.ts';
import { languageOf } from './http/asker.ts';
import type { Env } from './http/environment.ts';
import { mount } from './http/mount.ts';
import { ApiError, problemOf } from './http/problem.ts';
import type { Ledger } from './ledger.ts';
import { ROUTES } from './routes/all.ts';
import type { Works } from './works.ts';

export interface ApiParts {
  readonly ledger: Ledger;
  readonly now: () => Date;
  /** says who asks; refuses what must not be asked at all */
  readonly door: Door;
  /** left out: nothing can be brought in or taken out */
  readonly works?: Works;
}

/** The HTTP API under /api, as one application of web requests and responses. */
export function createApi({ ledger, now, door, works }: ApiParts): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>().basePath('/api');
  const asking: MiddlewareHandler<Env> = async (context, next) => {
    const language = languageOf(context.req.header('accept-language'));
    context.set('ledger', ledger);
    context.set('works', works ?? null);
    context.set('asker', { person: null, permissions: [], language });
    const visit = await door(context.req.raw, peerOf(context));
    context.set('visit', visit);
    context.set('asker', { person: visit.person, permissions: visit.permissions, language });
    await next();
    for (const cookie of visit.cookies) context.header('Set-Cookie', cookie, { append: true });
  };
  app.use('*', asking);
  mount(app, ROUTES, now);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: ledger.registry.version,
      description: 'The ledger of claims: what reports say, who said it, and how surely.',
    },
    servers: [{ url: '/' }],
  });
  app.all('*', (context) => {
    throw new ApiError(404, { code: 'no-such-address', detail: `${context.req.method} ${context.req.path}` });
  });
  app.onError((error, context) => {
    const { problem, headers } = problemOf(error, context.get('asker')?.language ?? 'en');
    return context.json(problem, problem.status as 400, { ...headers, 'Content-Type': 'application/problem+json' });
  });
  return app;
}

/** The address at the other end of the connection; null where there is none, as in a test that makes requests itself. */
function peerOf({ env }: Context): string | null {
  const incoming: unknown = typeof env === 'object' && env !== null && 'incoming' in env ? env.incoming : undefined;
  return incoming instanceof IncomingMessage ? (incoming.socket.remoteAddress ?? null) : null;
}
