import { Histogram, type Registry } from 'prom-client';

/** One request that was answered, as far as it is measured: never its address, and not who asked. */
export interface MeasuredRequest {
  /** of the API; null: a file of the workbench, an address that is not known */
  readonly operation: string | null;
  readonly method: string;
  readonly status: number;
  /** until the answer began, in milliseconds */
  readonly ms: number;
}

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Measures requests; call what it gives for each of them. */
export function addRequestMetrics(registry: Registry): (request: MeasuredRequest) => void {
  const durations = new Histogram({
    name: 'isnad_http_request_duration_seconds',
    help: 'Time until an answer began, by operation of the API (none: files of the workbench and unknown addresses)',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return ({ operation, method, status, ms }) => {
    // whoever asks may invent methods without end
    const known = METHODS.includes(method) ? method : 'other';
    durations.observe({ operation: operation ?? 'none', method: known, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
  };
}
