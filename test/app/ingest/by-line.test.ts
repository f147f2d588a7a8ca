import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ingestByLine } from '../../../src/app/ingest/ingest-by-line.ts';
import type { PieceResult, ReadingPiece } from '../../../src/app/ingest/piece.ts';
import { createLocalQueue } from '../../../src/queue/local.ts';
import { openStore } from '../../../src/store/open.ts';
import { fed, imported } from './reports.ts';

it('who only brings reports in is told once that nobody takes them out, and can leave', async () => {
  const store = await openStore(join(mkdtempSync(join(tmpdir(), 'isnad-line-')), 'isnad.db'));
  const queue = createLocalQueue<ReadingPiece, PieceResult>({ waitingAtMost: 1, attempts: 1, backoff: 1, backoffAtMost: 1 });
  const leaving = new AbortController();
  let told = 0;
  const { inLine, stopped } = await ingestByLine(fed(imported(0, 200)), {
    ...{ store, queue, by: 'x', now: () => new Date(), wait: false, signal: leaving.signal },
    onFull: () => {
      told++;
      leaving.abort();
    },
  });
  expect([told, inLine, stopped]).toEqual([1, 64, true]);
  await queue.close();
  await store.close();
});
