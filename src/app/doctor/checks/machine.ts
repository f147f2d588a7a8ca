import { doubtful, fine } from '../finding.ts';
import type { Check } from '../patient.ts';
import { GIB, sizeInWords } from '../size.ts';

/** Bytes with which reading and serving do well together. */
const WANTED = 1 * GIB;

export const machineCheck: Check = {
  name: 'machine',
  async look({ machine: { cores, memory } }) {
    const values = { cores, memory: sizeInWords(memory) };
    return [memory < WANTED ? doubtful('memory-short', values) : fine('machine-ok', values)];
  },
};
