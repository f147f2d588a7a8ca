import type { JsonSchema } from './schema.ts';

const ID = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };

const problem = (description: string, status: number, code: string, title: string, detail?: string): JsonSchema => ({
  description,
  headers: ID,
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: { type: `urn:isnad:problem:${code}`, title, status, code, ...(detail !== undefined && { detail }) },
    },
  },
});

/** What an operation may answer with instead of what was asked for, by name. */
export const RESPONSES: Readonly<Record<string, JsonSchema>> = {
  NotModified: {
    description: 'What you have is still right',
    headers: { ...ID, ETag: { $ref: '#/components/headers/ETag' } },
  },
  BadJson: problem(
    'The body is no JSON in UTF-8',
    400,
    'bad-json',
    'the body is no JSON (Unexpected end of JSON input). Send JSON in UTF-8.',
    'Unexpected end of JSON input',
  ),
  SignInNeeded: problem(
    'Nobody has signed in',
    401,
    'sign-in-needed',
    'this needs an account. Sign in, or send a personal token.',
  ),
  NotPermitted: problem('You may not do this', 403, 'not-permitted', 'you may not do this', 'restricted'),
  NotFound: problem('There is no such thing on record', 404, 'unknown-claim', 'no claim has this id', 'a0b890b22967eaba.r1.c99'),
  Conflict: problem('What is on record does not allow it', 409, 'nothing-to-undo', 'there is no decision of yours to take back'),
  TooBig: problem('The body is too big', 413, 'body-too-big', 'the body is too big. At most 1000000 bytes are taken.', '1000000'),
  JsonNeeded: problem(
    'The body is of another type',
    415,
    'json-needed',
    'the body is text/plain. Send it as application/json.',
    'text/plain',
  ),
  BadRequest: problem(
    'The request makes no sense: a name that nobody bears, a day that is none, a part that is not known',
    422,
    'bad-request',
    'the request is not understood (query.from: Invalid ISO date). What it may hold stands in /api/docs.',
    'query.from: Invalid ISO date',
  ),
  Failed: problem(
    'Anything else that went wrong. 503 with `Retry-After`: the database is away or busy',
    503,
    'database-locked',
    'another program is writing to the ledger',
  ),
};

export const HEADERS: Readonly<Record<string, JsonSchema>> = {
  ETag: {
    description: 'Changes when the answer may have: send it back as `If-None-Match`',
    schema: { type: 'string' },
    example: 'W/"mYJ2Lxq0f4cRWq1nTz3aYg"',
  },
  RequestId: {
    description: 'Names the request in the server’s log; one that is sent along is kept',
    schema: { type: 'string' },
    example: '4f1c9a52-7a0e-4a53-9a35-3f1d9e3f7c11',
  },
};

export const PARAMETERS: Readonly<Record<string, JsonSchema>> = {
  IfNoneMatch: {
    ...{ name: 'If-None-Match', in: 'header', required: false },
    description: '`ETag` of the answer you have: 304 while it is still right',
    schema: { type: 'string' },
  },
  OwnPage: {
    ...{ name: 'X-Isnad-CSRF', in: 'header', required: false },
    description: 'Any value. Needed where no token is sent: a page of another site cannot set it',
    schema: { type: 'string' },
    example: '1',
  },
};
