import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT } from '../helpers/reader.ts';
import { campaign, ONLY, SEED } from './campaign.ts';
import { anyText } from './texts.ts';
import { watched } from './watched.ts';

// Texts of all kinds to the reader: it never throws or hangs, and the laws of readings hold (CONTRIBUTING.md, "Fuzzing").

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 12);
const tasks = fc.record({
  kind: fc.constant('read' as const),
  text: anyText,
  dated: fc.boolean(),
  twice: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
});

describe.skipIf(!BUILT || (ONLY !== undefined && ONLY !== 'reader'))(
  `reader${BUILT ? '' : ' (skipped: run npm run build first)'}`,
  () => {
    it('reads any text', { timeout: (SECONDS + 120) * 1000 }, async () => {
      const process = watched(() => fc.sample(tasks, { seed: 1, numRuns: 40 }).filter(({ text }) => text.length < 20_000));
      const outcome = await campaign({ name: 'reader', tasks }, process, SECONDS).finally(() => process.close());
      console.log(`reader: ${JSON.stringify({ seed: SEED, ...outcome })}`);
      expect(outcome.inputs).toBeGreaterThan(0);
      expect(outcome.found).toBeGreaterThan(0);
      expect(outcome.failures).toEqual([]);
    });
  },
);
