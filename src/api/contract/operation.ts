import type { z } from '@hono/zod-openapi';
import type { Permission } from '../../core/ledger/entries.ts';

/** One thing that can be asked of the server: what it takes, what it gives, and who may ask. Data only; the answer is in routes/. */
export interface Operation {
  /** as in OpenAPI: `listClaims` */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** under /api, with `{name}` for what `params` holds */
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  /** what the summary leaves open, for the docs */
  readonly description?: string;
  /** left out: any signed-in person; `anybody`: without signing in */
  readonly needs?: Permission | 'anybody';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** media type of a body that is no JSON and comes as a stream */
  readonly takes?: string;
  /** media type of an answer that is no JSON and goes out as a stream; `response` is one piece of it */
  readonly gives?: string;
  /** 200 where left out */
  readonly status?: 201 | 202;
  /** the answer depends on more than the request, the asker and the ledger's log (accounts, work under way): made anew each time */
  readonly fresh?: true;
  /** may take a second on a large ledger: made where it keeps nobody else waiting */
  readonly slow?: true;
}

/** Keeps the literal types of a declaration, from which the workbench takes the shapes of requests and answers. */
export const operation = <const O extends Operation>(declared: O): O => declared;

// as zod's own `z.output`, without asking whether a schema is one: that compares whole classes, and takes most of the compiler's time
type Output<S> = S extends { _zod: { output: infer T } } ? T : undefined;
type Input<S> = S extends { _zod: { input: infer T } } ? T : undefined;

export type ParamsOf<O extends Operation> = Output<O['params']>;
export type QueryOf<O extends Operation> = Output<O['query']>;
export type BodyOf<O extends Operation> = Output<O['body']>;
export type AnswerOf<O extends Operation> = O extends { readonly gives: string } ? Response : Input<O['response']>;

/** What a client sends. */
export interface Sent<O extends Operation> {
  readonly params?: Input<O['params']>;
  readonly query?: Input<O['query']>;
  readonly body?: Input<O['body']>;
}
