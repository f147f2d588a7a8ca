import { Gauge, type Registry } from 'prom-client';
import type { Job, JobState } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ReadNumbers } from './readings.ts';

const STATES: readonly JobState[] = ['queued', 'running', 'done', 'failed', 'stopped'];

/** Measures what people bring in: how many jobs stand where, and to `counted` what they have read. */
export function addJobMetrics(
  registry: Registry,
  jobs: Pick<Jobs, 'list' | 'listen'>,
  counted: (more: ReadNumbers) => void,
): void {
  new Gauge({
    name: 'isnad_jobs',
    help: 'Jobs that the server knows of, by state; of those that ended only the latest are remembered',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const list = jobs.list();
      for (const state of STATES) this.set({ state }, list.filter((job) => job.state === state).length);
    },
  });
  jobs.listen(growth(counted));
}

/** Jobs tell how far they have come; this tells by how much they have grown. */
function growth(counted: (more: ReadNumbers) => void): (job: Job) => void {
  const before = new Map<string, ReadNumbers>();
  return ({ id, ended, stored, known, failed, claims }) => {
    const last = before.get(id);
    counted({
      stored: stored - (last?.stored ?? 0),
      known: known - (last?.known ?? 0),
      failed: failed - (last?.failed ?? 0),
      claims: claims - (last?.claims ?? 0),
    });
    if (ended === null) before.set(id, { stored, known, failed, claims });
    else before.delete(id);
  };
}
