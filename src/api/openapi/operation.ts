import type { z } from '@hono/zod-openapi';
import type { Operation } from '../contract/operation.ts';
import { BODIES } from './bodies.ts';
import { toldOf } from './parameters.ts';
import { type Components, type JsonSchema, schemaOf } from './schema.ts';

/** An operation as OpenAPI has it. */
export function describeOperation(operation: Operation, components: Components): JsonSchema {
  const { id, method, tag, summary, params, query, body, response, status = 200, needs, takes, gives } = operation;
  const named = { path: operation.path, components };
  const parameters = [...parametersOf('path', params, named), ...parametersOf('query', query, named)];
  const cached = method === 'get' && !operation.fresh;
  return {
    ...{ operationId: id, tags: [tag], summary, description: descriptionOf(operation) },
    ...(needs === 'anybody' && { security: [] }),
    parameters: [...parameters, ...(cached ? [shared('IfNoneMatch')] : []), ...(method === 'get' ? [] : [shared('OwnPage')])],
    ...(body && {
      requestBody: { required: true, content: jsonOf({ ...schemaOf(body, 'input', components), ...exampleOf(id) }) },
    }),
    // as OpenAPI 3.1 says that a body is bytes: a media type, and no schema
    ...(takes !== undefined && { requestBody: { required: true, content: { [takes]: {} } } }),
    responses: {
      [status]: {
        description: DONE[status],
        ...(cached && { headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
        content: { [gives ?? JSON_TYPE]: { schema: schemaOf(response, 'output', components) } },
      },
      ...(cached && { 304: { $ref: '#/components/responses/NotModified' } }),
      ...Object.fromEntries(failuresOf(operation).map(([code, name]) => [code, { $ref: `#/components/responses/${name}` }])),
      default: { $ref: '#/components/responses/Failed' },
    },
  };
}

const JSON_TYPE = 'application/json';
const DONE: Readonly<Record<number, string>> = { 200: 'The answer', 201: 'On record', 202: 'Taken; it is done in its turn' };

const shared = (name: string): JsonSchema => ({ $ref: `#/components/parameters/${name}` });

const jsonOf = (schema: JsonSchema): JsonSchema => ({ [JSON_TYPE]: { schema } });

/** Who may ask stands with what it is, for both are asked at once. */
function descriptionOf({ description, needs, summary }: Operation): string {
  const who = {
    anybody: 'Nobody needs to have signed in.',
    signedIn: 'Any person who has signed in.',
  };
  const may = needs === 'anybody' ? who.anybody : needs === undefined ? who.signedIn : `Needs the permission \`${needs}\`.`;
  return `${description ?? `${summary}.`} ${may}`;
}

/** Which 4xx it may answer with, and the name of each among the responses. */
function failuresOf({ params, body }: Operation): readonly (readonly [number, string])[] {
  return [
    ...(body ? [[400, 'BadJson'] as const] : []),
    ...[[401, 'SignInNeeded'] as const, [403, 'NotPermitted'] as const],
    ...(params ? [[404, 'NotFound'] as const] : []),
    ...(body ? [[409, 'Conflict'] as const, [413, 'TooBig'] as const, [415, 'JsonNeeded'] as const] : []),
    [422, 'BadRequest'] as const,
  ];
}

const exampleOf = (id: string): JsonSchema => (id in BODIES ? { examples: [BODIES[id]] } : {});

interface Named {
  readonly path: string;
  readonly components: Components;
}

function parametersOf(where: 'path' | 'query', schema: z.ZodObject | undefined, { path, components }: Named): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input', components);
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, property]) => {
    const { description, ...typed } = listOf(property);
    const told = toldOf(where, path, name);
    const example = typed.enum === undefined && allows(typed, told?.example) ? told?.example : undefined;
    return {
      ...{ name, in: where, required: where === 'path' || (required as readonly string[]).includes(name) },
      ...{ description: description ?? told?.description ?? name, schema: typed },
      ...(example !== undefined && { example }),
    };
  });
}

/** Parameters of one name may be one here and several there. */
const allows = ({ type }: JsonSchema, example: unknown): boolean => (type === 'array') === Array.isArray(example);

/** "One or several" is a list in a query string: `type=ASSAULT&type=PROTEST`. */
function listOf(property: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = property;
  const list = Array.isArray(anyOf) ? anyOf.find((one: JsonSchema) => one.type === 'array') : undefined;
  return list ? { ...list, ...rest } : property;
}
