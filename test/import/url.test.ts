import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { all, BODY, codes, only, page, reports, SECOND, TITLE } from './sample.ts';

/** A server of this machine for the time of one test. */
async function served<T>(listener: RequestListener, use: (base: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const html = page(`<title>${TITLE}</title>`);

describe('addresses', () => {
  it('are fetched over redirects, and the address is kept', async () => {
    await served(
      (request, response) => {
        if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
        else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      },
      async (base) => {
        const found = only(await all(`${base}/old`));
        expect(found).toMatchObject({ locator: `${base}/old`, url: `${base}/new`, format: 'html', title: TITLE });
        expect(found).not.toHaveProperty('acquired');
      },
    );
  });

  it.each([
    ['text/csv', `id,text\n1,"${BODY}"`, 'csv'],
    [
      'application/rss+xml',
      `<rss version="2.0"><channel><title>و</title><item><description>${BODY}</description></item></channel></rss>`,
      'feed',
    ],
    ['application/octet-stream', `{"id":1,"text":"${BODY}"}`, 'jsonl'],
    ['application/gzip', gzipSync(`{"id":1,"text":"${BODY}"}`), 'jsonl'],
    ['text/plain; charset=utf-8', SECOND, 'text'],
  ])('are read by what the server says: %s', async (type, content, format) => {
    await served(
      (_, response) => response.writeHead(200, { 'content-type': type }).end(content),
      async (base) => expect(reports(await all(`${base}/x`))).toMatchObject([{ format }]),
    );
  });

  it('that go round, are not there, or lead to another scheme', async () => {
    await served(
      (request, response) => {
        const at = request.url;
        if (at === '/gone') response.writeHead(404).end('no');
        else if (at === '/file') response.writeHead(301, { location: 'file:///etc/passwd' }).end();
        else if (at === '/nowhere') response.writeHead(301).end();
        else response.writeHead(302, { location: '/round' }).end();
      },
      async (base) => {
        expect(codes(await all(`${base}/gone`))).toEqual(['http-status']);
        expect(codes(await all(`${base}/file`))).toEqual(['unsupported-scheme']);
        expect(codes(await all(`${base}/nowhere`))).toEqual(['http-status']);
        expect(codes(await all(`${base}/round`))).toEqual(['too-many-redirects']);
      },
    );
    for (const address of ['ftp://example.org/x', 'file:///etc/passwd', 'data://x'])
      expect(codes(await all(address))).toEqual(['unsupported-scheme']);
  });

  it('that do not answer, break off, or send without end', async () => {
    await served(
      (request, response) => {
        if (request.url === '/silent') return;
        response.writeHead(200, { 'content-type': 'application/x-ndjson', 'content-length': '1000000' });
        response.write(`{"id":1,"text":"${BODY}"}\n`);
        if (request.url === '/cut') setTimeout(() => response.destroy(), 50);
      },
      async (base) => {
        const limits = { timeout: 1000 };
        expect(codes(await all(`${base}/silent`, { limits }))).toEqual(['timed-out']);
        const slow = await all(`${base}/slow`, { limits });
        expect([reports(slow).length, codes(slow)]).toEqual([1, ['timed-out']]);
        const cut = await all(`${base}/cut`);
        expect([reports(cut).length, codes(cut)]).toEqual([1, ['fetch-failed']]);
        expect(codes(await all(`${base}/large`, { limits: { download: 1000 } }))).toEqual(['too-large']);
      },
    );
    expect(codes(await all('http://127.0.0.1:1/'))).toEqual(['fetch-failed']);
  });

  it('use the fetch they are given', async () => {
    const asked: string[] = [];
    const fake: typeof fetch = async (input) => {
      asked.push(String(input));
      return new Response(html, { headers: { 'content-type': 'text/html' } });
    };
    expect(only(await all('https://example.org/a', { fetch: fake })).title).toBe(TITLE);
    expect(asked).toEqual(['https://example.org/a']);
  });
});
