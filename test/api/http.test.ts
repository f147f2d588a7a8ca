import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnswerCache } from '../../src/api/http/cache.ts';
import { withKnownHead } from '../../src/api/known-head.ts';
import type { Store } from '../../src/store/contract.ts';
import { BUILT } from '../helpers/reader.ts';
import { ask, type SmallApi, smallApi } from './small-api.ts';

describe.skipIf(!BUILT)('requests', () => {
  let api: SmallApi;
  beforeAll(async () => {
    api = await smallApi();
  }, 60_000);
  afterAll(() => api.close());

  it('a known path by another method: 405 with what it takes', async () => {
    const answer = await ask(api.app, '/api/claims', { method: 'PATCH' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await answer.json()).toMatchObject({ code: 'not-this-method' });
    expect((await ask(api.app, '/api/nothing-here', { method: 'PATCH' })).status).toBe(404);
  });

  it('OPTIONS tells what it takes, and allows no other site anything', async () => {
    const answer = await ask(api.app, '/api/documents/x', {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('allow')).toContain('GET');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('HEAD is GET without the body', async () => {
    const answer = await ask(api.app, '/api/ledger', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toMatch(/^W\//);
    expect(await answer.text()).toBe('');
  });

  it('with its tag an answer is not sent again, until something is on record', async () => {
    const first = await ask(api.app, '/api/claims?limit=1');
    const { items } = JSON.parse(await first.text());
    const tag = first.headers.get('etag')!;
    const again = () => ask(api.app, '/api/claims?limit=1', { headers: { 'If-None-Match': `"x", ${tag}` } });
    expect((await again()).status).toBe(304);
    const decided = await ask(api.app, `/api/claims/${items[0].id}/reviews`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"decision":"accept"}',
    });
    expect(decided.status).toBe(201);
    const after = await again();
    expect(after.status).toBe(200);
    expect(JSON.parse(await after.text()).items[0].review).toBe('accepted');
  });

  it('what cannot be answered has no tag, and the tag of one address is none of another', async () => {
    expect((await ask(api.app, '/api/claims/nothing')).headers.get('etag')).toBeNull();
    const tag = (await ask(api.app, '/api/ledger')).headers.get('etag')!;
    expect((await ask(api.app, '/api/actors', { headers: { 'If-None-Match': tag } })).status).toBe(200);
  });

  it('tells of requests by the name of the operation, and never what was searched', async () => {
    const before = api.lines.length;
    const answer = await ask(api.app, '/api/claims?text=secretword', { headers: { 'X-Request-Id': 'proxy-7' } });
    expect(answer.headers.get('x-request-id')).toBe('proxy-7');
    const [line] = api.lines.slice(before);
    expect(line).toMatchObject({ request: 'proxy-7', method: 'GET', operation: 'listClaims', person: 'tester' });
    expect(JSON.stringify(line)).not.toContain('secretword');
    await ask(api.app, '/api/claims', { headers: { 'X-Request-Id': 'a b\u00e9' } });
    expect(api.lines.at(-1)?.request).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('answers kept', () => {
  it('what several ask for at once is made once, and what fails is made anew', async () => {
    const cache = new AnswerCache();
    let made = 0;
    const make = async () => new Uint8Array([++made]);
    const both = await Promise.all([cache.of('a', make), cache.of('a', make)]);
    expect(both.map(([byte]) => byte)).toEqual([1, 1]);
    expect((await cache.of('a', make))[0]).toBe(1);
    await expect(cache.of('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await cache.of('b', make))[0]).toBe(2);
  });
});

describe('the end of the log', () => {
  const head = (seq: number) => ({ seq, at: '', hash: '' });

  it('is asked for once in a moment, and anew after what was written here', async () => {
    let asked = 0;
    let now = 0;
    const append: Store['append'] = async () => ({ head: head(1), appended: 1, known: 0 });
    const opened: Pick<Store, 'head' | 'append'> = { head: async () => head(++asked), append };
    const { store } = withKnownHead(opened as Store, () => now);
    expect((await Promise.all([store.head(), store.head()])).map(({ seq }) => seq)).toEqual([1, 1]);
    await store.append({ by: 'x', at: '', items: [] });
    expect((await store.head()).seq).toBe(2);
    now = 51;
    expect((await store.head()).seq).toBe(3);
  });
});
