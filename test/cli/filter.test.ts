import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BODY, bytes, page, TITLE, warcResponse, zip } from '../import/sample.ts';
import { feed, someReports } from './filter-input.ts';
import { BUILT, folder, isnad, MAIN } from './spawn.ts';

// `isnad read --input FORMAT`: the importers in front of the reader, as a filter in somebody's own cluster (docs/filter.md).

const read = (input: string, content: string | Uint8Array, ...more: readonly string[]) => {
  const { out, ...rest } = isnad(['read', '--input', input, '--format', 'jsonl', ...more], content);
  const found = out.split('\n').filter((line) => line !== '');
  return { ...rest, out, readings: found.map((line) => JSON.parse(line)) };
};
const idsOf = (readings: readonly { readonly id: string }[]): string[] => readings.map(({ id }) => id);
const codesOf = ({ issues }: { readonly issues: readonly { readonly code: string }[] }): string[] =>
  issues.map(({ code }) => code);

describe.skipIf(!BUILT)('read --input (needs npm run build)', () => {
  it('warc: gives a reading a page, called by where it stood', () => {
    const archive = Buffer.concat([
      warcResponse('https://example.org/1', bytes(page(`<title>${TITLE}</title><meta name="date" content="2025-03-04">`))),
      warcResponse('https://example.org/none', bytes('<html></html>')),
      warcResponse('https://example.org/2', bytes(page(''))),
    ]);
    const { readings, status } = read('warc', gzipSync(archive), '--outlet', 'وكالة');
    expect(idsOf(readings)).toEqual(['stdin#record=1', 'stdin#record=2', 'stdin#record=3']);
    expect(readings[0].document).toMatchObject({ published: '2025-03-04', outlet: 'وكالة', title: TITLE });
    expect(readings[0].claims.length).toBeGreaterThan(0);
    expect(readings[1].claims).toBeUndefined();
    expect(status).toBe(1);
  });

  it('jsonl: goes by the id that is there, else by the line itself; the document is the title, a blank line, the body', () => {
    const lines = [
      { id: 'a', text: BODY, title: TITLE, published: '2025-03-04' },
      { text: BODY },
      { id: 7, text: 'English words' },
      { id: 'c' },
    ];
    const content = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n{bad\n`;
    const { readings, status, err } = read('jsonl', content);
    expect(idsOf(readings)).toEqual(['a', expect.stringMatching(/^sha256:/), '7', 'c', expect.stringMatching(/^sha256:/)]);
    expect(readings[0].document).toMatchObject({ length: `${TITLE}\n\n${BODY}`.length, published: '2025-03-04' });
    const { start, end, text } = readings[0].claims[0].trigger;
    expect(`${TITLE}\n\n${BODY}`.slice(start, end)).toBe(text);
    expect(readings[1].issues).toContainEqual({ code: 'no-id', detail: readings[1].id });
    expect(readings.slice(2).map((one) => codesOf(one))).toEqual([['not-arabic'], ['no-text'], ['bad-json']]);
    expect(status).toBe(1);
    expect(err).toContain('stdin:6: bad-json');
  });

  it('lines: every line is a report, called by its bytes', () => {
    const { readings, status, err } = read('lines', gzipSync(`${BODY}\r\n\n${TITLE}\n${BODY}`), '--published', '2025-03-04');
    expect(idsOf(readings)).toEqual([readings[0].document.id, readings[1].document.id, readings[0].id]);
    expect(readings[0].document).toMatchObject({ length: BODY.length, published: '2025-03-04' });
    expect(readings[0].claims.length).toBeGreaterThan(0);
    expect([status, err]).toEqual([0, expect.not.stringContaining('no-publication-date')]);
    expect(read('lines', '')).toMatchObject({ status: 0, out: '' });
    expect(read('lines', `${BODY}\n`, '--encoding', 'klingon')).toMatchObject({ status: 1, readings: [{ id: 'stdin' }] });
  });

  it.each<[string, Uint8Array | string, string[]]>([
    ['text', `${TITLE}\n\n${BODY}`, ['stdin']],
    ['csv', `id,text\n1,${BODY}\n,${BODY}`, ['1', 'stdin#row=2']],
    ['html', page(''), ['stdin']],
    ['html', zip([{ name: 'a.html', content: bytes(page('')) }]), ['stdin!/a.html']],
    [
      'feed',
      `<rss version="2.0"><channel><item><guid>g1</guid><description>${BODY}</description></item></channel></rss>`,
      ['g1'],
    ],
    ['telegram', JSON.stringify({ name: 'ق', messages: [{ id: 12, type: 'message', text: BODY }] }), ['12']],
  ])('%s', (input, content, ids) => {
    const { readings, status } = read(input, content);
    expect(idsOf(readings)).toEqual(ids);
    expect(readings.every(({ claims }) => claims.length > 0)).toBe(true);
    expect(status).toBe(0);
  });

  it('takes files, and gives the other formats too', () => {
    const path = join(folder(), 'a.txt');
    writeFileSync(path, `${BODY}\n${BODY} ${TITLE}\n`);
    const many = isnad(['read', '--input', 'lines', '--format', 'json', path, path]);
    expect(JSON.parse(many.out)).toHaveLength(4);
    expect(isnad(['read', '--input', 'lines', '--format', 'html', path]).out.match(/<section class="text"/g)).toHaveLength(2);
    expect(isnad(['read', '--input', 'docx', path])).toMatchObject({ status: 2, err: expect.stringContaining('--input') });
    const none = isnad(['read', '--input', 'warc', '--format', 'jsonl', `${path}.gone`]);
    expect([none.status, JSON.parse(none.out)]).toMatchObject([1, { id: `${path}.gone`, issues: [{ code: 'missing-file' }] }]);
  });
});

const SCRIPT = fileURLToPath(new URL('../../examples/filter/parallel.sh', import.meta.url));
const BULK = fileURLToPath(new URL('../../../shared/data/bulk_ar.txt.gz', import.meta.url));
const hasParallel = /GNU parallel/.test(spawnSync('parallel', ['--version']).stdout?.toString() ?? '');
const hasBulk = existsSync(BULK);

const start = (input: string, engine: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...engine, MAIN, 'read', '--input', input, '--format', 'jsonl'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });

/** All that a run writes for these lines. */
async function filtered(input: string, lines: readonly string[]): Promise<string> {
  const child = start(input);
  child.stdin!.end(lines.map((line) => `${line}\n`).join(''));
  let out = '';
  for await (const part of child.stdout!.setEncoding('utf8')) out += part;
  return out;
}

/** Two runs at a time, each over half of the lines. */
async function inHalves(input: string, lines: readonly string[]): Promise<string> {
  const middle = Math.floor(lines.length / 2);
  return (await Promise.all([lines.slice(0, middle), lines.slice(middle)].map((half) => filtered(input, half)))).join('');
}

describe.skipIf(!BUILT)('an input that is cut into parts (needs npm run build)', () => {
  const lines = [...someReports(300), 'no Arabic here', '\u0000\u0000\u0000', ...someReports(301, 11), 'ا'.repeat(300_000)];
  const records = lines.map((text, i) => {
    if (i % 50 === 3) return '{"text": oh no';
    return JSON.stringify({ ...(i % 3 !== 0 && { id: `r${i}` }), text, ...(i % 2 === 0 && { published: '2025-01-02' }) });
  });

  it.each([
    ['lines', lines],
    ['jsonl', records],
  ])('gives the bytes of one run: %s', { timeout: 60_000 }, async (input, all) => {
    const one = await filtered(input, all);
    expect(one.trimEnd().split('\n')).toHaveLength(all.length);
    expect(one).toContain('"ASSAULT"');
    expect((await inHalves(input, all)) === one).toBe(true);
  });

  it.skipIf(!hasBulk)(
    `and so do articles as they are${hasBulk ? '' : ' (skipped: no ../shared/data)'}`,
    { timeout: 60_000 },
    async () => {
      const articles = gunzipSync(readFileSync(BULK)).toString('utf8').split('\n').slice(0, 300);
      const one = await filtered('lines', articles);
      expect(one.length).toBeGreaterThan(100_000);
      expect((await inHalves('lines', articles)) === one).toBe(true);
    },
  );

  it.skipIf(!hasParallel)(
    `and so does GNU parallel, with the script of the examples${hasParallel ? '' : ' (skipped: apt install parallel)'}`,
    { timeout: 60_000 },
    async () => {
      const path = join(folder(), 'lines.txt.gz');
      writeFileSync(path, gzipSync(lines.map((line) => `${line}\n`).join('')));
      const env = { ...process.env, ISNAD: `"${process.execPath}" "${MAIN}"`, BLOCK: '400k' };
      const done = spawnSync('sh', [SCRIPT, path, 'lines', '2'], { env, maxBuffer: 1e9 });
      expect(done.stdout.toString() === (await filtered('lines', lines))).toBe(true);
      // two lines could not be read
      expect(done.status).toBe(1);
      writeFileSync(path, gzipSync(`${BODY}\n`.repeat(9)).subarray(0, 90));
      expect(spawnSync('sh', [SCRIPT, path, 'lines', '2'], { env }).status).toBe(3);
    },
  );
});

const MB = 1_000_000;
/** What a run holds at most, in MB, whatever its input. */
const MOST = 450;
/** MB for V8's heap that are enough for the lexicon and the caches; where the input's text were kept, V8 would give up. */
const HEAP = 112;
/** What a run holds at most with that, in MB; who kept the input's bytes would hold 60 more. */
const MOST_OF_LITTLE = 230;
/** The highest of what the process held, looked at ten times a second, in MB. Zero where there is no /proc. */
function watchMemory(child: ChildProcess): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const held = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peak = Math.max(peak, (Number(held ?? 0) * 1024) / MB);
    } catch {
      clearInterval(timer);
    }
  }, 100);
  child.on('close', () => clearInterval(timer));
  return () => peak;
}

const hasProc = existsSync('/proc/self/status');

describe.skipIf(!BUILT || !hasProc)('memory (needs npm run build, and /proc)', () => {
  it('needs no more for 60 MB than its engine is given', { timeout: 240_000 }, async () => {
    const child = start('lines', [`--max-old-space-size=${HEAP}`]);
    const peak = watchMemory(child);
    const closed = new Promise((done) => child.on('close', done));
    let lines = 0;
    child.stdout!.on('data', (part: Buffer) => {
      for (const byte of part) if (byte === 10) lines++;
    });
    child.stdin!.on('error', () => {});
    const sent = await Promise.race([feed(child.stdin!, 60 * MB), closed]);
    expect([await closed, lines]).toEqual([0, sent]);
    console.log(`peak of 60 MB: ${Math.round(peak())} MB`);
    expect(peak()).toBeLessThan(MOST_OF_LITTLE);
  });

  it('stays where it is while nobody takes the readings, and none is lost', { timeout: 60_000 }, async () => {
    const child = start('lines');
    const peak = watchMemory(child);
    let taken = 0;
    const feeding = feed(child.stdin!, 8 * MB, (total) => {
      taken = total;
    });
    await new Promise((done) => setTimeout(done, 6000));
    // what has been asked for is what the pipes hold, and what was read for them
    expect(taken).toBeLessThan(2 * MB);
    expect(peak()).toBeLessThan(MOST);
    let out = '';
    for await (const part of child.stdout!.setEncoding('utf8')) out += part;
    expect(out.trimEnd().split('\n')).toHaveLength(await feeding);
    expect(peak()).toBeLessThan(MOST);
  });

  it('an end of the reader (| head) ends the run quietly', { timeout: 30_000 }, async () => {
    const child = start('lines');
    child.stdin!.on('error', () => {});
    const closed = new Promise((done) => child.on('close', done));
    child.stdout!.once('data', () => child.stdout!.destroy());
    for (const text of someReports(2000)) child.stdin!.write(`${text}\n`);
    child.stdin!.end();
    expect(await closed).toBe(0);
  });

  it('Ctrl-C ends it with 130 and whole lines, though its input stays open', { timeout: 30_000 }, async () => {
    const child = start('lines');
    child.stdin!.write(`${BODY}\n`);
    const closed = new Promise((done) => child.on('close', done));
    let out = '';
    child.stdout!.on('data', (part: Buffer) => {
      out += part;
      if (out.endsWith('\n')) child.kill('SIGINT');
    });
    expect(await closed).toBe(130);
    expect(JSON.parse(out).document.length).toBe(BODY.length);
  });
});
