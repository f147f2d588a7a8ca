import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BUILT } from '../cli/spawn.ts';
import { inventedReport } from '../helpers/invented.ts';
import { withPostgres } from '../helpers/postgres.ts';
import { type Serving, serving } from './serving.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface JobSeen {
  readonly id: string;
  readonly state: string;
  readonly stored: number;
  readonly known: number;
  readonly failed: number;
  readonly claims: number;
  readonly by: string;
  readonly name: string;
  readonly issues: readonly { readonly locator: string; readonly code: string; readonly words: string }[];
  readonly documents: readonly string[];
  readonly ended: string | null;
}

const TEXT = 'أعلنت قوات سوريا الديمقراطية أمس مقتل خمسة مدنيين في قصف على مدينة منبج.';
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `${JSON.stringify(inventedReport(from + i))}\n`).join('');

const started = async (answer: Response): Promise<JobSeen> => {
  expect(answer.status).toBe(202);
  return (await answer.json()) as JobSeen;
};
const done = async (server: Serving, { id }: JobSeen): Promise<JobSeen> =>
  server.until<JobSeen>(`/jobs/${id}`, ({ ended }) => ended !== null);
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;

describe.skipIf(!BUILT)('what people bring in', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serving();
  });
  afterAll(() => server.close());

  it('a pasted report is read, and its words come back as they were pasted', async () => {
    const body = { text: TEXT, title: 'قصف', outlet: 'وكالة الجسر', published: '2016-06-02' };
    const job = await done(server, await started(await server.ask('POST', '/jobs', body)));
    expect(job).toMatchObject({ state: 'done', stored: 1, known: 0, failed: 0, by: 'salma', name: 'قصف' });
    expect(job.claims).toBeGreaterThan(0);
    const report = await (await server.ask('GET', `/documents/${job.documents[0]}`)).json();
    expect(report).toMatchObject({
      document: { title: 'قصف', outlet: 'وكالة الجسر', published: '2016-06-02' },
      text: `قصف\n\n${TEXT}`,
      acquisitions: [{ locator: 'pasted', by: 'salma' }],
    });
    const again = await done(server, await started(await server.ask('POST', '/jobs', body)));
    expect(again).toMatchObject({ state: 'done', stored: 0, known: 1, documents: job.documents });
  });

  it('a packed file is read by its content, and named as its owner names it', async () => {
    const bytes = gzipSync(lines(0, 5));
    const job = await done(server, await started(await server.ask('POST', '/jobs/files?name=..%2Fa%2Fd%3F.jsonl.gz', bytes)));
    expect(job).toMatchObject({ state: 'done', stored: 5, name: 'd_.jsonl.gz' });
    expect(job.documents).toHaveLength(5);
  });

  it('a file of which nothing can be read says why, in the language asked for', async () => {
    const sent = await server.ask('POST', '/jobs/files?name=x.zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]));
    const job = await done(server, await started(sent));
    expect(job).toMatchObject({ state: 'failed', failed: 1 });
    expect(job.issues[0]?.locator).toBe('x.zip');
    const inArabic = await (await server.ask('GET', `/jobs/${job.id}`, undefined, { 'Accept-Language': 'ar' })).json();
    expect((inArabic as JobSeen).issues[0]?.words).toMatch(/[ء-ي]/);
  });

  it('one that waits is stopped at once, one that runs after its batch; what is on record stays', async () => {
    const long = await started(await server.ask('POST', '/jobs/files?name=long.jsonl', Buffer.from(lines(1000, 1600))));
    const after = await started(await server.ask('POST', '/jobs', { text: TEXT }));
    expect(await (await server.ask('DELETE', `/jobs/${after.id}`)).json()).toMatchObject({ state: 'stopped', stored: 0 });
    await server.until<JobSeen>(`/jobs/${long.id}`, ({ stored, state }) => state === 'running' && stored > 0);
    await server.ask('DELETE', `/jobs/${long.id}`);
    const job = await done(server, long);
    expect(job.state).toBe('stopped');
    expect(job.stored).toBeGreaterThan(0);
    expect(job.stored).toBeLessThan(600);
    const { documents } = (await (await server.ask('GET', '/ledger')).json()) as { documents: number };
    expect(documents).toBeGreaterThanOrEqual(job.stored);
    const list = (await (await server.ask('GET', '/jobs')).json()) as { items: readonly JobSeen[] };
    expect(list.items.slice(0, 2).map(({ id }) => id)).toEqual([after.id, long.id]);
  });

  it('what cannot be asked is refused by a code', async () => {
    expect(await codeOf(await server.ask('POST', '/jobs', { text: '' }))).toBe('bad-request');
    expect(await codeOf(await server.ask('POST', '/jobs/files', new Uint8Array([1])))).toBe('bad-request');
    expect(await codeOf(await server.ask('POST', '/jobs/files?name=x', new Uint8Array()))).toBe('upload-empty');
    expect(await codeOf(await server.ask('POST', '/jobs/url', { url: 'file:///etc/passwd' }))).toBe('no-web-address');
    expect(await codeOf(await server.ask('GET', '/jobs/none'))).toBe('no-such-job');
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
    'http://169.254.169.254/latest/',
    'http://10.1.2.3/',
    'http://2130706433/',
  ])('an address that leads inside is refused: %s', async (url) => {
    const job = await done(server, await started(await server.ask('POST', '/jobs/url', { url })));
    expect(job).toMatchObject({ state: 'failed', issues: [{ code: 'private-address' }] });
  });

  it('a reader may look, and not add', async () => {
    const at = new Date().toISOString();
    const person = (name: string, may: readonly ('review' | 'admin')[]) => ({ kind: 'person', name, may }) as const;
    const entries = [person('admin', ['review', 'admin']), person('salma', [])];
    await server.store.append({ by: 'admin', at, items: entries.map((entry) => ({ entry, projection: {} })) });
    expect(await codeOf(await server.ask('POST', '/jobs', { text: TEXT }))).toBe('not-permitted');
    expect((await server.ask('GET', '/jobs')).status).toBe(200);
    expect(await codeOf(await server.ask('POST', '/exports/preview?format=csv&policy=public'))).toBe('export-not-allowed');
  });
});

