import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problemSchema } from '../contract/common.ts';
import type { Operation } from '../contract/operation.ts';
import type { Route } from '../routes/route.ts';
import { type Asking, assertAllowed } from '../routes/route.ts';
import { AnswerCache } from './cache.ts';
import { checked, queryOf } from './checked.ts';
import type { Env } from './environment.ts';
import { ApiError } from './problem.ts';

/** The largest body of a request that is no upload, in bytes: an edit of a claim with every part is a few thousand. */
const BODY_LIMIT = 1_000_000;

/** Puts operations and their answers behind their paths. */
export function mount(app: OpenAPIHono<Env>, routes: readonly Route[], now: () => Date): void {
  const cache = new AnswerCache();
  for (const route of routes) {
    const { operation } = route;
    describe(app, operation);
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1');
    app.on(operation.method.toUpperCase(), path, async (context) => {
      const asking: Asking = {
        ledger: context.var.ledger,
        ...context.var.asker,
        visit: context.var.visit,
        works: context.var.works,
        now,
      };
      const { needs } = operation;
      if (needs === undefined && asking.person === null) throw new ApiError(401, { code: 'sign-in-needed', detail: '' });
      if (needs !== undefined && needs !== 'anybody') assertAllowed(asking, needs);
      const read = { ...asking, request: context.req.raw, ...(await requestOf(context, operation)) };
      if (operation.method !== 'get' || operation.fresh) {
        context.header('Cache-Control', 'no-store');
        const answer = await route.answer(read);
        return answer instanceof Response ? answer : context.json(answer, operation.status ?? 200);
      }
      return cachedAnswer(context, cache, asking, async () => JSON.stringify(await route.answer(read)));
    });
  }
}

interface Request {
  readonly params: undefined;
  readonly query: undefined;
  readonly body: undefined;
}

/** Params, query and body as their schemas have them; what has no schema must not be there. */
async function requestOf(context: Context, { params, query, body }: Operation): Promise<Request> {
  const read = {
    params: params && checked(params, context.req.param(), 'path'),
    query: checked(query ?? z.strictObject({}), queryOf(context.req.url), 'query'),
    body: body && checked(body, await bodyOf(context), 'body'),
  };
  // the shapes are the operation's own, which `answering` has tied to the answer
  return read as unknown as Request;
}

async function bodyOf(context: Context): Promise<unknown> {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(context.req.header('content-type') ?? ''))
    throw new ApiError(415, { code: 'json-needed', detail: context.req.header('content-type') ?? '—' });
  const bytes = await context.req.arrayBuffer();
  if (bytes.byteLength > BODY_LIMIT) throw new ApiError(413, { code: 'body-too-big', detail: String(BODY_LIMIT) });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ApiError(400, { code: 'bad-json', detail: error instanceof Error ? error.message : '' });
  }
}

/** An answer depends on the request, on who may see what, on the day (what is due) and on the ledger's last entry; while none of them changes, neither does it. */
async function cachedAnswer(context: Context<Env>, cache: AnswerCache, asking: Asking, make: () => Promise<string>) {
  const { seq } = await asking.ledger.store.head();
  const day = asking.now().toISOString().slice(0, 10);
  const state = [seq, day, asking.language, asking.person ?? '', asking.permissions.join()].join(' ');
  const tag = `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`;
  context.header('ETag', tag);
  context.header('Cache-Control', 'private, no-cache');
  context.header('Vary', 'Accept-Language, Authorization, Cookie');
  if (context.req.header('if-none-match')?.includes(tag)) return context.body(null, 304);
  const key = `${tag} ${context.req.url}`;
  let body = cache.get(key);
  if (body === undefined) {
    body = await make();
    cache.set(key, body);
  }
  return context.body(body, 200, { 'Content-Type': 'application/json; charset=UTF-8' });
}

/** Its entry in the OpenAPI document. Shapes are written as JSON Schema by zod itself, which knows optional parts best. */
function describe(app: OpenAPIHono<Env>, operation: Operation): void {
  const { id, method, path, tag, summary, params, query, body, response, status = 200, needs, takes, gives } = operation;
  const content = (schema: z.ZodType, io: 'input' | 'output', type = 'application/json') => ({
    content: { [type]: { schema: schemaOf(app, schema, io) } },
  });
  const failed = {
    description: 'What is wrong',
    content: { 'application/problem+json': { schema: schemaOf(app, problemSchema, 'output') } },
  };
  app.openAPIRegistry.registerPath(
    createRoute({
      ...{ operationId: id, method, path, tags: [tag], summary },
      ...(needs === 'anybody' && { security: [] }),
      ...(needs !== undefined && needs !== 'anybody' && { description: `Needs the permission \`${needs}\`.` }),
      request: {
        ...(params && { params }),
        ...(query && { query }),
        ...(body && { body: { required: true, ...content(body, 'input') } }),
        ...(takes !== undefined && {
          body: { required: true, ...content(z.string().meta({ format: 'binary' }), 'input', takes) },
        }),
      },
      responses: { [status]: { description: 'Done', ...content(response, 'output', gives) }, default: failed },
    }),
  );
}

type JsonSchema = Record<string, unknown>;

/** A schema as OpenAPI has it; named ones become components. */
function schemaOf(app: OpenAPIHono<Env>, schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const made: JsonSchema = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  const { $schema: _, $defs = {}, ...rest } = made;
  for (const [name, definition] of Object.entries($defs as Record<string, JsonSchema>)) component(app, name, definition);
  return moved(rest);
}

function component(app: OpenAPIHono<Env>, name: string, definition: JsonSchema): void {
  const known = app.openAPIRegistry.definitions.some((item) => item.type === 'component' && item.name === name);
  if (!known) app.openAPIRegistry.registerComponent('schemas', name, moved(definition));
}

/** References within the schema become references to components. */
const moved = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
