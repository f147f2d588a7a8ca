import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './environment.ts';

/** One request that was answered. It tells what was asked by the name of the operation, never by its address: that may hold names and words. */
export interface RequestLine {
  readonly request: string;
  readonly method: string;
  /** as in OpenAPI; null: no operation (a file of the workbench, an address that is not known) */
  readonly operation: string | null;
  readonly status: number;
  /** until the answer began, in milliseconds */
  readonly ms: number;
  readonly person: string | null;
}

const GIVEN = /^[\w.-]{1,64}$/;

/** Names every request in its answer, and tells of it. A name that a proxy in front has given it is kept. */
export function requestLog(
  tell: (line: RequestLine) => void,
  clock: () => number = performance.now.bind(performance),
): MiddlewareHandler<Env> {
  return async (context, next) => {
    const start = clock();
    const given = context.req.header('x-request-id');
    const request = given !== undefined && GIVEN.test(given) ? given : randomUUID();
    await next();
    context.res.headers.set('X-Request-Id', request);
    tell({
      request,
      method: context.req.method,
      operation: context.get('operation') ?? null,
      status: context.res.status,
      ms: Math.round((clock() - start) * 10) / 10,
      person: context.get('asker')?.person ?? null,
    });
  };
}
