import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { BUILT, folder, isnad, MAIN } from './spawn.ts';

const BODY = 'قالت الشرطة إن مسلحين مجهولين قتلوا خمسة جنود في مدينة حلب أمس، ونفى متحدث باسم الجيش ذلك.';
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
};

describe.skipIf(!BUILT)('isnad (needs npm run build)', () => {
  it('tells its version, its commands, and an example of each', () => {
    expect(isnad(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { out, status } = isnad(['--help']);
    expect(status).toBe(0);
    for (const name of ['read', 'explain', 'score', 'lexicon', 'gazetteer']) expect(out).toContain(`  ${name} `);
    for (const path of [['read'], ['explain'], ['score'], ['lexicon'], ['lexicon', 'check']]) {
      const help = isnad([...path, '--help']);
      expect(help.status).toBe(0);
      expect(help.out).toContain(`EXAMPLES\n\n  `);
      expect(help.out).toContain(`isnad ${path.join(' ')}`);
      expect(help.out).not.toContain('\u001b');
    }
  });

  it.each([
    [['raed'], 'Did you mean: isnad read'],
    [['--wrong'], 'unknown option "--wrong"'],
    [['lexicon', 'chek'], 'Did you mean: isnad lexicon check'],
    [['lexicon'], 'isnad lexicon needs one of: check'],
    [['read', '--fromat', 'json'], 'Did you mean --format?'],
    [['read', 'a.txt', '--published', 'yesterday'], 'Write it as YYYY-MM-DD'],
    [['read', 'a.txt', '--out', 'a.txt'], 'would overwrite'],
    [['explain', 'a.txt', '--sentence', '0'], 'They count from 1'],
    [['score', 'gold'], 'isnad score gold/ readings/'],
  ])('%j is misuse: exit 2 and a hint', (args, hint) => {
    const { status, err, out } = isnad(args);
    expect(status).toBe(2);
    expect(err).toContain(hint);
    expect(out).toBe('');
  });
});

describe.skipIf(!BUILT)('isnad read (needs npm run build)', () => {
  it('prints one reading of one file, an array of several', () => {
    const [a, b] = [file('a.txt', BODY), file('b.txt', BODY)];
    const one = JSON.parse(isnad(['read', a, '--format', 'json', '--published', '2024-01-02']).out);
    expect(one).toMatchObject({ schema: 'isnad/reading@1', id: 'a', document: { published: '2024-01-02' }, issues: [] });
    for (const claim of one.claims) expect(BODY.slice(claim.trigger.start, claim.trigger.end)).toBe(claim.trigger.text);
    const two = JSON.parse(isnad(['read', a, b, '--format', 'json']).out);
    expect(two.map((reading: { id: string }) => reading.id)).toEqual(['a', 'b']);
  });

  it('gives the same bytes twice, from a file and from standard input', () => {
    const path = file('stdin.txt', BODY);
    const fromFile = isnad(['read', path, '--format', 'jsonl']);
    expect(isnad(['read', path, '--format', 'jsonl']).out).toBe(fromFile.out);
    expect(isnad(['read', '-', '--format', 'json'], BODY).out).toBe(`${JSON.stringify(JSON.parse(fromFile.out), null, 2)}\n`);
  });

  it('writes cards and pages in both languages', { timeout: 60_000 }, () => {
    const path = file('a.txt', BODY);
    expect(isnad(['read', path, '--lang', 'ar']).out).toContain('الأخبار');
    expect(isnad(['read', path], '', { LC_ALL: 'ar_SY.UTF-8' }).out).toContain('الأخبار');
    expect(isnad(['read', path]).out).toContain('claims');
    const target = join(folder(), 'page.html');
    expect(isnad(['read', path, '--format', 'html', '--out', target]).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(isnad(['read', path, '--out', join(folder(), 'none', 'page.html')])).toMatchObject({
      status: 1,
      err: expect.stringContaining('unwritable'),
    });
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk is told in words (needs /dev/full)', () => {
    const { status, err } = isnad(['read', file('full.txt', BODY), '--format', 'html', '--out', '/dev/full']);
    expect(status).toBe(1);
    expect(err).toContain('/dev/full: unwritable: cannot be written (ENOSPC)');
    expect(err).not.toContain('    at ');
  });

  it('reads JSON lines in order past bad ones, and exits 1', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: BODY, published: '2024-01-02' }),
      '{bad',
      '',
      JSON.stringify({ id: 'b', text: BODY, title: 'عنوان' }),
      '{"id":"c"}',
    ];
    const { status, out, err } = isnad(['read', '--format', 'jsonl'], lines.join('\n'));
    const read = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(read.map((one) => one.id)).toEqual(['a', 'line:2', 'b', 'c']);
    expect(read[1].issues[0].code).toBe('bad-json');
    expect(read[2].document.length).toBe(BODY.length + 'عنوان\n\n'.length);
    expect(err).toContain('stdin:2: bad-json');
    expect(err).toContain('1 × no-publication-date');
    expect(status).toBe(1);
    expect(isnad(['read', '--format', 'jsonl'], lines[0]!).status).toBe(0);
  });

  it('answers from a cold start in time', () => {
    const path = file('a.txt', BODY);
    const quickest = (args: readonly string[]): number =>
      Math.min(
        ...[1, 2, 3, 4].map(() => {
          const start = performance.now();
          spawnSync(process.execPath, args);
          return performance.now() - start;
        }),
      );
    // 0.35 s is the promise on an idle machine, eight times what Node itself takes there; twice that still finds a needless import on any machine
    expect(quickest([MAIN, 'read', path, '--format', 'json'])).toBeLessThan(16 * quickest(['-e', '0']));
  });
});

