import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** By which a program is known. */
export interface BuildInfo {
  /** of the program */
  readonly version: string;
  /** hash of the built lexicon */
  readonly lexicon: string;
}

/**
 * What a process tells Prometheus of itself: a registry of its own, with the measures of the process (memory, processor, event loop, open files)
 * and of the build. Each `add…` of this folder puts a family of measures into it.
 */
export function createMetrics({ version, lexicon }: BuildInfo): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'isnad_build_info',
    help: 'Always 1; the labels tell the version of the program and the hash of its lexicon',
    labelNames: ['version', 'lexicon'],
    registers: [registry],
  }).set({ version, lexicon }, 1);
  return registry;
}