describe.skipIf(!BUILT)('where private addresses are allowed', () => {
  it('pages and feeds of this machine are read, over a redirect', async () => {
    const pages = createServer((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
      else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(TEXT);
    });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    const server = await serving({ privateAddresses: true });
    try {
      const url = `http://127.0.0.1:${(pages.address() as AddressInfo).port}/old`;
      const job = await done(server, await started(await server.ask('POST', '/jobs/url', { url, published: '2016-06-02' })));
      expect(job).toMatchObject({ state: 'done', stored: 1, name: url });
    } finally {
      await server.close();
      pages.close();
    }
  });
});

/** Reviews on the main connection while the thread's connection puts reports on record. */
async function writesTwice(server: Serving): Promise<void> {
  const first = await done(server, await started(await server.ask('POST', '/jobs', { text: TEXT, published: '2016-06-02' })));
  const page = (await (await server.ask('GET', `/claims?document=${first.documents[0]}`)).json()) as { items: { id: string }[] };
  const claim = encodeURIComponent(page.items[0]!.id);
  const job = await started(await server.ask('POST', '/jobs/files?name=many.jsonl', Buffer.from(lines(0, 200))));
  let reviews = 0;
  for (let seen = job; seen.ended === null; ) {
    const answer = await server.ask('POST', `/claims/${claim}/reviews`, { decision: reviews % 2 ? 'accept' : 'unsure' });
    expect(answer.status).toBe(201);
    reviews++;
    seen = (await (await server.ask('GET', `/jobs/${job.id}`)).json()) as JobSeen;
  }
  expect(await done(server, job)).toMatchObject({ state: 'done', stored: 200, failed: 0 });
  expect(reviews).toBeGreaterThan(3);
  const history = (await (await server.ask('GET', `/claims/${claim}/history`)).json()) as { items: unknown[] };
  expect(history.items).toHaveLength(reviews);
}

const postgres = BUILT ? await withPostgres() : { server: null, note: ' (not built)' };

describe.skipIf(!BUILT)('reviews while reports are read', () => {
  it('both are on record, on SQLite', async () => {
    const server = await serving();
    await writesTwice(server).finally(() => server.close());
  });

  it.skipIf(postgres.server === null)('both are on record, on PostgreSQL', async () => {
    const server = await serving({ database: await postgres.server!.database() });
    await writesTwice(server).finally(() => server.close());
  });

  it('a server that closes finishes the batch at hand and stops the rest', async () => {
    const server = await serving();
    await server.ask('POST', '/jobs/files?name=long.jsonl', Buffer.from(lines(0, 1000)));
    await server.until<{ documents: number }>('/ledger', ({ documents }) => documents > 0);
    await server.close();
  });

  afterAll(() => postgres.server?.stop());
});