describe.skipIf(!BUILT)('bad input (needs npm run build)', () => {
  const directory = join(folder(), 'reports');
  mkdirSync(directory);
  it.each<[string, () => string, string, 0 | 1]>([
    ['an empty file', () => file('a.txt', ''), 'empty', 1],
    ['binary data', () => file('a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])), 'binary', 1],
    ['NUL bytes', () => file('a.txt', `${BODY}\0`), 'binary', 1],
    ['truncated UTF-8', () => file('a.txt', Buffer.from(BODY).subarray(0, 101)), 'truncated-utf8', 0],
    ['windows-1256', () => file('a.txt', iconv.encode(BODY, 'windows-1256')), 'encoding-detected', 0],
    ['a directory', () => directory, 'directory', 1],
    ['a missing file', () => join(directory, 'none.txt'), 'missing-file', 1],
    ['direction marks', () => file('a.txt', `\u202b${BODY}\u202c`), 'bidi-controls', 0],
    ['another language', () => file('a.txt', 'Five soldiers were killed.'), 'not-arabic', 1],
    ['no publication date', () => file('a.txt', BODY), 'no-publication-date', 0],
  ])('%s is told with the file and the remedy', (_, path, code, expected) => {
    const given = path();
    const { status, err, out } = isnad(['read', given, '--format', 'json']);
    expect(err).toContain(`isnad: ${given}: ${code}: `);
    expect(status).toBe(expected);
    if (expected === 0) expect(JSON.parse(out).issues.map((issue: { code: string }) => issue.code)).toContain(code);
    else expect(out).toBe('');
  });

  it.each(['utf16le', 'windows-1256', 'utf-16be'])('%s gives the claims of UTF-8', (encoding) => {
    const claims = (path: string): unknown => JSON.parse(isnad(['read', path, '--format', 'json']).out).claims;
    expect(claims(file('a.txt', iconv.encode(BODY, encoding)))).toEqual(claims(file('a.txt', BODY)));
  });

  it('takes the encoding by name, and refuses a name that is none', () => {
    const path = file('a.txt', iconv.encode(BODY, 'iso-8859-6'));
    expect(isnad(['read', path, '--encoding', 'iso-8859-6', '--format', 'json']).err).not.toContain('encoding');
    expect(isnad(['read', path, '--encoding', 'klingon']).err).toContain('unknown-encoding');
  });

  it('keeps a lone surrogate where it stands', () => {
    const { out, status } = isnad(['read', '--format', 'jsonl'], `{"id":"a","text":"\\ud83d ${BODY}"}`);
    expect(status).toBe(0);
    const reading = JSON.parse(out);
    expect(reading.issues[0]).toEqual({ code: 'lone-surrogate', detail: 'at 0' });
    expect(reading.document.length).toBe(BODY.length + 2);
  });

  it('reads the rest when one of several files is bad', () => {
    const { out, status } = isnad(['read', join(directory, 'none.txt'), file('b.txt', BODY), '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ id: 'none', issues: [{ code: 'missing-file' }] }, { id: 'b' }]);
  });

  it('reads a line of 50 MB', { timeout: 120_000 }, () => {
    const filler = 'كلمة أخرى لا تعني شيئا. '.repeat(1_200_000);
    const { out, status } = isnad(
      ['read', '--format', 'jsonl'],
      `${JSON.stringify({ id: 'big', text: filler })}\n${JSON.stringify({ id: 'b', text: BODY })}\n`,
    );
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['big', 'b']);
  });
});

describe.skipIf(!BUILT)('a run that is interrupted (needs npm run build)', () => {
  const start = (): ChildProcess =>
    spawn(process.execPath, [MAIN, 'read', '--format', 'jsonl'], { stdio: ['pipe', 'pipe', 'ignore'] });

  it('ends at once with 130 and whole lines, though its input stays open', { timeout: 20_000 }, async () => {
    const child = start();
    let out = '';
    child.stdin!.write(`${JSON.stringify({ id: 'a', text: BODY })}\n`);
    child.stdin!.on('error', () => {});
    const code = new Promise((done) => child.on('close', done));
    child.stdout!.on('data', (part: Buffer) => {
      out += part;
      if (out.endsWith('\n')) child.kill('SIGINT');
    });
    expect(await code).toBe(130);
    expect(JSON.parse(out).id).toBe('a');
  });

  it('ends quietly when nobody reads on', { timeout: 20_000 }, async () => {
    const child = start();
    child.stdin!.on('error', () => {});
    const code = new Promise((done) => child.on('close', done));
    child.stdout!.once('data', () => child.stdout!.destroy());
    for (let i = 0; i < 200; i++) child.stdin!.write(`${JSON.stringify({ id: String(i), text: BODY })}\n`);
    child.stdin!.end();
    expect(await code).toBe(0);
  });
});
