import { Histogram, type Registry } from 'prom-client';
import type { Store } from '../../store/contract.ts';

/** The store, which measures how long it takes until a batch is durable. What fails counts too, for it kept somebody waiting. */
export function withTimedAppends(registry: Registry, store: Store): Store {
  const durations = new Histogram({
    name: 'isnad_ledger_append_duration_seconds',
    help: 'Time until a batch of this process was durable, waiting for other writers included',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  return {
    ...store,
    append(batch) {
      const end = durations.startTimer();
      return store.append(batch).finally(() => void end());
    },
  };
}
