import { Counter, type Registry } from 'prom-client';

/** Reports read by this process, by what became of them, and claims found in those that were stored. */
export interface ReadNumbers {
  readonly stored: number;
  readonly known: number;
  readonly failed: number;
  readonly claims: number;
}

const OUTCOMES = ['stored', 'known', 'failed'] as const;

/** Counts what this process has read; call what it gives with what was added since. */
export function addReadingMetrics(registry: Registry): (more: ReadNumbers) => void {
  const reports = new Counter({
    name: 'isnad_reports_total',
    help: 'Reports that this process has read, by outcome (known: on record before)',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const claims = new Counter({
    name: 'isnad_claims_total',
    help: 'Claims that this process has put on record by reading',
    registers: [registry],
  });
  for (const outcome of OUTCOMES) reports.inc({ outcome }, 0);
  return (more) => {
    for (const outcome of OUTCOMES) if (more[outcome] > 0) reports.inc({ outcome }, more[outcome]);
    if (more.claims > 0) claims.inc(more.claims);
  };
}
