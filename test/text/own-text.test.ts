import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownText } from '../../src/core/text/own-text.ts';

const REPORTS = 200;
const LENGTH = 100_000;

describe('a word that is remembered', () => {
  it('is the same letters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ownText(text) === text));
  });

  it('lets go of the report it stood in', () => {
    const whole = REPORTS * LENGTH * 2;
    expect(heldBy((text) => text.slice(10, 40))).toBeGreaterThan(whole / 2);
    expect(heldBy((text) => ownText(text.slice(10, 40)))).toBeLessThan(whole / 10);
  });
});

/** Bytes that stay alive where of each report only some words are kept. */
function heldBy(words: (report: string) => string): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: REPORTS }, (_, nth) =>
    words(Buffer.alloc(LENGTH * 2, `خبر ${nth} `, 'utf16le').toString('utf16le')),
  );
  collect();
  const held = process.memoryUsage().heapUsed - before;
  expect(kept).toHaveLength(REPORTS);
  return held;
}
