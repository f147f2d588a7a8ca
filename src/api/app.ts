import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { type Asker, languageOf } from './http/asker.ts';
import type { Env } from './http/environment.ts';
import { mount } from './http/mount.ts';
import { ApiError, problemOf } from './http/problem.ts';
import type { Ledger } from './ledger.ts';
import { ROUTES } from './routes/all.ts';

export interface ApiParts {
  readonly ledger: Ledger;
  readonly now: () => Date;
  /** says who asks; refuses what must not be asked at all */
  readonly whoAsks: (request: Request) => Promise<Omit<Asker, 'language'>>;
}

/** The HTTP API under /api, as one application of web requests and responses. */
export function createApi({ ledger, now, whoAsks }: ApiParts): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>().basePath('/api');
  const asking: MiddlewareHandler<Env> = async (context, next) => {
    const language = languageOf(context.req.header('accept-language'));
    context.set('ledger', ledger);
    context.set('asker', { person: null, permissions: [], language });
    context.set('asker', { ...(await whoAsks(context.req.raw)), language });
    await next();
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
