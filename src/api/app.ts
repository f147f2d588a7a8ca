import { IncomingMessage } from 'node:http';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Door } from './auth/door.ts';
import type { Answerer } from './http/answer.ts';
import { languageOf } from './http/asker.ts';
import type { Env } from './http/environment.ts';
import { elsewhere } from './http/methods.ts';
import { mount } from './http/mount.ts';
import { problemOf } from './http/problem.ts';
import type { Ledger } from './ledger.ts';
import { openApiDocument } from './openapi/document.ts';
import { ROUTES } from './routes/all.ts';
import type { Works } from './works.ts';

export interface ApiParts {
  readonly ledger: Ledger;
  readonly now: () => Date;
  /** says who asks; refuses what must not be asked at all */
  readonly door: Door;
  /** makes answers that the ledger alone decides, elsewhere than in this thread (reading/) */
  readonly answer?: Answerer;
  /** left out: nothing can be brought in or taken out */
  readonly works?: Works;
  /** told of errors that nobody foresaw */
  readonly failed?: (error: unknown) => void;
}

/** The HTTP API under /api, as one application of web requests and responses. */
export function createApi({ ledger, now, door, answer, works, failed = () => {} }: ApiParts): OpenAPIHono<Env> {
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
  mount(app, ROUTES, now, answer);
  const operations = ROUTES.map(({ operation }) => operation);
  let document: string | undefined;
  app.get('/openapi.json', (context) => {
    document ??= JSON.stringify(openApiDocument(operations, ledger.registry.version));
    return context.body(document, 200, { 'Content-Type': 'application/json; charset=UTF-8', 'Cache-Control': 'no-cache' });
  });
  app.all(
    '*',
    elsewhere(() => app.routes),
  );
  app.onError((error, context) => {
    const { problem, headers } = problemOf(error, context.get('asker')?.language ?? 'en');
    if (problem.status === 500) failed(error);
    return context.json(problem, problem.status as 400, { ...headers, 'Content-Type': 'application/problem+json' });
  });
  return app;
}

/** The address at the other end of the connection; null where there is none, as in a test that makes requests itself. */
function peerOf({ env }: Context): string | null {
  const incoming: unknown = typeof env === 'object' && env !== null && 'incoming' in env ? env.incoming : undefined;
  return incoming instanceof IncomingMessage ? (incoming.socket.remoteAddress ?? null) : null;
}
