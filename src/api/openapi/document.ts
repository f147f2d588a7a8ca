import { problemSchema } from '../contract/common.ts';
import type { Operation } from '../contract/operation.ts';
import { EXAMPLES } from './examples.ts';
import { describeOperation } from './operation.ts';
import { HEADERS, PARAMETERS, RESPONSES } from './responses.ts';
import { type Components, type JsonSchema, schemaOf } from './schema.ts';
import { TAGS } from './tags.ts';

/** Name of the cookie that a session is kept in. */
const SESSION_COOKIE = 'isnad';

const ABOUT = `The ledger of claims: what reports say, who said it, and how surely.

Lists come in pages: \`next\` of one page is \`after\` of the following one. Several values of one filter are alternatives; all filters must hold.
\`knownBy\` asks the ledger as it was known on a day, \`trueOn\` what held on a day. Every answer to GET carries an \`ETag\` that changes when the
ledger does. What cannot be answered is a problem (RFC 9457) with a \`code\`; its \`title\` is Arabic or English by \`Accept-Language\`.
Unknown parameters are refused, so that a mistyped filter never passes for none.`;

/** The OpenAPI 3.1 document of these operations. */
export function openApiDocument(operations: readonly Operation[], version: string): JsonSchema {
  const schemas: Components = {};
  schemaOf(problemSchema, 'output', schemas);
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of operations) {
    const path = (paths[`/api${operation.path}`] ??= {});
    path[operation.method] = describeOperation(operation, schemas);
  }
  for (const [name, example] of Object.entries(EXAMPLES))
    if (schemas[name]) schemas[name] = { ...schemas[name], examples: [example] };
  return {
    openapi: '3.1.0',
    info: { title: 'Isnad', version, description: ABOUT, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/', description: 'This server' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas,
      responses: RESPONSES,
      headers: HEADERS,
      parameters: PARAMETERS,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'Set by signing in' },
        token: { type: 'http', scheme: 'bearer', description: 'A personal token, made on the page of one’s own account' },
      },
    },
  };
}
