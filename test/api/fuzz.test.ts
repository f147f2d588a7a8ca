import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCodes } from '../../src/export/words/issues.ts';
import { BUILT } from '../helpers/reader.ts';
import { anything, type Known, nastyBody, nastyText, validFor } from './arbitrary.ts';
import { isParameter, type OpenApi, type OpenApiOperation, type Parameter, schemasOf } from './openapi-schema.ts';
import { ask, type SmallApi, smallApi } from './small-api.ts';

// Requests made from the OpenAPI document, as it says and as it does not: none makes the server fail, every refusal has a code with words in
// both languages, and every answer is what the document promises. `FUZZ_SECONDS=600 FUZZ_SEED=…` for longer, and for the same again.

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 24);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const PASSWORD = 'a long sentence that nobody guesses';

interface Made {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

describe.skipIf(!BUILT)('every request is answered', () => {
  let api: SmallApi;
  let document: OpenApi;
  let known: Known;
  let check: ReturnType<typeof schemasOf>;

  beforeAll(async () => {
    console.log(`FUZZ_SEED=${SEED}`);
    api = await smallApi();
    document = JSON.parse(await (await ask(api.app, '/api/openapi.json')).text());
    check = schemasOf(document);
    for (const [name, role] of [
      ['tester', 'admin'],
      ['reader-one', 'reader'],
    ])
      expect((await post(api, '/api/accounts', { name, role, password: PASSWORD })).status).toBe(201);
    known = await onRecord(api);
  }, 60_000);
  afterAll(() => api.close());

  it(
    'with what the document promises or a problem that has words',
    async () => {
      const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
      );
      const wrong: string[] = [];
      const done = new Set<string>();
      let runs = 0;
      for (const { path, method, operation } of operations) {
        const requests = requestFor(path, method, operation, known, document);
        const property = fc.asyncProperty(requests, async (made) => {
          const answer = await ask(api.app, made.path, init(made));
          await judge(answer, path, made);
          if (answer.ok) done.add(operation.operationId);
        });
        const limit = { interruptAfterTimeLimit: (SECONDS * 1000) / operations.length, numRuns: 100_000 };
        const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, {
          ...limit,
          seed: SEED,
          endOnFailure: true,
        });
        runs += numRuns;
        if (failed && counterexample)
          wrong.push(`${operation.operationId}: ${JSON.stringify(counterexample).slice(0, 2000)}: ${String(errorInstance)}`);
      }
      console.log(`${runs} requests to ${operations.length} operations`);
      const never = operations.map(({ operation }) => operation.operationId).filter((id) => !done.has(id));
      console.log(`never done: ${never.join(' ')}`);
      expect(wrong).toEqual([]);
      expect(api.failures).toEqual([]);
      expect('polluted' in {}).toBe(false);
    },
    (SECONDS + 60) * 1000,
  );

  async function judge(answer: Response, path: string, { method }: Made): Promise<void> {
    const { status } = answer;
    const type = answer.headers.get('content-type') ?? '';
    expect(answer.headers.get('x-request-id')).toBeTruthy();
    // what streams may have no end
    if (answer.ok && !type.startsWith('application/json')) return judgeStream(answer, path, method);
    const text = await answer.text();
    if (status >= 400) {
      expect(status, `${text} ${String((api.failures.at(-1) as Error | undefined)?.stack)}`).toBeLessThan(500);
      expect(type).toContain('application/problem+json');
      const problem = JSON.parse(text);
      const valid = check(['components', 'schemas', 'Problem']);
      expect(valid(problem), JSON.stringify(valid.errors)).toBe(true);
      for (const language of ['ar', 'en'] as const) expect(issueCodes(language)).toContain(problem.code);
      return;
    }
    if (status === 304 || status === 204) return expect(text).toBe('');
    const declared = document.paths[path]?.[method];
    // a path part may hold a slash, or be empty, which is another address
    if (!declared?.responses[status]) return expect(type).not.toBe('');
    const valid = check(['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema']);
    if (!valid(JSON.parse(text))) expect.fail(`${method} ${path}: ${JSON.stringify(valid.errors?.slice(0, 5))}`);
  }

  async function judgeStream(answer: Response, path: string, method: string): Promise<void> {
    await answer.body?.cancel();
    const declared = document.paths[path]?.[method]?.responses[answer.status];
    if (declared) expect(Object.keys(declared.content ?? {})).toContain(answer.headers.get('content-type')?.split(';')[0]);
  }
});

const init = ({ method, headers, body }: Made): RequestInit => ({
  method: method.toUpperCase(),
  headers,
  ...(body !== null && { body: typeof body === 'string' ? body : body.slice() }),
});

