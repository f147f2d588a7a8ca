import { broken } from '../finding.ts';
import type { Check } from '../patient.ts';
import { roomIn } from '../room.ts';

/** Exports lie there on their way; uploads lie in the spool, beside the ledger. */
export const temporaryCheck: Check = {
  name: 'temporary',
  async look({ machine }) {
    const folder = machine.temporary;
    const room = await roomIn(machine, folder);
    if (room.code === 'folder-missing' || (await machine.mayWrite(folder))) return [room];
    return [broken('folder-read-only', { folder })];
  },
};
