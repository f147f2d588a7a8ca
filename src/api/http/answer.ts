import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Operation } from '../contract/operation.ts';
import type { Asked, Asking, Route } from '../routes/route.ts';
import type { AnswerCache } from './cache.ts';
import type { Env } from './environment.ts';

/** Makes the JSON of an answer, here or elsewhere (reading/). */
export type Answerer = (route: Route, asked: Asked<Operation>) => Promise<Uint8Array<ArrayBuffer>>;

const encoder = new TextEncoder();

/** Answers in this thread. */
export const answerHere: Answerer = async (route, asked) => encoder.encode(JSON.stringify(await route.answer(asked)));

const JSON_TYPE = 'application/json; charset=UTF-8';

/**
 * An answer depends on the request, on who may see what, on the day (what is due) and on the ledger (`Ledger.state`); while none of them
 * changes, neither does it. So its tag is known before it is made.
 */
export async function cachedAnswer(
  context: Context<Env>,
  cache: AnswerCache,
  asking: Asking,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const ledger = await asking.ledger.state();
  const day = asking.now().toISOString().slice(0, 10);
  const state = [ledger, day, asking.language, asking.person ?? '', asking.permissions.join(), context.req.url].join(' ');
  const tag = `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`;
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept-Language, Authorization, Cookie' };
  if (holds(context.req.header('if-none-match'), tag)) return context.body(null, 304, headers);
  // a question that cannot be answered has no tag, or it would pass for answered the next time
  return context.body(await cache.of(tag, make), 200, { ...headers, 'Content-Type': JSON_TYPE });
}

const holds = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((given) => given.trim() === tag) === true;

/** An answer that depends on more than the ledger: made anew each time. */
export async function freshAnswer(context: Context<Env>, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Response> {
  return context.body(await make(), 200, { 'Content-Type': JSON_TYPE, 'Cache-Control': 'private, no-store' });
}
