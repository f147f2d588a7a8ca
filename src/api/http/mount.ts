import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Operation } from '../contract/operation.ts';
import type { Route } from '../routes/route.ts';
import { type Asking, assertAllowed } from '../routes/route.ts';
import { type Answerer, answerHere, cachedAnswer, freshAnswer } from './answer.ts';
import { jsonOf } from './body.ts';
import { AnswerCache } from './cache.ts';
import { checked, queryOf } from './checked.ts';
import type { Env } from './environment.ts';
import { ApiError } from './problem.ts';

/** Puts answers behind the paths of their operations. `answer`: who makes what the ledger alone decides. */
export function mount(app: OpenAPIHono<Env>, routes: readonly Route[], now: () => Date, answer: Answerer = answerHere): void {
  const cache = new AnswerCache();
  for (const route of routes) {
    const { operation } = route;
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1');
    app.on(operation.method.toUpperCase(), path, async (context) => {
      context.set('operation', operation.id);
      const { ledger, asker, visit, works } = context.var;
      const asking: Asking = { ledger, ...asker, visit, works, now };
      assertMayAsk(asking, operation);
      const asked = { ...asking, request: context.req.raw, ...(await requestOf(context, operation)) };
      if (operation.gives !== undefined) return streamed(await route.answer(asked));
      if (operation.method !== 'get') context.header('Cache-Control', 'no-store');
      if (operation.method !== 'get') return context.json(await route.answer(asked), operation.status ?? 200);
      if (operation.fresh) return freshAnswer(context, () => answerHere(route, asked));
      return cachedAnswer(context, cache, asking, () => answer(route, asked));
    });
  }
}

/** The answer of an operation that gives a stream, which `answering` has tied to it. */
function streamed(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  throw new TypeError('an operation that gives a stream answers with a response');
}

function assertMayAsk(asking: Asking, { needs }: Operation): void {
  if (needs === 'anybody') return;
  if (needs !== undefined) assertAllowed(asking, needs);
  else if (asking.person === null) throw new ApiError(401, { code: 'sign-in-needed', detail: '' });
}

interface Request {
  readonly params: undefined;
  readonly query: undefined;
  readonly body: undefined;
}

const NOTHING = z.strictObject({});

/** Params, query and body as their schemas have them; what has no schema must not be there. */
async function requestOf(context: Context, { params, query, body }: Operation): Promise<Request> {
  const read = {
    params: params && checked(params, context.req.param(), 'path'),
    query: checked(query ?? NOTHING, queryOf(context.req.url), 'query'),
    body: body && checked(body, await jsonOf(context.req.raw), 'body'),
  };
  // the shapes are the operation's own, which `answering` has tied to the answer
  return read as unknown as Request;
}
