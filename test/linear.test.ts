import { describe, expect, it } from 'vitest';
import { BUILT, builtReader } from './helpers/reader.ts';

// Cost is linear in the length of a text, also where no report is like it: each of these once took time with the square of its length.

/** A text is compared with an eighth of it. The square of its length would make that 64 times as long, its length 8 times; what is cleaned up in memory, some more. */
const PART = 8;
const MOST_TIMES = 24;
/** Milliseconds below which a clock of processor time says little. */
const SHORT = 40;

describe.skipIf(!BUILT)(`one piece over and over${BUILT ? '' : ' (skipped: run npm run build first)'}`, () => {
  it.each<[string, string, number]>([
    ['one claim told ten thousand times', 'مقتله.', 240_000],
    ['words with commas and no spaces', 'قتل،', 60_000],
    ['words in brackets and no spaces', '(قتل)', 60_000],
    ['words with smileys between', 'قتل😀', 60_000],
    ['words with numbers between', 'قتل5', 30_000],
    ['one word', 'قتل ', 120_000],
    ['nested quotations', '« قتل ', 120_000],
    ['acts of which each may be what those before it speak of', '“تحر ', 200_000],
    ['one word of letters', 'ا', 240_000],
    ['vowel marks', 'قَُّ', 240_000],
  ])('%s', { timeout: 120_000 }, (_, piece, length) => {
    const cost = (letters: number): number => {
      const text = piece.repeat(letters / piece.length);
      const before = process.cpuUsage();
      builtReader().read({ id: 'long', text, all: true });
      return process.cpuUsage(before).user / 1e3;
    };
    cost(length / PART);
    const part = Math.max(cost(length / PART), SHORT);
    expect(cost(length)).toBeLessThan(MOST_TIMES * part);
  });
});
