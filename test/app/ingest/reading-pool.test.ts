import { afterAll, describe, expect, it } from 'vitest';
import type { Prepared } from '../../../src/app/ingest/prepare.ts';
import { readingHere } from '../../../src/app/ingest/reading.ts';
import { openReadingPool } from '../../../src/app/ingest/reading-pool.ts';
import { createProjectionTools } from '../../../src/app/projection-tools.ts';
import { BUILT } from '../../cli/spawn.ts';
import { builtReader } from '../../helpers/reader.ts';
import { preparedReports } from './reports.ts';

const says = (text: string): Prepared => {
  const [report] = preparedReports(0, 1);
  return { ...report!, document: { ...report!.document, text } };
};

describe('a pool of reading threads', { timeout: 60_000 }, () => {
  const failing = openReadingPool({
    lexicon: [],
    threads: 2,
    script: new URL('./failing-thread.mjs', import.meta.url),
    patience: () => 1_500,
  });
  afterAll(failing.close);

  it('reads what can be read of a batch with a report that hangs its thread and one that ends it', async () => {
    const read = await failing.read([says('a'), says('HANGS'), says('bb'), says('DIES'), says('ccc')], false);
    expect(read.map((one) => ('died' in one ? one.died.code : one.claims))).toEqual([1, 'reading-died', 2, 'reading-died', 3]);
    expect(read[1]).toEqual({ died: { code: 'reading-died', detail: 'time' } });
  });

  it('reads on in new threads afterwards', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, (_, i) => failing.read([says('x'.repeat(i))], false)));
    expect(many.flat().map((one) => 'claims' in one && one.claims)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it.skipIf(!BUILT)('gives the same bytes as reading here', async () => {
    const reader = builtReader();
    const here = readingHere(reader, createProjectionTools(reader.engine));
    const pool = openReadingPool({
      lexicon: [],
      threads: 2,
      script: new URL('../../../dist/app/ingest/pool-thread.js', import.meta.url),
    });
    try {
      const reports = preparedReports(0, 20);
      expect(structuredClone(await here.read(reports, false))).toEqual(await pool.read(reports, false));
    } finally {
      await pool.close();
    }
  });
});