const post = ({ app }: SmallApi, path: string, body: unknown): Promise<Response> =>
  ask(app, path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

/** Ids of all kinds, by the name of the parameter that takes them. */
async function onRecord({ app }: SmallApi): Promise<Known> {
  const idsAt = async (path: string): Promise<string[]> => {
    const { items }: { items: { id: string }[] } = JSON.parse(await (await ask(app, path)).text());
    return items.map(({ id }) => id);
  };
  const claims = await idsAt('/api/claims?limit=100');
  const actors = await idsAt('/api/actors?limit=30');
  const documents = await idsAt('/api/documents?limit=30');
  const sources = await idsAt('/api/sources?limit=30');
  const codes = {
    type: ['ASSAULT', 'ASSAULT/aerial', 'CONSULT', 'ALLIANCE'],
    kind: ['event', 'relation', 'outlet', 'armed-group'],
  };
  return {
    ...{
      id: [...claims, ...documents, ...actors, ...sources],
      a: [...actors, ...claims.slice(0, 9)],
      b: [...actors, ...claims.slice(0, 9)],
    },
    ...{
      actor: actors,
      recipient: actors,
      party: actors,
      source: sources,
      outlet: ['وكالة الجسر'],
      document: documents,
      group: documents,
    },
    ...{
      evidence: claims,
      sameAs: actors,
      text: ['قصف', 'هدنة -مدينة', '"مدينة إدلب"'],
      words: ['ا', 'h', 'لواء'],
      country: ['SY', 'IQ'],
    },
    ...{
      factuality: ['CT+', 'PR+', 'Uu'],
      tense: ['past', 'future'],
      review: ['unreviewed', 'accepted'],
      state: ['read', 'open', 'due'],
    },
    ...{
      about: ['toll', 'doer'],
      settings: ['type=ASSAULT', 'factuality=PR+'],
      name: ['tester', 'reader-one'],
      old: [PASSWORD],
      password: [PASSWORD],
      ...codes,
    },
  };
}

/** One request in three is as the document says; the others have something wrong with them. */
function requestFor(
  path: string,
  method: string,
  operation: OpenApiOperation,
  known: Known,
  document: OpenApi,
): fc.Arbitrary<Made> {
  const parameters = (operation.parameters ?? []).filter(isParameter);
  const value = ({ schema, name }: Parameter): fc.Arbitrary<unknown> => validFor(schema, name, known, document);
  const wrong = fc.oneof(nastyText, fc.string({ unit: 'binary', maxLength: 20 }));
  const made = (parameter: Parameter): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 5, arbitrary: value(parameter) }, { weight: 1, arbitrary: wrong });
  const [inPath, inQuery] = (['path', 'query'] as const).map((where) => parameters.filter((parameter) => parameter.in === where));
  const query = fc.record(
    Object.fromEntries(inQuery!.map((parameter) => [parameter.name, fc.oneof(value(parameter), made(parameter))])),
    { requiredKeys: [] },
  );
  const few = fc.tuple(query, fc.nat()).map(([all, seed]) => some(all, seed));
  const extra = fc.array(fc.tuple(nastyText, nastyText), { maxLength: 1 });
  const schema = operation.requestBody?.content['application/json']?.schema;
  const json =
    schema && fc.oneof(validFor(schema, 'body', known, document), spoilt(validFor(schema, 'body', known, document)), anything);
  const takes = Object.keys(operation.requestBody?.content ?? {}).find((media) => media !== 'application/json');
  const body = takes
    ? nastyBody
    : json
      ? fc.oneof({ weight: 4, arbitrary: json.map((one) => JSON.stringify(one) ?? '') }, { weight: 1, arbitrary: nastyBody })
      : fc.constant(null);
  return fc
    .record({
      parts: fc.tuple(...inPath!.map(made)),
      query: few,
      extra: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: extra }),
      body,
      raw: fc.oneof(
        { weight: 9, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom('&%', '&%zz=%', '&a=%ff%fe', '&=&&', '&__proto__=x', '&from[]=1', '#x') },
      ),
      type: fc.oneof(
        { weight: 6, arbitrary: fc.constant('application/json') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'text/plain',
            'application/xml',
            'multipart/form-data',
            'application/problem+json; charset=x',
            '',
          ),
        },
      ),
      accept: fc.constantFrom('ar', 'en', 'ar-SY,ar;q=0.9', 'xx', '*', ',,,', 'q'.repeat(200)),
      match: fc.constantFrom('', '*', 'W/"x"', '"', ',,'),
    })
    .map(({ parts, query: asked, extra: more, body: sent, raw, type, accept, match }) => {
      let at = 0;
      const filled = path.replace(/\{\w+\}/g, () => percent(String(parts[at++])));
      const pairs = Object.entries(asked).flatMap(([name, given]) => [given].flat().map((one) => [name, String(one)] as const));
      const search = [...pairs, ...more].map(([name, given]) => `${percent(name)}=${percent(given)}`).join('&') + raw;
      return {
        path: search ? `${filled}?${search}` : filled,
        ...{ method, body: sent },
        headers: {
          'Accept-Language': accept,
          ...(type && sent !== null && { 'Content-Type': type }),
          ...(match && { 'If-None-Match': match }),
        },
      };
    });
}

/** All filters at once find nothing: two or three are kept. */
function some(all: Readonly<Record<string, unknown>>, seed: number): Record<string, unknown> {
  const keys = Object.keys(all);
  return Object.fromEntries(
    keys.filter((_, i) => (i * 7 + seed) % Math.max(1, Math.ceil(keys.length / 2)) === 0).map((key) => [key, all[key]]),
  );
}

/** An object with a part that is something else, is gone, or is too many. */
const spoilt = (whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(whole, fc.nat(), fc.oneof(nastyText, fc.constantFrom('__proto__', 'extra')), anything)
    .map(([value, at, name, other]) => {
      if (typeof value !== 'object' || value === null) return other;
      const keys = Object.keys(value);
      const key = keys.length > 0 && at % 2 ? keys[at % keys.length]! : name;
      return Object.fromEntries([...Object.entries(value), [key, other]]);
    });

/** As far as UTF-8 can say it; what it cannot is put as bytes that are none. */
const percent = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80%zz';
  }
};
