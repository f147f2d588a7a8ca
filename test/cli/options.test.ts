import { describe, expect, it } from 'vitest';
import { Misuse } from '../../src/cli/failure.ts';
import { checkOptions, repeated } from '../../src/cli/options.ts';
import { openProgress } from '../../src/cli/progress.ts';
import { colours, languageOf, widthOf } from '../../src/cli/terminal.ts';
import { nearest } from '../../src/core/nearest.ts';

const DEFINITIONS = {
  format: { type: 'enum', options: ['text', 'json'] },
  lexicon: { type: 'string' },
  json: { type: 'boolean' },
} as const;
const check = (...words: string[]) =>
  checkOptions(words, { ...DEFINITIONS, format: { type: 'enum', options: ['text', 'json'] } }, 'isnad read');

describe('options', () => {
  it('that are right pass', () => {
    expect(() => check('a.txt', '-', '--format', 'json', '--lexicon=x', '--json', '--', '--anything')).not.toThrow();
  });
  it.each([
    [['--fromat', 'json'], 'Did you mean --format?'],
    [['--zzz'], 'See: isnad read --help'],
    [['--format', 'jsn'], 'Did you mean json?'],
    [['--lexicon'], 'needs a value'],
    [['--lexicon', '--json'], 'needs a value'],
  ])('%j is misuse with a hint', (words, hint) => {
    expect(() => check(...words)).toThrow(Misuse);
    expect(() => check(...words)).toThrow(hint);
  });
  it('may be repeated', () => {
    expect(repeated(['--lexicon', 'a', 'x', '--lexicon=b', '--', '--lexicon', 'c'], DEFINITIONS as never, 'lexicon')).toEqual([
      'a',
      'b',
    ]);
  });
  it('suggest only what is near', () => {
    expect(nearest('raed', ['read', 'score'])).toBe('read');
    expect(nearest('banana', ['read', 'score'])).toBeUndefined();
  });
});

describe('the terminal', () => {
  const tty = { isTTY: true, columns: 200 } as NodeJS.WriteStream;
  it('is coloured unless NO_COLOR or no terminal', () => {
    expect(colours(tty, {})).toBe(true);
    expect(colours(tty, { NO_COLOR: '1' })).toBe(false);
    expect(colours({} as NodeJS.WriteStream, {})).toBe(false);
  });
  it('gives width and language', () => {
    expect(widthOf(tty, {})).toBe(110);
    expect(widthOf({} as NodeJS.WriteStream, { COLUMNS: '60' })).toBe(60);
    expect(languageOf(undefined, { LANG: 'ar_SY.UTF-8' })).toBe('ar');
    expect(languageOf(undefined, { LANG: 'arn_CL' })).toBe('en');
    expect(languageOf('en', { LANG: 'ar' })).toBe('en');
  });
});

describe('progress', () => {
  const run = (isTTY: boolean, times: readonly number[]): string => {
    let written = '';
    const clock = [0, ...times];
    let tick = 0;
    const stream = { isTTY, write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
    const progress = openProgress(true, stream, () => clock[Math.min(tick++, clock.length - 1)]!);
    for (let i = 0; i < 3; i++) progress.step();
    progress.close();
    return written;
  };
  it('is silent on a short run', () => expect(run(false, [1, 2, 3])).toBe(''));
  it('writes plain lines off a terminal', () =>
    expect(run(false, [11_000, 11_000])).toMatch(/^isnad: 1 reports read, 0 a second\n/));
  it('rewrites its line on a terminal', () => expect(run(true, [300, 300])).toContain('\r'));
});
