import { StoreError } from '../../store/contract.ts';
import { clockCheck } from './checks/clock.ts';
import { connectionsCheck } from './checks/connections.ts';
import { databaseCheck } from './checks/database.ts';
import { deepCheck } from './checks/deep.ts';
import { diskCheck } from './checks/disk.ts';
import { environmentCheck } from './checks/environment.ts';
import { logCheck } from './checks/log.ts';
import { machineCheck } from './checks/machine.ts';
import { nodeCheck } from './checks/node.ts';
import { pagesCheck } from './checks/pages.ts';
import { pendingCheck } from './checks/pending.ts';
import { portCheck } from './checks/port.ts';
import { programCheck } from './checks/program.ts';
import { queueCheck } from './checks/queue.ts';
import { reachCheck } from './checks/reach.ts';
import { temporaryCheck } from './checks/temporary.ts';
import { writingCheck } from './checks/writing.ts';
import { broken, type Finding } from './finding.ts';
import type { Check, Patient } from './patient.ts';

/** In the order in which they are read: the program, the machine, the ledger, the server. */
const CHECKS: readonly Check[] = [
  nodeCheck,
  programCheck,
  environmentCheck,
  machineCheck,
  temporaryCheck,
  databaseCheck,
  writingCheck,
  logCheck,
  pendingCheck,
  diskCheck,
  connectionsCheck,
  clockCheck,
  queueCheck,
  deepCheck,
  pagesCheck,
  portCheck,
  reachCheck,
];

export interface Examined extends Finding {
  /** the check that found it */
  readonly check: string;
}

/** All that is found, one check after the other. One that fails is told of and keeps no other from looking. */
export async function* examine(patient: Patient): AsyncGenerator<Examined> {
  for (const { name, look } of CHECKS) {
    for (const finding of await look(patient).catch(unforeseen)) yield { check: name, ...finding };
  }
}

function unforeseen(error: unknown): readonly Finding[] {
  if (error instanceof StoreError) return [broken(error.code, { detail: error.detail })];
  return [broken('check-failed', { detail: error instanceof Error ? error.message : String(error) })];
}
