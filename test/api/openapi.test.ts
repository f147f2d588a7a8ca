import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/api/contract/operations.ts';
import { openApiDocument } from '../../src/api/openapi/document.ts';
import { ROUTES } from '../../src/api/routes/all.ts';
import { isParameter, type OpenApi, schemasOf } from './openapi-schema.ts';

const written = openApiDocument(
  ROUTES.map(({ operation }) => operation),
  '0.0.0',
);
const document: OpenApi = JSON.parse(JSON.stringify(written));
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('holds every operation of the contract and no other', () => {
    const named = Object.values(OPERATIONS).map(({ id }) => id);
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual([...named].sort());
  });

  it('describes every operation, tag and parameter', () => {
    const bare = operations.flatMap(({ operation: { operationId, summary, description, parameters = [], tags } }) => [
      ...(summary && description ? [] : [operationId]),
      ...tags.filter((tag) => !document.tags.some(({ name }) => name === tag)).map((tag) => `${operationId}: tag ${tag}`),
      ...parameters
        .filter(isParameter)
        .filter(({ description: told, name }) => !told || told === name)
        .map(({ name }) => `${operationId}: ${name}`),
    ]);
    expect(bare).toEqual([]);
  });

  it('its references lead somewhere, and every schema compiles', () => {
    const check = schemasOf(document);
    for (const name of Object.keys(document.components.schemas)) check(['components', 'schemas', name]);
    for (const { path, method, operation } of operations)
      for (const [status, { content = {} }] of Object.entries(operation.responses).filter(([code]) => /^2/.test(code)))
        for (const type of Object.keys(content)) check(['paths', path, method, 'responses', status, 'content', type, 'schema']);
  });

  it('its examples are what the schemas say', () => {
    const check = schemasOf(document);
    const wrong: unknown[] = [];
    let seen = 0;
    for (const [name, { examples = [] }] of Object.entries(document.components.schemas))
      for (const example of examples) {
        seen++;
        const valid = check(['components', 'schemas', name]);
        if (!valid(example)) wrong.push({ name, errors: valid.errors });
      }
    for (const { path, method, operation } of operations) {
      for (const [at, parameter] of (operation.parameters ?? []).entries()) {
        if (!isParameter(parameter) || parameter.example === undefined) continue;
        seen++;
        const valid = check(['paths', path, method, 'parameters', at, 'schema']);
        if (!valid(parameter.example)) wrong.push({ path, parameter, errors: valid.errors });
      }
      const media = operation.requestBody?.content['application/json'];
      if (!media) continue;
      const valid = check(['paths', path, method, 'requestBody', 'content', 'application/json', 'schema']);
      expect(media.schema.examples, `${operation.operationId} shows what to send`).toBeDefined();
      for (const example of media.schema.examples ?? []) if (!valid(example)) wrong.push({ path, example, errors: valid.errors });
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(30);
  });

  it('docs/api.md lists every operation', () => {
    const docs = readFileSync(DOCS, 'utf8');
    const wanted = docs.replace(LIST, `$1\n${listOf(document, operations)}\n$2`);
    if (process.env.UPDATE_DOCS) writeFileSync(DOCS, wanted);
    else expect(docs).toBe(wanted);
  });
});

const DOCS = fileURLToPath(new URL('../../docs/api.md', import.meta.url));
const LIST = /(<!-- operations -->)[\s\S]*(<!-- \/operations -->)/;

function listOf({ tags }: OpenApi, all: typeof operations): string {
  return tags
    .map(({ name }) => {
      const rows = all
        .filter(({ operation }) => operation.tags.includes(name))
        .map(
          ({ path, method, operation: { operationId, summary } }) =>
            `| \`${operationId}\` | \`${method.toUpperCase()} ${path}\` | ${summary} |`,
        );
      return [`### ${name}`, '', '| operation | request | what it does |', '|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}
