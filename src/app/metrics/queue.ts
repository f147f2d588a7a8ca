import { Gauge, type Registry } from 'prom-client';
import type { QueueCounts } from '../../queue/contract.ts';

const STATES = ['waiting', 'retrying', 'active', 'dead'] as const;

/** Measures a queue. One that does not answer is not told of, for 0 would be a lie. */
export function addQueueMetrics(registry: Registry, counts: () => Promise<QueueCounts>): void {
  new Gauge({
    name: 'isnad_queue_pieces',
    help: 'Pieces of work in the queue, by state (dead: put aside, see isnad jobs)',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset();
      const found = await counts().catch(() => null);
      if (found !== null) for (const state of STATES) this.set({ state }, found[state]);
    },
  });
}
