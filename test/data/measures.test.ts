import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCost, type Measures, measure } from '../../bench/measures.ts';
import { BUILT, builtReader } from '../helpers/reader.ts';
import { SHARED, without } from '../helpers/shared.ts';

// The public scorers on gold readings of real reports, which lie beside the project and are no part of it.
// Nothing may fall under the committed baseline (npm run bench:accuracy -- --write) by more than the tolerance: one claim more or less in a rare
// layer is a point or so, a rule gone wrong is more. Beside it stand the floors that the reader has passed for good.

const { absent, note } = without('data/dev');
const TOLERANCE = 1.5;
const PASSED: Measures = {
  'dev core F1': 62,
  'dev relation F1': 50,
  'dev assessment F1': 25,
  'gsr class': 80,
  'gsr class + who + whom': 40,
};

describe.skipIf(absent || !BUILT)(`accuracy on data for measuring${note}`, () => {
  const baseline = JSON.parse(readFileSync(new URL('../../bench/baselines/accuracy.json', import.meta.url), 'utf8')) as Measures;
  const worse = (name: string, now: number, than: number): boolean => (isCost(name) ? now > than : now < than);

  it('is no worse than the baseline, and over the floors', () => {
    const measures = measure(builtReader());
    const allowed = Object.entries(baseline).map(
      ([name, value]) => [name, isCost(name) ? value + TOLERANCE : value - TOLERANCE] as const,
    );
    const wrong = [...allowed, ...Object.entries(PASSED)]
      .filter(([name]) => measures[name] !== undefined)
      .filter(([name, limit]) => worse(name, measures[name]!, limit))
      .map(([name, limit]) => `${name}: ${measures[name]}, and it must not be beyond ${limit}`);
    expect(wrong).toEqual([]);
  }, 300_000);
});

describe.skipIf(absent || !BUILT)(`readings of real reports${note}`, () => {
  it('point at their text', () => {
    const dir = join(SHARED, 'data', 'dev');
    for (const file of readdirSync(dir).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(dir, file), 'utf8');
      const meta = join(dir, file.replace('.txt', '.meta.json'));
      const { published } = existsSync(meta) ? (JSON.parse(readFileSync(meta, 'utf8')) as { published?: string }) : {};
      for (const claim of builtReader().read({ id: file, text, ...(published ? { published } : {}) }).claims)
        for (const span of [claim.trigger, ...claim.actor, ...claim.recipient, ...claim.place])
          expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  }, 300_000);
});
