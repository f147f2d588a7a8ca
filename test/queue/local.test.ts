import { describe, expect, it } from 'vitest';
import { createLocalQueue } from '../../src/queue/local.ts';
import { contractOfQueue, type Doubled, OPTIONS, type Piece } from './contract.ts';

describe('queue in memory', () => {
  contractOfQueue(async (options) => createLocalQueue<Piece, Doubled>(options));

  it('waits twice as long after each try, up to the most', async () => {
    const queue = createLocalQueue<Piece, Doubled>({ ...OPTIONS, attempts: 5, backoff: 20, backoffAtMost: 60 });
    const at: number[] = [];
    await queue.put({ n: 1 });
    const working = queue.work(async () => {
      at.push(Date.now());
      throw new Error('no');
    }, 1);
    while ((await queue.counts()).dead === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await working.stop();
    const waits = at.slice(1).map((one, i) => one - at[i]!);
    expect(waits.map((wait, i) => wait >= [20, 40, 60, 60][i]! - 2)).toEqual([true, true, true, true]);
    expect(Math.max(...waits)).toBeLessThan(160);
    await queue.close();
  });

  it('a put that waits ends when the queue is closed', async () => {
    const queue = createLocalQueue<Piece, Doubled>({ ...OPTIONS, waitingAtMost: 1 });
    await queue.put({ n: 1 });
    const waiting = queue.put({ n: 2 });
    const refused = expect(waiting).rejects.toThrow('closed');
    await queue.close();
    await refused;
  });
});
