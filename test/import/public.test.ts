import type { LookupAddress } from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportFailure } from '../../src/import/item.ts';
import { isPublicAddress } from '../../src/import/public-address.ts';
import { createPublicFetch, publicFetch } from '../../src/import/public-fetch.ts';
import { withoutCredentials } from '../../src/import/source-url.ts';
import { all, BODY, codes, page, reports } from './sample.ts';

describe('addresses of the public network', () => {
  it.each([
    [
      '0.0.0.0',
      '0.1.2.3',
      '10.0.0.1',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ['192.0.0.8', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1'],
    ['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
    [
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b::808:808',
      '64:ff9b:1::1',
      '100::1',
    ],
    [
      'fc00::1',
      'fd12:3456::1',
      'fe80::1',
      'fec0::1',
      'ff02::1',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::1',
      '3fff::1',
      '5f00::1',
    ],
  ])('are not %s …', (...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it('are the others', () => {
    const open = [
      '1.1.1.1',
      '9.255.255.255',
      '11.0.0.1',
      '100.63.0.1',
      '100.128.0.1',
      '172.15.0.1',
      '172.32.0.1',
      '192.169.0.1',
      '223.255.255.1',
    ];
    expect([...open, '2606:4700::1', '2a00:1450::1', '2003::1'].filter((address) => !isPublicAddress(address))).toEqual([]);
  });
});

/** Two servers on one port: at 127.0.0.1 what the tests take for public, at 127.0.0.2 what is private. */
describe('a fetch of the public network', () => {
  const asked: string[] = [];
  const html = page('<title>عنوان</title>');
  const answer: RequestListener = ({ url }, response) => {
    asked.push(String(url));
    const to = /^\/to\?(.*)$/.exec(url ?? '')?.[1];
    if (to === undefined) response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end(html);
    else response.writeHead(302, { location: decodeURIComponent(to), connection: 'close' }).end();
  };
  const open = createServer(answer);
  const inside: string[] = [];
  const trap = createServer((request, response) => {
    inside.push(String(request.url));
    response.end('secret');
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve));
    port = (open.address() as AddressInfo).port;
    await new Promise<void>((resolve) => trap.listen(port, '127.0.0.2', resolve));
  });
  afterAll(() => {
    for (const server of [open, trap]) {
      server.closeAllConnections();
      server.close();
    }
  });

  /** A name's addresses, one list after the other, the last for ever. */
  const naming = (...answers: readonly (readonly string[])[]) => {
    let turn = 0;
    const lookUp = (_: string, __: object, done: (fault: null, found: LookupAddress[]) => void): void => {
      const found = answers[Math.min(turn++, answers.length - 1)] ?? [];
      done(
        null,
        found.map((address) => ({ address, family: 4 })),
      );
    };
    return { fetch: createPublicFetch({ lookUp, isPublic: (address) => address === '127.0.0.1' }), turns: () => turn };
  };

  it('connects to the address that was judged', async () => {
    const { fetch, turns } = naming(['127.0.0.1']);
    expect(reports(await all(`http://outlet.example:${port}/a`, { fetch }))).toHaveLength(1);
    expect(turns()).toBe(1);
  });

  it('refuses a name that answers with a public address first and a private one at the next connection', async () => {
    const { fetch } = naming(['127.0.0.1'], ['127.0.0.2']);
    const address = `http://rebind.example:${port}/a`;
    expect(reports(await all(address, { fetch }))).toHaveLength(1);
    expect(codes(await all(address, { fetch }))).toEqual(['private-address']);
    const round = naming(['127.0.0.1'], ['127.0.0.2']);
    const again = `http://rebind.example:${port}/to?${encodeURIComponent(`http://rebind.example:${port}/b`)}`;
    expect(codes(await all(again, { fetch: round.fetch }))).toEqual(['private-address']);
    expect(round.turns()).toBe(2);
    expect(inside).toEqual([]);
  });

  it('refuses a name that has one private address among public ones', async () => {
    expect(codes(await all(`http://both.example:${port}/a`, naming(['127.0.0.1', '127.0.0.2'])))).toEqual(['private-address']);
    expect(inside).toEqual([]);
  });

  it.each([
    'http://127.0.0.2:PORT/',
    '//127.0.0.2:PORT/x',
    'http://2130706434:PORT/',
    'http://0x7f.2:PORT/',
    'http://0177.0.0.02:PORT/',
    'http://[::ffff:127.0.0.2]:PORT/',
  ])('refuses a redirect to %s', async (to) => {
    const target = encodeURIComponent(to.replace('PORT', String(port)));
    expect(codes(await all(`http://outlet.example:${port}/to?${target}`, naming(['127.0.0.1'])))).toEqual(['private-address']);
    expect(inside).toEqual([]);
  });

  it('refuses a redirect to another scheme, and to an address with a password', async () => {
    const to = (target: string) => all(`http://outlet.example:${port}/to?${encodeURIComponent(target)}`, naming(['127.0.0.1']));
    expect(codes(await to('file:///etc/passwd'))).toEqual(['unsupported-scheme']);
    expect(codes(await to('ftp://outlet.example/'))).toEqual(['unsupported-scheme']);
    expect(codes(await to(`http://user:pw@outlet.example:${port}/`))).toEqual(['address-with-password']);
  });

  it('judges every spelling of an address of this machine without asking anybody', async () => {
    const spellings = [
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '0',
      '0.0.0.0',
      '[::]',
      '[::1]',
      '[::ffff:7f00:1]',
      '127.0.0.1.',
      '[64:ff9b::7f00:1]',
    ];
    for (const host of [...spellings, 'localhost', '①②⑦.⓪.⓪.①'])
      expect([host, codes(await all(`http://${host}:${port}/`, { fetch: publicFetch }))]).toEqual([host, ['private-address']]);
    expect(asked.filter((path) => path === '/')).toEqual([]);
  });

  it('never tells the password that an address held', async () => {
    const found = await all(`http://user:opensesame@outlet.example:${port}/a`, naming(['127.0.0.1']));
    expect(codes(found)).toEqual(['address-with-password']);
    expect(JSON.stringify(found)).not.toContain('opensesame');
    expect((found[0] as ImportFailure).locator).toBe(`http://outlet.example:${port}/a`);
    expect(withoutCredentials('https://a.example/?q=b@c')).toBe('https://a.example/?q=b@c');
  });
});

describe('a server that sends a byte now and then', () => {
  it('is left when what came is not worth the time, and when it has taken too long in all', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write(`{"id":1,"text":"${BODY}"}\n`);
      const drip = setInterval(() => response.write(' '), 40);
      response.once('close', () => clearInterval(drip));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      const began = performance.now();
      const slow = await all(address, { limits: { timeout: 300, leastRate: 10_000 } });
      expect([reports(slow).length, codes(slow)]).toEqual([1, ['timed-out']]);
      // a drop every 40 ms never lets 300 ms go by without a byte
      const long = await all(address, { limits: { timeout: 300, leastRate: 1, downloadTime: 700 } });
      expect([reports(long).length, codes(long)]).toEqual([1, ['timed-out']]);
      expect(performance.now() - began).toBeLessThan(5_000);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
